package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;

/** Tells posts from list pages before anything is taken for the post. */
public final class PageKinds {
    private PageKinds() {
    }

    /** The verdict, why, and what spoke for other kinds (or null). */
    public record Verdict(PageKind kind, String witness, String others) {
    }

    /** Whether a page with a discussion is that of a picture or file. */
    public static boolean isAttachment(Reading reading) {
        return KindSigns.isAttachment(reading);
    }

    /** What the page is. */
    public static Verdict of(Layout layout) {
        Reading reading = layout.reading();
        KindVotes votes = new KindVotes();
        KindSigns.ofRules(reading, votes);
        KindSigns.ofBodyClasses(reading, votes);
        KindSigns.ofHead(reading, votes);
        AddressShape.vote(reading, votes);
        KindSigns.ofEntries(layout, votes);
        KindSigns.ofText(layout, votes);
        return votes.verdict();
    }
}
