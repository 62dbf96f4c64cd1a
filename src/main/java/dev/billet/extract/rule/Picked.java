package dev.billet.extract.rule;

import org.jsoup.nodes.Element;

/**
 * A value that a rule's selector picked.
 *
 * @param text    never blank
 * @param element where it stood
 * @param witness the selector, for evidence
 */
public record Picked(String text, Element element, String witness) {
}
