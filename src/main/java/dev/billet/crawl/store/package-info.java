/** The WARC of a crawl: what was answered is in it, and nothing else is needed to go on. */
package dev.billet.crawl.store;
