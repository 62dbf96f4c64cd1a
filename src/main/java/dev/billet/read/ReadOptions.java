package dev.billet.read;

import dev.billet.platform.Platforms;

/**
 * What a user can tell a reader.
 *
 * @param baseUrl     the address of a page that does not name its own, or null
 * @param rules       the platform rules to use; an empty set for {@code --no-rules}
 * @param evidence    whether posts carry who said what
 * @param maxPageSize bytes beyond which a page is refused
 */
public record ReadOptions(String baseUrl, Platforms rules, boolean evidence, long maxPageSize) {
}
