package dev.billet.audit.check;

import dev.billet.assemble.Hash;
import dev.billet.assemble.LongIntMap;
import dev.billet.audit.Archive;
import dev.billet.model.Post;
import java.io.IOException;
import java.util.List;

/** Posts without a title of the same second as another post: to WordPress' importer an empty title is like any other. */
final class WordPressMoments implements Check {
    private static final FlawKind KIND = FlawKind.problem("wordpress-same-second", "posts without a title in the second of another post",
        "WordPress' importer takes them for the other post and drops their text; 'billet convert -t wxr' moves them by a second.");
    private static final String MENU_ITEM = "nav_menu_item";
    private final Archive archive;
    private final LongIntMap first = new LongIntMap();

    WordPressMoments(Archive archive) {
        this.archive = archive;
    }

    @Override
    public List<FlawKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        // The items of menus go another way through the importer.
        if (post.published() == null || post.published().localTime().isEmpty() || MENU_ITEM.equals(post.type())) {
            return;
        }
        long bits = Hash.bits(BlogKey.of(post) + "\n" + post.kind() + "\n" + post.type() + "\n" + Doubles.clock(post.published()));
        int known = first.get(bits);
        if (known < 0) {
            first.put(bits, number);
        } else if (post.title() == null || post.title().isBlank()) {
            sink.flaw(Flaw.of(KIND, post, "of " + post.published() + ", like " + Flaw.name(archive.get(known))));
        }
    }
}
