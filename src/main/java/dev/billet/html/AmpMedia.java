package dev.billet.html;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Makes what AMP pages write in elements of their own the elements that they stand for, so that pictures, films and sounds are found
 * as on any other page.
 */
final class AmpMedia {
    private static final Map<String, String> EMPTY = Map.of("amp-img", "img", "amp-anim", "img", "amp-iframe", "iframe");
    private static final Map<String, String> WITH_SOURCES = Map.of("amp-video", "video", "amp-audio", "audio");

    private AmpMedia() {
    }

    /** Renames them. {@code html} is the page's text, in which most pages have none. */
    static void undo(String html, Document document) {
        if (!html.contains("<amp-")) {
            return;
        }
        for (String tag : EMPTY.keySet()) {
            List.copyOf(document.getElementsByTag(tag)).forEach(element -> rename(element, EMPTY.get(tag)));
        }
        for (String tag : WITH_SOURCES.keySet()) {
            document.getElementsByTag(tag).forEach(element -> element.tagName(WITH_SOURCES.get(tag)));
        }
        for (Element film : List.copyOf(document.getElementsByTag("amp-youtube"))) {
            String id = film.attr("data-videoid");
            if (!id.isEmpty()) {
                rename(film, "iframe");
                film.attr("src", "https://www.youtube.com/embed/" + id);
            }
        }
    }

    /** What stands inside is shown while the page loads or without scripts; the rest was not meant to stand there (no end tag). */
    private static void rename(Element element, String tag) {
        Node last = element;
        for (Node child : List.copyOf(element.childNodes())) {
            child.remove();
            boolean instead = child instanceof Element inner
                && (inner.hasAttr("placeholder") || inner.hasAttr("fallback") || inner.normalName().equals("noscript"));
            if (!instead) {
                last.after(child);
                last = child;
            }
        }
        element.tagName(tag);
    }
}
