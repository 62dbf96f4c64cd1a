/** Posts to files: one writer a format, in the order of an explicit list. */
package dev.billet.write;
