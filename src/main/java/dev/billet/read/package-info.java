/** Captures in, findings out: one reader a format, chosen by content, in the order of an explicit list. */
package dev.billet.read;
