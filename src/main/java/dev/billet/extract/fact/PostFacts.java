package dev.billet.extract.fact;

import dev.billet.extract.body.Body;
import dev.billet.extract.body.PageKind;
import dev.billet.extract.reading.Reading;
import dev.billet.model.PostBuilder;
import java.util.Map;

/** Finds title, author, dates, language, terms, addresses and the blog's name of the post. */
public final class PostFacts {
    private PostFacts() {
    }

    /**
     * Sets what is known of the post with this body: url, slug, sourceId, guid, title, author, published, modified, language,
     * categories, tags, excerpt, blog, status, problems.
     *
     * @param evidence gets field name to witness
     */
    public static void fill(PostBuilder post, Reading reading, PageKind kind, Body body, Map<String, String> evidence) {
        throw new UnsupportedOperationException();
    }
}
