package dev.billet.model;

/**
 * One entry of a "You may also like" block.
 *
 * @param title  as shown, or null
 * @param url    absolute address, or null (plain text has none)
 * @param source the plug-in that made the block ({@code yarpp}, {@code jetpack} …), or null
 */
public record Related(String title, String url, String source) {
}
