package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.text.Urls;

/** Gives each post of an output an id of its own: the source's number when it is free, else a hash of where it stood. */
final class PostIds {
    private final LongIntMap used = new LongIntMap();

    /** The next post's id; call it in the order of the output. */
    String next(Post post) {
        for (String wish : new String[] {post.id(), post.sourceId()}) {
            if (wish != null && !wish.isBlank() && take(wish)) {
                return wish;
            }
        }
        String blog = post.blog() == null || post.blog().url() == null ? "" : Urls.key(post.blog().url());
        String place = post.url() != null ? Urls.key(post.url()) : post.sources().isEmpty() ? "" : post.sources().get(0).location();
        String id = Hash.hex(16, blog, place);
        for (int again = 2; !take(id); again++) {
            id = Hash.hex(16, blog, place, Integer.toString(again));
        }
        return id;
    }

    private boolean take(String id) {
        long bits = Hash.bits(id);
        boolean free = used.get(bits) < 0;
        used.put(bits, 1);
        return free;
    }
}
