package dev.billet.crawl.find;

import java.util.HashSet;
import java.util.Set;

/** What is known of the blog's ways of telling its posts: the more one of them tells, the fewer others need to be asked. */
public final class Site {
    private final Set<String> complete = new HashSet<>();
    private boolean sitemap;

    /** An answer of the interface has named posts, pages or comments; all further ones will be asked, too. */
    void tells(String collection) {
        complete.add(collection);
    }

    void hasSitemap() {
        sitemap = true;
    }

    /** Whether all posts are named, so that lists of them are of no more use. */
    public boolean namesPosts() {
        return sitemap || complete.contains("posts");
    }

    /** Whether posts come with exact dates from an interface. */
    boolean tellsPosts() {
        return complete.contains("posts");
    }

    /** Whether comments come with exact dates from an interface. */
    boolean tellsComments() {
        return complete.contains("comments");
    }
}
