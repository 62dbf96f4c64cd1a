/**
 * A live or archived site → a WARC of all that belongs to its posts: what to ask for, in which order, how politely, and how a crawl goes
 * on.
 */
package dev.billet.crawl;
