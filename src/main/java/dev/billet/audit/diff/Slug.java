package dev.billet.audit.diff;

import dev.billet.model.Post;

/** The last part of a post's address. */
record Slug() implements Comparison<Post> {

    @Override
    public String field() {
        return "slug";
    }

    @Override
    public Verdict compare(Post a, Post b) {
        return Verdict.of(a.slug(), b.slug(), Address::slugs);
    }
}
