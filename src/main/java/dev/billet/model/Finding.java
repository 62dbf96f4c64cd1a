package dev.billet.model;

import java.util.List;

/** What a reader found in a capture; assembly makes posts of findings. Every capture yields at least one. */
public sealed interface Finding permits Finding.PostFound, Finding.RepliesFound, Finding.SameAs, Finding.BlogFact, Finding.Dated,
    Finding.Nested, Finding.Known, Finding.NoPost {

    /**
     * A post, whole or as an excerpt ({@link Post#extent()}).
     *
     * @param post what was found; its id may be null
     * @param keys addresses and engine numbers by which the same post can be known in other captures: canonical URL,
     *             permalink, {@code ?p=N}, {@code id:N}; most reliable first, may be empty
     */
    record PostFound(Post post, List<String> keys) implements Finding {
        public PostFound {
            keys = List.copyOf(keys);
        }
    }

    /** Comments and pings of the post at an address, found apart from it (a comment page, a comment feed). */
    record RepliesFound(String postUrl, List<Reply> replies, Origin origin) implements Finding {
        public RepliesFound {
            replies = List.copyOf(replies);
        }
    }

    /** Two addresses of one post: a redirect, a canonical link, a short link. */
    record SameAs(String url, String canonical) implements Finding {
    }

    /** Something about the blog as a whole. */
    record BlogFact(Blog blog) implements Finding {
    }

    /** A moment that a blog shows with its offset, whatever was then: it tells something of the blog's clock. */
    record Dated(String blogUrl, When when) implements Finding {
    }

    /**
     * Categories of a blog as a list on a page nests them: which is above which, not which the blog has.
     *
     * @param terms each with its address; the parent of each is an address as well, or null at the top
     */
    record Nested(List<Term> terms) implements Finding {
        public Nested {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A person or a term of a blog. Posts may name it by the reference only: a {@link Term} or {@link Person} with an empty name and
     * the reference as its URL; the parent of a term may be a reference as well.
     *
     * @param reference unique in the world: the address of the resource in the engine's interface
     * @param blogUrl   the blog's home address, or null
     * @param person    or null
     * @param term      or null
     */
    record Known(String reference, String blogUrl, Person person, Blog.BlogTerm term) implements Finding {
    }

    /**
     * The capture holds no post, by its nature.
     *
     * @param reason one of a small fixed set of words: {@code list page}, {@code image}, {@code style} …
     */
    record NoPost(String reason) implements Finding {
    }
}
