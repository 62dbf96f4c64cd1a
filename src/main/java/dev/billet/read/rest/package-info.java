/** Answers of the REST interface of WordPress: posts, comments, terms, people, media and the site. */
package dev.billet.read.rest;
