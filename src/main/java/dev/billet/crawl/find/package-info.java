/** What an answer tells about further addresses, and which of these are worth asking. */
package dev.billet.crawl.find;
