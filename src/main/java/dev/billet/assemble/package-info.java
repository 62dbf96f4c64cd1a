/** Findings in, posts out: what one run sees of one post becomes one post. */
package dev.billet.assemble;
