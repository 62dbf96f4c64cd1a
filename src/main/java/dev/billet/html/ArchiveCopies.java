package dev.billet.html;

import dev.billet.model.When;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Undoes what archive.today and Google's cache put around a page that they show. */
final class ArchiveCopies {
    private ArchiveCopies() {
    }

    /** Takes the frame of the archive away; gives what it says about the page. */
    static Trace undo(Set<ArchiveWord> words, Document document) {
        Trace trace = Trace.NONE;
        if (words.contains(ArchiveWord.TODAY_HEADER) && words.contains(ArchiveWord.TODAY_CONTENT)) {
            trace = trace.or(archiveToday(document));
        }
        if (words.contains(ArchiveWord.GOOGLE_HEADER) || words.contains(ArchiveWord.GOOGLE_CACHE)) {
            trace = trace.or(googleCache(document));
        }
        return trace;
    }

    private static Trace archiveToday(Document document) {
        Element header = document.getElementById("HEADER");
        Element asked = header == null ? null : header.selectFirst("input[name=q][value^=http]");
        if (asked == null) {
            return Trace.NONE;
        }
        Element time = header.selectFirst("time[datetime]");
        When captured = time == null ? null : CaptureTimes.ofIso(time.attr("datetime"));
        String url = asked.attr("value").strip();
        header.remove();
        // These name the archive's own address, not that of the page.
        document.select("link[rel=canonical], meta[property=og:url], meta[property=og:site_name]").remove();
        for (Element link : document.select("a[href*=/o/]")) {
            Matcher through = Forms.THROUGH.matcher(link.attr("href"));
            if (through.find()) {
                link.attr("href", through.group(1));
            }
        }
        return new Trace(url, captured);
    }

    private static Trace googleCache(Document document) {
        Element header = document.selectFirst("div[id$=google-cache-hdr]");
        if (header == null && document.body() != null) {
            header = oldHeader(document.body().firstElementChild());
        }
        Matcher of = header == null ? null : Forms.CACHE_OF.matcher(header.text());
        if (of == null || !of.find()) {
            return Trace.NONE;
        }
        header.remove();
        return new Trace(of.group(1), null);
    }

    /** Before it had an id, the header was the first thing on the page. */
    private static Element oldHeader(Element first) {
        return first != null && first.text().contains("cache of http") && first.text().length() < 2000 ? first : null;
    }

    /** Compiled only for pages that need them. */
    private static final class Forms {
        private static final Pattern THROUGH = Pattern.compile("^https?://archive\\.[a-z]{2,8}/o/\\w{1,12}/(https?://.+)$");
        private static final Pattern CACHE_OF = Pattern.compile("cache of (https?://\\S+?)[.,]?(?=\\s|$)");

        private Forms() {
        }
    }
}
