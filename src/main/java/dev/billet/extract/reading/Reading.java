package dev.billet.extract.reading;

import dev.billet.extract.data.PageData;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.text.DateHints;
import java.util.List;

/**
 * What all finders share about the page at hand.
 *
 * @param page     the page
 * @param rules    the rules that apply, best first; empty with {@code --no-rules} or on an unknown platform
 * @param data     what the page says for machines
 * @param language BCP 47 tag of the page's text, or null
 * @param dates    how dates are meant on this page
 * @param claims   filled by the finders, in their order: comments, related, body
 * @param traits   what tags and names say of each element
 */
public record Reading(Page page, List<Rules.Applied> rules, PageData data, String language, DateHints dates, Claims claims,
                      Traits traits) {
    public Reading {
        rules = List.copyOf(rules);
    }

    /** A reading of a page whose elements were not looked at yet. */
    public Reading(Page page, List<Rules.Applied> rules, PageData data, String language, DateHints dates, Claims claims) {
        this(page, rules, data, language, dates, claims, new Traits(page));
    }

    public ElementIndex index() {
        return page.index();
    }
}
