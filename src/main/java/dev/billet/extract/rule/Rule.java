package dev.billet.extract.rule;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.platform.Platform;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** A platform's rule file with its selectors compiled; knows no page and is safe for threads. */
public final class Rule {
    private final Platform platform;

    Rule(Platform platform) {
        this.platform = platform;
    }

    public String name() {
        return platform.name();
    }

    public String family() {
        return platform.family();
    }

    /** An option of a section that is no selector ({@code option("comments", "parent")}), or null. */
    public String option(String section, String name) {
        return platform.options().getOrDefault(section, java.util.Map.of()).get(name);
    }

    /** Sum of the weights of the signs that are on the page; 0 when it does not reach the rule's minimum. */
    public int score(Page page) {
        throw new UnsupportedOperationException();
    }

    /** The elements that the first selector of the field with any match picks below the context. */
    public List<Element> elements(String section, String field, ElementIndex index, Element context) {
        throw new UnsupportedOperationException();
    }

    /** The elements that any selector of the field picks below the context, in document order, each once. */
    public List<Element> allElements(String section, String field, ElementIndex index, Element context) {
        throw new UnsupportedOperationException();
    }

    /**
     * All values of a field below the context in the order of the rule's selectors, most specific first. The first that
     * makes sense to the caller is the right one: a date that parses, an author who is not empty.
     *
     * @param keep only elements it accepts are asked (an item leaves out nested items)
     */
    public List<Picked> values(String section, String field, Page page, Element context, Predicate<Element> keep) {
        throw new UnsupportedOperationException();
    }
}
