/** The plain text of a page: what its markers (labels, headings, pings) tell about where things begin and end. */
package dev.billet.read.text;
