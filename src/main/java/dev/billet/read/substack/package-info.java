/** Substack's export: a table of the posts, and the body of each as a piece of HTML in a file of its own. */
package dev.billet.read.substack;
