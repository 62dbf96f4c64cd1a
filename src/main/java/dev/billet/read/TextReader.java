package dev.billet.read;

import dev.billet.html.Characters;
import dev.billet.model.Origin;
import dev.billet.read.text.TextPage;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The plain text of a page, as web corpora keep it: one block of text a line, all markup gone. */
final class TextReader implements CaptureReader {
    /** Texts that sites keep for programs and lawyers. */
    private static final Set<String> NO_PAGES = Set.of("robots.txt", "humans.txt", "security.txt", "ads.txt", "app-ads.txt", "llms.txt",
        "license.txt", "licence.txt", "readme.txt", "changelog.txt", "hts-log.txt");

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String description() {
        return "the plain text of a page, one block a line; borders between comments are told where labels show them";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        String whole = capture.name();
        String name = whole.substring(whole.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean meant = name.endsWith(".txt") && !NO_PAGES.contains(name) && !whole.contains("hts-cache/") || capture.takesPlainText();
        return meant && Nature.of(capture).sort() == Nature.Sort.TEXT;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Bytes bytes = Bytes.of(capture, options);
        String url = capture.url() == null ? options.baseUrl() : capture.url();
        Origin origin = new Origin(capture.location(), url, capture.captured(), "text/plain", null);
        Characters characters = Characters.of(bytes.all(), capture.charset());
        return bytes.findings(List.of(TextPage.read(characters.text(), origin, characters.problems())));
    }
}
