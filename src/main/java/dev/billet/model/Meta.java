package dev.billet.model;

/**
 * A value that an engine or a plug-in keeps with a post or a comment under a key of its own.
 *
 * @param key   never null
 * @param value may be empty
 */
public record Meta(String key, String value) {
}
