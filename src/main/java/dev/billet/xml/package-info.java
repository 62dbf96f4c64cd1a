/** XML in and out: hardened parsing, output that is always well-formed, and what WXR and WordPress demand. */
package dev.billet.xml;
