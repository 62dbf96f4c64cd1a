package dev.billet.write.wxr;

import dev.billet.model.Post;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives every post of a file a number of its own: with the same number twice the importer drops the second post without a
 * message. The source's positive number is kept when it is free; parents are renumbered alike, also those that come later.
 */
final class PostIds {
    private final LongSet taken = new LongSet();
    private final LongSet written = new LongSet();
    /** Numbers that do not mean the post of that number in the first blog: made ones and those of other blogs. */
    private final LongSet foreign = new LongSet();
    /** Entries whose number is not simply the source's, or that were named before they came; by blog and source's word. */
    private final Map<String, Long> known = new HashMap<>();
    private final Tally tally;
    private String home;
    private long made;

    PostIds(Tally tally) {
        this.tally = tally;
    }

    /** The number of a post that is written now. */
    long of(Post post) {
        String key = key(post, post.sourceId());
        Long expected = key == null ? null : known.get(key);
        if (expected != null && written.add(expected)) {
            return expected;
        }
        long number = number(post.sourceId());
        boolean repeated = number > 0 && atHome(post) && written.contains(number) && !foreign.contains(number);
        boolean free = number > 0 && taken.add(number);
        long id = free ? number : make();
        tally.changed("posts got new numbers, as others of this file have theirs", number > 0 && !free ? 1 : 0);
        tally.changed("posts got new numbers, as WordPress cannot have theirs", number == 0 && post.sourceId() != null ? 1 : 0);
        written.add(id);
        if (free && !atHome(post)) {
            foreign.add(number);
        }
        if (key != null && !repeated && !(free && atHome(post))) {
            known.putIfAbsent(key, id);
        }
        return id;
    }

    /** The number of the page above a post, 0 for none. */
    long parentOf(Post post) {
        String key = key(post, post.parent());
        if (key == null || "0".equals(post.parent())) {
            return 0;
        }
        Long id = known.get(key);
        if (id != null) {
            return id;
        }
        long number = number(post.parent());
        if (number > 0 && atHome(post) && written.contains(number) && !foreign.contains(number)) {
            return number;
        }
        long reserved = number > 0 && taken.add(number) ? number : make();
        known.put(key, reserved);
        return reserved;
    }

    private boolean atHome(Post post) {
        return blog(post).equals(home);
    }

    private String key(Post post, String sourceId) {
        if (home == null) {
            home = blog(post);
        }
        return sourceId == null ? null : blog(post) + '\n' + sourceId;
    }

    private static String blog(Post post) {
        return post.blog() == null || post.blog().url() == null ? "" : post.blog().url();
    }

    private long make() {
        do {
            made++;
        } while (!taken.add(Wxr.MADE_NUMBERS + made));
        foreign.add(Wxr.MADE_NUMBERS + made);
        return Wxr.MADE_NUMBERS + made;
    }

    /** A positive number without decoration, else 0. */
    static long number(String text) {
        if (text == null || text.isEmpty() || text.length() > 18 || text.charAt(0) == '0') {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        return Long.parseLong(text);
    }
}
