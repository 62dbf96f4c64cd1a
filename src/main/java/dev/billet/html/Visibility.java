package dev.billet.html;

import dev.billet.text.WordSet;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Which elements a reader of the page never sees. */
public final class Visibility {
    /** Among them those whose content shows only where the element itself is not understood (video, object, canvas). */
    private static final WordSet SILENT = WordSet.of("script", "style", "noscript", "template", "textarea", "select", "iframe", "svg",
        "head", "object", "option", "datalist", "audio", "video", "canvas", "noembed", "noframes", "applet");

    private Visibility() {
    }

    /** Whether the element's text is not shown as text, by its tag alone. */
    public static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    /**
     * Whether the element itself is hidden, by attribute or inline style. Its text counts nevertheless: themes hide what a
     * script unfolds later, comments among it.
     */
    public static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String lower = style.toLowerCase(Locale.ROOT);
        if (!lower.contains("display") && !lower.contains("visibility")) {
            return false;
        }
        String tight = lower.replaceAll("\\s", "");
        return tight.contains("display:none") || tight.contains("visibility:hidden");
    }
}
