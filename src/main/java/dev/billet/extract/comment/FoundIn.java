package dev.billet.extract.comment;

import org.jsoup.nodes.Element;

/**
 * A value with the element that showed it, so that the text can be told from the byline.
 *
 * @param value   never null
 * @param element never null
 */
record FoundIn<T>(T value, Element element) {
}
