/**
 * Containers of captures: WARC and ARC, ZIP and WACZ, tar, gzip, MHTML, .webarchive. Each is a source that reads its container once,
 * from the front, and steps over what is damaged.
 */
package dev.billet.source.archive;
