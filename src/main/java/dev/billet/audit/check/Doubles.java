package dev.billet.audit.check;

import dev.billet.assemble.Hash;
import dev.billet.assemble.LongIntMap;
import dev.billet.audit.Archive;
import dev.billet.audit.PlainWords;
import dev.billet.model.Post;
import dev.billet.model.When;
import dev.billet.text.Urls;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Posts that have in common what only one should have. */
final class Doubles implements Check {
    static final Sort ADDRESS = new Sort(FlawKind.problem("double-address", "posts under an address that another post has",
        "Keep one of them, or give each its own permalink."), Doubles::address);
    static final Sort TITLE = new Sort(FlawKind.problem("double-title", "posts with title and moment of another post",
        "WordPress' importer takes them for one, drops the text of the second and adds its comments to the first. If they are one post, "
            + "drop one; if not, 'billet convert -t wxr' moves the second by a second."), Doubles::title);
    static final Sort BODY = new Sort(FlawKind.problem("double-body", "posts with the text of another post under an address of their own",
        "Keep the one whose address you want, and let the other address redirect to it."), Doubles::body);
    static final Sort NUMBER = new Sort(FlawKind.problem("wordpress-same-number", "posts with the number of another post",
        "WordPress' importer drops the second without a message; 'billet convert -t wxr' gives it a number of its own."), Doubles::number);
    private static final int SHORTEST = 80;

    private final Archive archive;
    private final Sort sort;
    private final LongIntMap first = new LongIntMap();

    /**
     * What is common.
     *
     * @param key null for a post that cannot be a double
     */
    record Sort(FlawKind kind, Function<Post, String> key) {
    }

    Doubles(Archive archive, Sort sort) {
        this.archive = archive;
        this.sort = sort;
    }

    @Override
    public List<FlawKind> kinds() {
        return List.of(sort.kind());
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        String key = sort.key().apply(post);
        if (key == null) {
            return;
        }
        long bits = Hash.bits(BlogKey.of(post) + "\n" + key);
        int known = first.get(bits);
        if (known < 0) {
            first.put(bits, number);
        } else {
            Post other = archive.get(known);
            sink.flaw(Flaw.of(sort.kind(), post, "like " + (Flaw.name(other).equals(Flaw.name(post)) ? shown(other) : Flaw.name(other))));
        }
    }

    private static String shown(Post post) {
        return "\"" + (post.title() == null ? "" : post.title()) + "\"" + (post.published() == null ? "" : " of " + post.published());
    }

    private static String address(Post post) {
        return Urls.key(post.url());
    }

    private static String title(Post post) {
        String title = PlainWords.key(post.title());
        return title.isEmpty() || post.published() == null ? null : post.kind() + "\n" + post.type() + "\n" + clock(post.published())
            + "\n" + title;
    }

    /** The time on the blog's own clock, which is what WordPress compares. */
    static String clock(When when) {
        return when.localTime().map(time -> time.withNano(0).toString()).orElse(when.toString());
    }

    private static String body(Post post) {
        String text = post.content() == null ? "" : PlainWords.of(post.content().text());
        return text.length() < SHORTEST || post.url() == null || !MissingFacts.isPublic(post) ? null : text;
    }

    private static String number(Post post) {
        return post.sourceId();
    }
}
