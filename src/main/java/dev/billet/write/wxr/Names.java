package dev.billet.write.wxr;

import dev.billet.model.Post.Status;
import dev.billet.model.Post;
import dev.billet.text.Slugs;
import dev.billet.write.shared.Hash;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;

/**
 * The last part of each post's address, no two alike among posts of one type. WordPress would make up and number them as it
 * is done here, but other readers of WXR take them for file names and write posts over each other.
 */
final class Names {
    private final LongSet taken = new LongSet();
    private final Tally tally;

    Names(Tally tally) {
        this.tally = tally;
    }

    /** The name; empty where WordPress would leave it empty as well. */
    String of(Post post, String type, long id) {
        String slug = post.slug() == null ? "" : Slugs.ofSlug(post.slug());
        if (slug.isEmpty() && (isUnfinished(post.status()) || post.kind() == Post.Kind.OTHER)) {
            return "";
        }
        if (type.equals("nav_menu_item")) {
            // No page has it for its address, and WordPress does not mind.
            return slug;
        }
        String wanted = slug.isEmpty() ? made(post.title() == null ? "" : post.title(), id) : slug;
        String free = free(type + '\n' + post.parent() + '\n', wanted);
        if (!slug.isEmpty() && !free.equals(slug)) {
            tally.changed("slugs that another post has already got a number");
        }
        return free;
    }

    private static boolean isUnfinished(Status status) {
        return status == Status.DRAFT || status == Status.PENDING;
    }

    private static String made(String title, long id) {
        String name = Slugs.ofName(title);
        return name.isEmpty() ? Long.toString(id) : name;
    }

    private String free(String room, String wanted) {
        String free = wanted;
        for (int n = 2; !taken.add(Hash.of(room + free)); n++) {
            String number = "-" + n;
            free = Slugs.ofSlug(wanted, Slugs.LONGEST - number.length()) + number;
        }
        return free;
    }
}
