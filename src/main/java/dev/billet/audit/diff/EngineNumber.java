package dev.billet.audit.diff;

import dev.billet.model.Post;
import dev.billet.xml.Wxr;

/** The number of a post in its engine; one that WXR made up is as good as none, and as good as one that another post had before. */
record EngineNumber() implements Comparison<Post> {

    @Override
    public String field() {
        return "sourceId";
    }

    @Override
    public Verdict compare(Post a, Post b) {
        Verdict verdict = Verdict.of(a.sourceId(), b.sourceId(), (one, two) -> Way.DIFFERENT);
        boolean hasOwn = a.sourceId() != null && a.sourceId().equals(a.id());
        return verdict.way().isDifference() && !hasOwn && isMade(b.sourceId()) ? new Verdict(Way.MADE, null, b.sourceId()) : verdict;
    }

    private static boolean isMade(String number) {
        return number != null && number.matches("[0-9]{10,18}") && Long.parseLong(number) > Wxr.MADE_NUMBERS;
    }
}
