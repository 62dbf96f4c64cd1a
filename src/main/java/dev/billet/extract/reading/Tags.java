package dev.billet.extract.reading;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Groups of HTML elements that finders ask for again and again. */
public final class Tags {
    static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    static final Set<String> FIELDS = Set.of("input", "textarea", "form", "label", "button", "select", "meta", "iframe");

    private Tags() {
    }

    public static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether it is a form or a part of one, or shows nothing. */
    public static boolean isField(Element element) {
        return FIELDS.contains(element.normalName());
    }
}
