/** An archive of the web as a source of a crawl: which captures it has, and which of them to take. */
package dev.billet.crawl.wayback;
