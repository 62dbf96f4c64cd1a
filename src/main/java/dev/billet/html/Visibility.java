package dev.billet.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements a reader of the page never sees. */
public final class Visibility {
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "textarea", "select", "iframe", "svg",
        "head", "object", "option", "datalist");

    private Visibility() {
    }

    /** Whether the element's text is not shown as text, by its tag alone. */
    public static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }
}
