package dev.billet.source;

import java.time.Duration;

/**
 * What a user allows when pages are fetched by their addresses.
 *
 * @param allowPrivate whether loopback, private and other addresses that are not of the public net may be asked
 * @param timeout      for one page with all its redirects
 * @param maxPageSize  bytes, decoded, beyond which a page is refused
 */
public record FetchOptions(boolean allowPrivate, Duration timeout, long maxPageSize) {
}
