package dev.billet.assemble;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes posts of findings: takes them in input order, and when all are in gives the posts in the order of their first
 * finding. Memory holds a few numbers per finding, the findings themselves wait in a temporary file.
 */
public final class Assembly implements Closeable {
    private static final int IN_MEMORY = 16;
    private static final int NOTHING = -1;
    private static final int NO_CAPTURE = -1;

    private final boolean merge;
    private final Spill spill;
    private final Groups groups = new Groups();
    private final Blogs blogs = new Blogs();
    private final References references = new References();
    private final Completion completion = new Completion();
    private final Redirects redirects = new Redirects();
    private final ChosenCaptures chosen;
    private final Clocks clocks;
    private int[] stored = new int[64];
    private int[] blog = new int[64];
    /** Which sorts of dates a finding has, as {@link Clocks} tells them. */
    private byte[] dated = new byte[64];
    /** What the titles of the findings say, as {@link Redirects} compares them. */
    private int[] titles = new int[64];
    private int[] next;
    private boolean[] done;
    private int at;

    /** A post that is ready to be written, and the number of its blog. */
    public record Assembled(Post post, int blog) {
    }

    /**
     * An empty one.
     *
     * @param merge   whether findings of several captures become one post
     * @param choice  which captures of one address count
     * @param tempDir where the temporary file goes, or null for the system's place
     */
    public Assembly(boolean merge, CaptureChoice choice, Path tempDir) {
        this(merge, choice, tempDir, IN_MEMORY);
    }

    Assembly(boolean merge, CaptureChoice choice, Path tempDir, int inMemory) {
        this.merge = merge;
        this.chosen = new ChosenCaptures(choice);
        this.spill = new Spill(tempDir, inMemory);
        this.clocks = new Clocks(blogs);
    }

    /**
     * Takes a finding.
     *
     * @param capture the number of the capture it is of: findings of one capture are never united
     * @throws IOException when the temporary file cannot be written
     */
    public void add(Finding finding, int capture) throws IOException {
        if (finding instanceof Finding.PostFound found) {
            int node = keep(found.post(), capture, capture);
            keys(node, found);
        } else if (finding instanceof Finding.RepliesFound found) {
            // Replies are no post that could be another one of the same capture.
            int node = keep(postOf(found), NO_CAPTURE, capture);
            known(node, found.postUrl());
        } else if (finding instanceof Finding.SameAs same && merge) {
            redirects.add(same);
        } else if (finding instanceof Finding.BlogFact fact) {
            blogs.add(fact.blog());
        } else if (finding instanceof Finding.Dated dated) {
            clocks.note(blogs.add(dated), dated.when());
        } else if (finding instanceof Finding.Nested nested) {
            blogs.add(nested);
        } else if (finding instanceof Finding.Known known) {
            references.add(known);
            blogs.add(known);
        }
    }

    /** The blogs of all that was added. */
    public Blogs blogs() {
        return blogs;
    }

    /** The next post; the first call ends the input. Empty at the end. */
    public Optional<Assembled> next() throws IOException {
        if (next == null) {
            redirects.unite(groups, titles, () -> node(NO_CAPTURE, NOTHING, 0));
            for (int node = 0; node < groups.size(); node++) {
                stored[node] = stored[node] == NOTHING || chosen.has(node) ? stored[node] : NOTHING;
            }
            next = groups.next();
            done = new boolean[groups.size()];
            setClocks();
        }
        for (; at < groups.size(); at++) {
            int first = groups.first(at);
            if (stored[at] != NOTHING && !done[first]) {
                done[first] = true;
                return Optional.of(assemble(first));
            }
        }
        return Optional.empty();
    }

    private Assembled assemble(int first) throws IOException {
        int number = blogs.resolve(blogOf(first));
        KnownTerms known = blogs.terms(number);
        Clock clock = clocks.of(number);
        List<Post> captures = new ArrayList<>();
        for (Post post : captures(first)) {
            captures.add(clock.shifted(references.resolved(post)));
        }
        return new Assembled(clock.zoned(completion.complete(captures, known)), number);
    }

    private List<Post> captures(int first) throws IOException {
        List<Post> captures = new ArrayList<>();
        for (int node = first; node >= 0; node = next[node]) {
            if (stored[node] != NOTHING) {
                captures.add(spill.get(stored[node]));
            }
        }
        return captures;
    }

    private int blogOf(int first) {
        int number = NOTHING;
        for (int node = first; node >= 0; node = next[node]) {
            if (stored[node] != NOTHING) {
                number = number == NOTHING || blogs.resolve(number) != number ? blog[node] : number;
            }
        }
        return number;
    }

    /** Where pages show the blog's clock and feeds show UTC, some of the posts that both have tell the zone. */
    private void setClocks() throws IOException {
        for (int node = 0; node < groups.size() && clocks.wantsPairs(); node++) {
            boolean several = groups.first(node) == node && next[node] >= 0 && stored[node] != NOTHING;
            if (several && isMixed(node)) {
                clocks.pairs(blogs.resolve(blogOf(node)), captures(node));
            }
        }
        clocks.set();
    }

    private boolean isMixed(int first) {
        int sorts = 0;
        for (int node = first; node >= 0; node = next[node]) {
            sorts |= dated[node];
        }
        return sorts == (Clocks.LOCAL | Clocks.UTC);
    }

    /** {@code group}: of which capture it is for the groups, {@code capture}: of which it really is. */
    private int keep(Post post, int group, int capture) throws IOException {
        int number = blogs.add(post);
        int node = node(group, spill.add(post), number);
        titles[node] = Redirects.title(post.title());
        chosen.note(node, capture, post);
        dated[node] = (byte) clocks.note(number, post);
        return node;
    }

    private int node(int capture, int place, int blogNumber) {
        int node = groups.add(capture);
        if (node == stored.length) {
            stored = Arrays.copyOf(stored, node * 2);
            blog = Arrays.copyOf(blog, node * 2);
            dated = Arrays.copyOf(dated, node * 2);
            titles = Arrays.copyOf(titles, node * 2);
        }
        stored[node] = place;
        blog[node] = blogNumber;
        return node;
    }

    private void keys(int node, Finding.PostFound found) {
        known(node, found.post().url());
        for (String key : found.keys()) {
            if (key.startsWith("id:") || key.startsWith("guid:")) {
                ofBlog(node, found.post(), key);
            } else {
                known(node, key.startsWith("url:") ? key.substring(4) : key);
            }
        }
    }

    /** The engine's own number or name says something only together with the blog. */
    private void ofBlog(int node, Post post, String key) {
        if (merge && post.blog() != null && post.blog().url() != null) {
            groups.key(node, Urls.key(post.blog().url()) + "\n" + key);
        }
    }

    private void known(int node, String url) {
        if (merge && url != null) {
            groups.key(node, Urls.key(PostAddress.of(url)));
        }
    }

    /** Replies whose post is nowhere in the input are kept all the same, under the post's address. */
    static Post postOf(Finding.RepliesFound found) {
        List<Reply> comments = found.replies().stream().filter(reply -> !reply.kind().isPing()).toList();
        List<Reply> pings = found.replies().stream().filter(reply -> reply.kind().isPing()).toList();
        boolean web = Urls.isWeb(found.postUrl());
        return Post.builder().extent(Post.Extent.EXCERPT).url(web ? found.postUrl() : null).guid(web ? null
            : found.postUrl()).comments(comments).pings(pings)
            .sources(List.of(found.origin())).build();
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
