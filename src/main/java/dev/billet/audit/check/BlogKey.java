package dev.billet.audit.check;

import dev.billet.model.Post;
import dev.billet.text.Urls;

/** Which blog a post is of, as far as it tells: what is unique is so within one blog. */
final class BlogKey {
    private BlogKey() {
    }

    /** The blog's address in its comparable form, else the host, else an empty text. */
    static String of(Post post) {
        if (post.blog() != null && post.blog().url() != null) {
            return Urls.key(post.blog().url());
        }
        String host = Urls.host(post.url());
        return host == null ? "" : host;
    }
}
