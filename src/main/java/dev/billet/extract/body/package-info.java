/** Finds the post's body and tells what kind of page it is. */
package dev.billet.extract.body;
