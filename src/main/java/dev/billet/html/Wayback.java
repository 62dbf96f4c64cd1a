package dev.billet.html;

import dev.billet.model.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Undoes what the Wayback Machine and its kin (Archive-It, pywb) do to a page that they show: a bar on top, and every
 * address led through the archive.
 *
 * <p>A page may also link to the archive on purpose; therefore links are touched only in pages that were shown by it.
 */
final class Wayback {
    /** The ids of what the archive puts on top of a page. */
    private static final Set<String> OWN = Set.of("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato", "_wb_frame_top_banner");

    private Wayback() {
    }

    /** The original address and the time in an address of the archive; nothing for any other address. */
    static Trace ofAddress(String url) {
        if (url == null || !isAddress(url)) {
            return Trace.NONE;
        }
        Matcher prefix = Forms.PREFIX.matcher(url);
        return prefix.find() && prefix.start() == 0 ? new Trace(restore(url), time(prefix)) : Trace.NONE;
    }

    private static boolean isAddress(String value) {
        return value.indexOf("http", 1) > 0;
    }

    private static When time(Matcher prefix) {
        return CaptureTimes.ofDigits(prefix.group(1) == null ? prefix.group(2) : prefix.group(1));
    }

    /** Every address in the value as it was: one in {@code href}, several in {@code srcset}. */
    static String restore(String value) {
        String direct = value.indexOf("/http", 1) < 0 ? value : direct(value);
        return isFolded(direct) ? Forms.ONE_SLASH.matcher(direct).replaceAll("$1/$2") : direct;
    }

    /** A single address can have the archive's before it at its begin only. */
    private static String direct(String value) {
        Matcher prefix = Forms.PREFIX.matcher(value);
        if (Forms.SEVERAL.matcher(value).find()) {
            return prefix.replaceAll("");
        }
        return prefix.lookingAt() ? value.substring(prefix.end()) : value;
    }

    /** Whether a colon is followed by one slash only; regexes look at every letter before they see that. */
    private static boolean isFolded(String value) {
        for (int colon = value.indexOf(":/"); colon >= 0; colon = value.indexOf(":/", colon + 2)) {
            if (!value.startsWith("/", colon + 2)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Restores the page when the archive has shown it; gives what that tells about it.
     *
     * @param words which are in the source
     */
    static Trace undo(Set<ArchiveWord> words, String html, Document document, String url) {
        boolean archived = ofAddress(url).url() != null;
        if (!archived && Collections.disjoint(words, ArchiveWord.WAYBACK) && !leadsThroughArchive(html, document)) {
            return Trace.NONE;
        }
        remove(document);
        Trace trace = new Trace(null, firstTime(document));
        if (!archived && trace.captured() == null) {
            return Trace.NONE;
        }
        Matcher start = Forms.WOMBAT.matcher(ArchiveWord.ends(html));
        if (start.find()) {
            trace = new Trace(start.group(1), CaptureTimes.ofDigits(start.group(2)));
        }
        restoreAll(document);
        return trace;
    }

    /** Whoever takes the scripts out of a page leaves its links: if most of them lead through the archive, it has shown the page. */
    private static boolean leadsThroughArchive(String html, Document document) {
        if (!html.contains("archive.org/web/")) {
            return false;
        }
        int through = 0;
        int away = 0;
        for (Element link : document.getElementsByTag("a")) {
            String href = link.attr("href");
            through += ofAddress(href).url() != null ? 1 : 0;
            away += Trace.isWeb(href) ? 1 : 0;
        }
        return through >= 5 && through * 2 > away;
    }

    /** Links bear the page's own time, pictures and scripts that of their own capture. */
    private static When firstTime(Document document) {
        for (Element link : document.getElementsByTag("a")) {
            Trace trace = ofAddress(link.attr("href"));
            if (trace.captured() != null) {
                return trace.captured();
            }
        }
        return null;
    }

    private static void remove(Document document) {
        List<Element> added = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() > 0 && isAdded(element)) {
                added.add(element);
            }
        }
        added.forEach(Element::remove);
    }

    private static boolean isAdded(Element element) {
        String of = switch (element.normalName()) {
            case "script" -> element.attr("src").toLowerCase(Locale.ROOT);
            case "link" -> element.attr("href").toLowerCase(Locale.ROOT);
            default -> "";
        };
        return of.contains("archive.org/_static") || of.contains("web-static.archive.org") || OWN.contains(element.id());
    }

    private static void restoreAll(Document document) {
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() == 0) {
                continue;
            }
            List<Attribute> attributes = new ArrayList<>(element.attributes().asList());
            for (Attribute attribute : attributes) {
                if (isAddress(attribute.getValue())) {
                    element.attr(attribute.getKey(), restore(attribute.getValue()));
                }
            }
        }
    }

    /** Compiled only for pages that were shown by an archive. */
    private static final class Forms {
        /** Host or none; {@code /web/} and digits, or a collection and the full 14; what kind; then the original. */
        private static final Pattern PREFIX = Pattern.compile("(?<![^\\s,])(?:(?:https?:)?//[^/\\s]{1,99})?"
            + "(?:/web/(\\d{4,14})|(?:/[\\w.-]{1,40}){0,2}/(\\d{14}))(?:[a-z]{2}_)?/(?=https?:/)");
        private static final Pattern SEVERAL = Pattern.compile("[\\s,]");
        /** Servers fold the two slashes of the original into one. */
        private static final Pattern ONE_SLASH = Pattern.compile("(?<![^\\s,])(https?:/)([^/])");
        private static final Pattern WOMBAT = Pattern.compile("__wm\\.wombat\\(\"(https?://[^\"\\s]{1,2000})\",\\s?\"(\\d{14})\"");

        private Forms() {
        }
    }
}
