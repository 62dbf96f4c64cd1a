/** Finds title, author, dates, terms, addresses of the post. */
package dev.billet.extract.fact;
