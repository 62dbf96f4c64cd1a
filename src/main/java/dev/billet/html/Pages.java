package dev.billet.html;

import dev.billet.model.When;
import dev.billet.text.Urls;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Bytes to a {@link Page}: characters, tree, artefacts undone, index. */
public final class Pages {
    private Pages() {
    }

    /**
     * Where the bytes came from.
     *
     * @param location as the user knows it
     * @param url      original address, or null
     * @param charset  what the HTTP header said, or null
     * @param captured or null
     */
    public record Origin(String location, String url, String charset, When captured) {
    }

    /** Parses a page. Never fails: any bytes give some tree. */
    public static Page parse(byte[] bytes, Origin origin) {
        Decoded decoded = Decoded.of(bytes, origin.charset);
        String legal = decoded.legal() ? decoded.text() : LegalText.clean(decoded.text());
        int replaced = decoded.replaced() + (legal == decoded.text() ? 0 : LegalText.count(decoded.text()));
        String html = CdataEnds.mended(legal);
        Document document = Parser.htmlParser().parseInput(html, "");
        if (LegalText.isReferredTo(html)) {
            replaced += LegalText.clean(document);
        }
        Trace trace = undoArchiving(html, document, origin);
        DrawnEmoji.undo(html, document);
        AmpMedia.undo(html, document);
        ElementIndex parsed = new ElementIndex(document);
        ElementIndex index = BareRuns.box(document, parsed) ? new ElementIndex(document) : parsed;
        return new Page(origin.location, trace.url(), base(index, trace.url()), trace.captured(), document, index,
            Characters.problems(decoded, replaced));
    }

    /** A piece of HTML that another format carries; {@code url} is what its links are seen from, or null. */
    public static Page fragment(String html, String location, String url) {
        Document document = Parser.htmlParser().parseInput("<!DOCTYPE html><body>" + CdataEnds.mended(LegalText.clean(html)), "");
        if (LegalText.isReferredTo(html)) {
            LegalText.clean(document);
        }
        return new Page(location, url, url, null, document, new ElementIndex(document), List.of());
    }

    private static Trace undoArchiving(String whole, Document document, Origin origin) {
        Set<ArchiveWord> words = ArchiveWord.in(whole);
        String html = words.isEmpty() ? "" : ArchiveWord.ends(whole);
        Trace known = Wayback.ofAddress(origin.url).or(new Trace(origin.url, null));
        Trace marks = SavedMarks.read(words, html, document);
        Trace saved = Wayback.ofAddress(marks.url()).or(marks);
        Trace shown = Wayback.undo(words, whole, document, origin.url == null ? marks.url() : origin.url);
        Trace copies = ArchiveCopies.undo(words, document);
        // What stands inside an archive's copy is nearer to the page than how somebody saved the archive's page.
        Trace found = copies.or(shown).or(saved);
        String mirrored = known.url() == null && found.url() == null ? Mirror.address(origin.location, whole) : null;
        if (mirrored != null) {
            found = found.or(Wayback.ofAddress(mirrored)).or(new Trace(mirrored, null));
        }
        if (mirrored != null || words.contains(ArchiveWord.HTTRACK)) {
            Mirror.undo(document, found.url(), origin.location);
        }
        // An archive's page that was fetched today shows the page as it was at the archive's date.
        When archived = Wayback.ofAddress(origin.url).captured();
        return new Trace(known.url() == null ? found.url() : known.url(), archived != null ? archived
            : origin.captured == null ? known.or(found).captured() : origin.captured);
    }

    private static String base(ElementIndex index, String url) {
        for (Element base : index.byTag("base")) {
            String href = base.attr("href").strip();
            if (!href.isEmpty()) {
                String resolved = Trace.isWeb(href) ? href : Urls.resolve(url, href);
                return Trace.isWeb(resolved) ? resolved : url;
            }
        }
        return url;
    }
}
