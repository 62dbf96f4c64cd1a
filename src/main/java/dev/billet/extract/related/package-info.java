/** Finds related links. */
package dev.billet.extract.related;
