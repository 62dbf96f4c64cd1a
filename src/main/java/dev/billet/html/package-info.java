/**
 * Bytes to characters to a DOM and back to clean HTML and text; together with {@code extract} the home of jsoup. Nothing
 * in this room knows what a post or a comment is.
 */
package dev.billet.html;
