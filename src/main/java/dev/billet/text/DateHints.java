package dev.billet.text;

import dev.billet.model.When;

/**
 * What is known around a date that helps to read it.
 *
 * @param language BCP 47 tag of the page, or null
 * @param captured when the page was captured, for "3 days ago", or null
 * @param order    how numbers such as 03/04/2012 are meant on this page
 * @param year     the year for a date that leaves it out, or null
 */
public record DateHints(String language, When captured, Order order, Integer year) {

    /** Order of day and month in numeric dates. */
    public enum Order { DAY_FIRST, MONTH_FIRST, UNKNOWN }

    /** Nothing known. */
    public static final DateHints NONE = new DateHints(null, null, Order.UNKNOWN, null);
}
