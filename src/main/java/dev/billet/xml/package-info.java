/** Hardened XML in and out: no DTD, no entities, legal characters only; the names of WXR and the limits of WordPress. */
package dev.billet.xml;
