package dev.billet.read;

import dev.billet.model.Finding;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.SniffedCapture;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All readers, and the choice between them: the content decides, then the user, never the file's name alone. */
public final class CaptureReaders {
    private static final List<CaptureReader> ALL = List.of(new JsonReader(), new NdjsonReader(), new CsvReader(), new RestReader(),
        new GhostReader(), new BloggerJsonReader(), new FrontReader(), new SubstackReader(), new MediumReader(), new WxrReader(),
        new BloggerReader(), new DisqusReader(), new BlogMlReader(), new MovableTypeReader(), new DotclearReader(), new FeedReader(),
        new HtmlReader(), new TextReader());

    private CaptureReaders() {
    }

    /** In the order in which they are asked. */
    public static List<CaptureReader> all() {
        return ALL;
    }

    /** The reader of a format that a user named. */
    public static Optional<CaptureReader> named(String format) {
        return ALL.stream().filter(reader -> reader.format().equals(format)).findFirst();
    }

    /**
     * Whether a capture gives its posts whole, one by one.
     *
     * @param from the reader that was asked for, or null
     */
    public static boolean givesWholePosts(Capture given, CaptureReader from) throws IOException {
        if (given.noPage() != null) {
            return false;
        }
        Capture capture = new SniffedCapture(given);
        for (CaptureReader reader : from == null ? ALL : List.of(from)) {
            if (from != null || reader.reads(capture)) {
                return reader.givesWholePosts();
            }
        }
        return false;
    }

    /**
     * Reads a capture with the reader that its content asks for.
     *
     * @param from the reader for captures that may hold posts, or null to tell by content
     * @throws UnreadableException when it cannot be read or is not what it claims to be
     */
    public static Findings read(Capture given, CaptureReader from, ReadOptions options) throws IOException {
        if (given.noPage() != null) {
            return leading(given);
        }
        Capture capture = new SniffedCapture(given);
        Nature nature = Nature.of(capture);
        String refusal = refusal(nature);
        if (refusal != null) {
            throw new UnreadableException(new InputNotice.Refused(capture.location(), refusal));
        }
        if (nature.sort() == Nature.Sort.EMPTY && capture.status() > 0) {
            return without("empty answer");
        }
        if (nature.sort() == Nature.Sort.EMPTY) {
            throw new UnreadableException(new InputNotice.Empty(capture.location(), capture.location().equals("-") ? "input" : "file"));
        }
        checkClaim(capture, nature);
        if (from != null && nature.mayHoldPosts()) {
            return from.read(capture, options);
        }
        for (CaptureReader reader : ALL) {
            if (from == null && reader.reads(capture)) {
                return reader.read(capture, options);
            }
        }
        return without(nature.word());
    }

    /** No page itself, but it may say where the page is. */
    private static Findings leading(Capture capture) {
        Finding none = new Finding.NoPost(capture.noPage());
        boolean leads = capture.url() != null && capture.leadsTo() != null;
        return Findings.of(leads ? List.of(new Finding.SameAs(capture.url(), capture.leadsTo()), none) : List.of(none));
    }

    private static Findings without(String reason) {
        return Findings.of(List.of(new Finding.NoPost(reason)));
    }

    private static String refusal(Nature nature) {
        return nature.sort() == Nature.Sort.ARCHIVE
            ? "files of this kind (" + nature.word() + ") are not opened; unpack it and give the folder" : null;
    }

    /**
     * A picture called {@code x.html} is a broken capture; a picture called {@code x.png} is just no page. What a server sent long ago
     * under a wrong name is what it sent.
     */
    private static void checkClaim(Capture capture, Nature nature) throws UnreadableException {
        String name = capture.name();
        boolean html = Nature.claimsToBeHtml(name) || "text/html".equals(capture.mediaType());
        if (nature.sort() == Nature.Sort.NOISE && (html || Nature.claimsToBePage(name))) {
            throw new UnreadableException(new InputNotice.NotWhatItClaims(capture.location(), "called a page, but its bytes are no text"));
        }
        if (nature.sort() == Nature.Sort.MEDIA && html && !nature.isWritten() && capture.status() == 0) {
            throw new UnreadableException(new InputNotice.NotWhatItClaims(capture.location(),
                "called a page, but its content is: " + nature.word()));
        }
    }
}
