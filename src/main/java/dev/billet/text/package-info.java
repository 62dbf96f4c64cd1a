/** Dates, the words of languages, white space and addresses: what strings mean, whatever file they stood in. */
package dev.billet.text;
