package dev.billet.html;

import dev.billet.model.When;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The comments and meta elements in which programs that save pages name the original: "saved from url", HTTrack, SingleFile,
 * Save Page WE, and the wrapper element that web corpora put around their pages.
 */
final class SavedMarks {
    private SavedMarks() {
    }

    /** What the marks say; each is looked for only when its word is in the source ({@code html}: the ends of it) at all. */
    static Trace read(Set<ArchiveWord> words, String html, Document document) {
        Trace trace = Trace.NONE;
        if (words.contains(ArchiveWord.SINGLE_FILE)) {
            trace = trace.or(singleFile(html));
        }
        if (document.head() != null) {
            trace = trace.or(savePageWe(document));
        }
        if (words.contains(ArchiveWord.SAVED_FROM)) {
            trace = trace.or(savedFrom(html));
        }
        if (words.contains(ArchiveWord.MIRRORED)) {
            trace = trace.or(httrack(html));
        }
        return trace.url() == null ? trace.or(corpusWrapper(document)) : trace;
    }

    private static Trace singleFile(String html) {
        Matcher mark = Marks.SINGLE_FILE.matcher(html);
        if (!mark.find()) {
            return Trace.NONE;
        }
        String date = mark.group(2);
        return new Trace(Trace.web(mark.group(1)), date == null ? null : CaptureTimes.ofScript(date.strip()));
    }

    private static Trace savePageWe(Document document) {
        // Its marks stand at the end of heads that may hold megabytes of inlined styles.
        String url = meta(document, "savepage-url");
        String date = meta(document, "savepage-date");
        When captured = date.isEmpty() ? null : CaptureTimes.ofScript(date.strip());
        return new Trace(Trace.web(url.strip()), captured);
    }

    private static String meta(Document document, String name) {
        for (Element meta = document.head().firstElementChild(); meta != null; meta = meta.nextElementSibling()) {
            if (meta.normalName().equals("meta") && meta.attr("name").equals(name)) {
                return meta.attr("content");
            }
        }
        return "";
    }

    private static Trace savedFrom(String html) {
        Matcher mark = Marks.SAVED_FROM.matcher(html);
        while (mark.find()) {
            if (Trace.isWeb(mark.group(1))) {
                return new Trace(mark.group(1), null);
            }
        }
        return Trace.NONE;
    }

    private static Trace httrack(String html) {
        Matcher mark = Marks.HTTRACK.matcher(html);
        if (!mark.find()) {
            return Trace.NONE;
        }
        String url = mark.group(1);
        // HTTrack leaves the scheme out unless it is unusual.
        return new Trace(Trace.isWeb(url) ? url : "http://" + url, CaptureTimes.ofHttp(mark.group(2)));
    }

    /** {@code <text id="http://…" title="…">} around a whole page is how corpora of the web keep addresses. */
    private static Trace corpusWrapper(Document document) {
        Element first = document.body() == null ? null : document.body().firstElementChild();
        boolean wrapper = first != null && first.normalName().equals("text") && Trace.isWeb(first.id());
        return wrapper ? new Trace(first.id(), null) : Trace.NONE;
    }

    /** Compiled only for a page that holds one of the words. */
    private static final class Marks {
        private static final Pattern SINGLE_FILE = Pattern.compile(
            "<!--\\s{0,9}(?:Page saved with SingleFile|Archive processed by SingleFile)\\s{1,9}url:\\s{0,9}(\\S+)"
                + "(?:\\s{1,9}saved date:([^\\n]*))?");
        private static final Pattern SAVED_FROM = Pattern.compile("<!--\\s{0,9}saved from url=\\(\\d{1,6}\\)(\\S+?)\\s{0,9}-->");
        private static final Pattern HTTRACK = Pattern.compile(
            "<!--\\s{0,9}Mirrored from (\\S+) by HTTrack[^,]{0,80}, ([^\\n]{1,60}?)\\s{0,9}-->");

        private Marks() {
        }
    }
}
