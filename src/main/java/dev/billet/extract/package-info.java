/**
 * A page in, findings out. Several witnesses speak for each field: structured data, the platform's rule, generic signals,
 * the address; the finders weigh them. Extraction never looks at another page and is a pure function, safe for threads.
 */
package dev.billet.extract;
