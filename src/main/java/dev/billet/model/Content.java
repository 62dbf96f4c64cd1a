package dev.billet.model;

/**
 * A post's body.
 *
 * @param html   what a browser may show, addresses absolute; null when the source had no markup
 * @param text   the same as text: one block a line, a blank line between paragraphs
 * @param source the text exactly as an export file holds it; null for posts from pages
 * @param format how to read {@code source} ({@code wordpress}, {@code html}, {@code markdown}, {@code movabletype},
 *               {@code text}); null without it
 */
public record Content(String html, String text, String source, String format) {
}
