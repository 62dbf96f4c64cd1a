/**
 * HTML to Markdown that Hugo (goldmark), Jekyll (kramdown) and Eleventy (markdown-it) read alike, and that no template language of theirs
 * takes
 * for its own. What Markdown cannot say stays HTML.
 */
package dev.billet.html.markdown;
