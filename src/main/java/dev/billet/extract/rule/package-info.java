/** Platform rules bound to a page: which of them apply, and what their selectors pick. */
package dev.billet.extract.rule;
