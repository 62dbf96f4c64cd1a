package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.model.Problem;
import dev.billet.read.text.TextPage;
import dev.billet.report.PageNotice;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The plain text of a page, as web corpora keep it: one block of text a line, all markup gone. */
final class TextReader implements CaptureReader {
    /** Texts that sites keep for programs and lawyers. */
    private static final Set<String> NO_PAGES = Set.of("robots.txt", "humans.txt", "security.txt", "ads.txt", "app-ads.txt", "llms.txt",
        "license.txt", "licence.txt", "readme.txt", "changelog.txt");

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
        String location = capture.location();
        String name = location.substring(location.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean meant = name.endsWith(".txt") && !NO_PAGES.contains(name) || capture.size() < 0;
        return meant && Nature.of(capture.head(), location).sort() == Nature.Sort.TEXT;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        byte[] bytes = Bytes.of(capture, options);
        String url = capture.url() == null ? options.baseUrl() : capture.url();
        Origin origin = new Origin(capture.location(), url, capture.captured(), "text/plain", null);
        String text = decode(bytes, capture.charset());
        long replaced = text.chars().filter(c -> c == '\ufffd').count();
        List<Problem> problems = replaced == 0 ? List.of() : List.of(new PageNotice.CharactersReplaced((int) replaced).toProblem());
        return Findings.of(List.of(TextPage.read(text, origin, problems)));
    }

    /** Valid UTF-8 is UTF-8 whatever a label says; else a byte order mark, the label, and at last windows-1252. */
    private static String decode(byte[] bytes, String label) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        if (first == 0xfeff || first == 0xfffe) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            boolean known = label != null && Charset.isSupported(label);
            return new String(bytes, Charset.forName(known ? label : "windows-1252"));
        }
    }
}
