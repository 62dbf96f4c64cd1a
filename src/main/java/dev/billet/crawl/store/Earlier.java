package dev.billet.crawl.store;

import dev.billet.source.WebAnswer;
import java.time.Instant;

/**
 * An answer of an earlier crawl.
 *
 * @param id     of its record
 * @param date   when it came
 * @param answer as it was
 */
public record Earlier(String id, Instant date, WebAnswer answer) {
}
