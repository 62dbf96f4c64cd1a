package dev.billet.text;

import dev.billet.model.When;

/**
 * A date that was read out of a text.
 *
 * @param when        as precise as the text
 * @param approximate whether it was worked out from words such as "3 days ago"
 * @param start       where it begins in the text
 * @param end         just behind its last character
 */
public record FoundDate(When when, boolean approximate, int start, int end) {
}
