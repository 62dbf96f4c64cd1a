package dev.billet.assemble;

import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.model.Reply;
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

    private final boolean merge;
    private final Spill spill;
    private final Groups groups = new Groups();
    private final Blogs blogs = new Blogs();
    private final Completion completion = new Completion();
    private int[] stored = new int[64];
    private int[] blog = new int[64];
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
     * @param tempDir where the temporary file goes, or null for the system's place
     */
    public Assembly(boolean merge, Path tempDir) {
        this(merge, tempDir, IN_MEMORY);
    }

    Assembly(boolean merge, Path tempDir, int inMemory) {
        this.merge = merge;
        this.spill = new Spill(tempDir, inMemory);
    }

    /**
     * Takes a finding.
     *
     * @param capture the number of the capture it is of: findings of one capture are never united
     * @throws IOException when the temporary file cannot be written
     */
    public void add(Finding finding, int capture) throws IOException {
        if (finding instanceof Finding.PostFound found) {
            int node = keep(found.post(), capture);
            keys(node, found);
        } else if (finding instanceof Finding.RepliesFound found) {
            int node = keep(postOf(found), capture);
            known(node, found.postUrl());
        } else if (finding instanceof Finding.SameAs same && merge) {
            int node = node(-1, NOTHING, 0);
            known(node, same.url());
            known(node, same.canonical());
        } else if (finding instanceof Finding.BlogFact fact) {
            blogs.add(fact.blog());
        }
    }

    /** The blogs of all that was added. */
    public Blogs blogs() {
        return blogs;
    }

    /** The next post; the first call ends the input. Empty at the end. */
    public Optional<Assembled> next() throws IOException {
        if (next == null) {
            next = groups.next();
            done = new boolean[groups.size()];
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
        List<Post> captures = new ArrayList<>();
        int number = NOTHING;
        for (int node = first; node >= 0; node = next[node]) {
            if (stored[node] != NOTHING) {
                captures.add(spill.get(stored[node]));
                number = number == NOTHING || blogs.resolve(number) != number ? blog[node] : number;
            }
        }
        return new Assembled(completion.complete(captures), blogs.resolve(number));
    }

    private int keep(Post post, int capture) throws IOException {
        return node(capture, spill.add(post), blogs.add(post));
    }

    private int node(int capture, int place, int blogNumber) {
        int node = groups.add(capture);
        if (node == stored.length) {
            stored = Arrays.copyOf(stored, node * 2);
            blog = Arrays.copyOf(blog, node * 2);
        }
        stored[node] = place;
        blog[node] = blogNumber;
        return node;
    }

    private void keys(int node, Finding.PostFound found) {
        known(node, found.post().url());
        for (String key : found.keys()) {
            if (key.startsWith("id:")) {
                numbered(node, found.post(), key);
            } else {
                known(node, key);
            }
        }
    }

    /** The engine's own number says something only together with the blog. */
    private void numbered(int node, Post post, String key) {
        if (merge && post.blog() != null && post.blog().url() != null) {
            groups.key(node, Urls.key(post.blog().url()) + "\n" + key);
        }
    }

    private void known(int node, String url) {
        if (merge && url != null) {
            groups.key(node, Urls.key(url));
        }
    }

    /** Replies whose post is nowhere in the input are kept all the same, under the post's address. */
    static Post postOf(Finding.RepliesFound found) {
        List<Reply> comments = found.replies().stream().filter(reply -> !reply.kind().isPing()).toList();
        List<Reply> pings = found.replies().stream().filter(reply -> reply.kind().isPing()).toList();
        return Post.builder().extent(Post.Extent.EXCERPT).url(found.postUrl()).comments(comments).pings(pings)
            .sources(List.of(found.origin())).build();
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
