/** Finds comments and pings with their authors, dates and threads. */
package dev.billet.extract.comment;
