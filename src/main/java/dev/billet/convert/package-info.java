/** The journey: which source, which reader, which writer. */
package dev.billet.convert;
