package dev.billet.audit.diff;

import dev.billet.model.Content;
import dev.billet.model.Post;

/** The body: the text exactly as export files hold it when both sides have that, else what a reader sees. */
record Body(boolean sources) implements Comparison<Post> {

    @Override
    public String field() {
        return sources ? "content.source" : "content.text";
    }

    @Override
    public Verdict compare(Post a, Post b) {
        boolean both = source(a) != null && source(b) != null;
        if (sources != both) {
            return Verdict.NOTHING;
        }
        return sources ? Verdict.of(source(a), source(b), (one, two) -> Way.DIFFERENT) : Words.compare(text(a), text(b));
    }

    private static String source(Post post) {
        return post.content() == null ? null : post.content().source();
    }

    private static String text(Post post) {
        Content content = post.content();
        return content == null ? null : content.text() == null ? content.source() : content.text();
    }
}
