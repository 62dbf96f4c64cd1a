package dev.billet.read;

import dev.billet.platform.Platforms;
import java.util.function.Supplier;

/**
 * What a user can tell a reader.
 *
 * @param baseUrl     the address of a page that does not name its own, or null
 * @param rules       gives the platform rules to use, always the same; asked when a page has been parsed, so that they can be read
 *                    meanwhile
 * @param evidence    whether posts carry who said what
 * @param maxPageSize bytes beyond which a page is refused
 * @param shown       whether texts of export files are made fit to be shown: who writes them as they are does without
 */
public record ReadOptions(String baseUrl, Supplier<Platforms> rules, boolean evidence, long maxPageSize, boolean shown) {
    /** All texts shown. */
    public ReadOptions(String baseUrl, Supplier<Platforms> rules, boolean evidence, long maxPageSize) {
        this(baseUrl, rules, evidence, maxPageSize, true);
    }

    /** With rules that have been read already. */
    public ReadOptions(String baseUrl, Platforms rules, boolean evidence, long maxPageSize) {
        this(baseUrl, () -> rules, evidence, maxPageSize);
    }
}
