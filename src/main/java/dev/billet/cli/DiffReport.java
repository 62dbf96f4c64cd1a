package dev.billet.cli;

import dev.billet.audit.Archive;
import dev.billet.audit.diff.DiffSink;
import dev.billet.audit.diff.DiffTally;
import dev.billet.audit.diff.Difference;
import dev.billet.audit.diff.Way;
import dev.billet.model.Post;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A comparison as plain text: the numbers first, then each post that differs with its fields, the value of A over that of B. */
final class DiffReport implements DiffSink {
    private static final int FIELD = 24;
    private final Session session;
    private final DiffTally tally;
    private final boolean all;
    private final int width;
    private Way told;

    /** {@code all}: also fields of which one side knows nothing at all. */
    DiffReport(Session session, DiffTally tally, boolean all) {
        this.session = session;
        this.tally = tally;
        this.all = all;
        this.width = session.environment().width();
    }

    /** Takes what is only counted. */
    static final class Nothing implements DiffSink {
        @Override
        public void alone(Way way, Post post) {
            // Counted elsewhere.
        }

        @Override
        public void pair(Post a, Post b, List<Difference> differences) {
            // Counted elsewhere.
        }
    }

    /** The numbers. */
    void summary() throws IOException {
        line("A: " + held(tally.a()));
        line("B: " + held(tally.b()));
        long both = tally.paired().values().stream().mapToLong(Long::longValue).sum();
        List<String> by = new ArrayList<>();
        tally.paired().forEach((way, number) -> by.add(number + " by " + way));
        line("Posts: " + both + " in both" + (by.isEmpty() ? "" : " (" + String.join(", ", by) + ")") + ", " + tally.onlyA()
            + " only in A, " + tally.onlyB() + " only in B; " + tally.equal() + " are equal");
        line("Comments and pings of these posts: " + tally.replies() + " in both, " + tally.equalReplies() + " are equal");
        if (tally.isSame()) {
            line("No differences.");
        } else {
            fields();
        }
        made();
    }

    private void made() throws IOException {
        List<String> made = new ArrayList<>();
        tally.fields().forEach((field, ways) -> {
            if (ways.containsKey(Way.MADE)) {
                made.add(field + " (" + ways.get(Way.MADE) + ")");
            }
        });
        if (!made.isEmpty()) {
            line("Made in B of what both have, and no difference: " + String.join(", ", made));
        }
    }

    private static String held(Archive archive) {
        return archive.size() + (archive.size() == 1 ? " post, " : " posts, ") + archive.comments()
            + (archive.comments() == 1 ? " comment, " : " comments, ") + archive.pings() + (archive.pings() == 1 ? " ping" : " pings");
    }

    private void fields() throws IOException {
        boolean begun = false;
        for (Map.Entry<String, Map<Way, Long>> field : tally.fields().entrySet()) {
            List<String> parts = new ArrayList<>();
            field.getValue().forEach((way, number) -> {
                if (way.isDifference()) {
                    parts.add(number + " " + way.words());
                }
            });
            if (!parts.isEmpty()) {
                if (!begun) {
                    line("\nDifferences by field:");
                }
                begun = true;
                line("  " + padded(field.getKey()) + String.join(", ", parts) + oneSided(field));
            }
        }
    }

    /** Formats differ in what they can hold; each single case would bury what matters. */
    private String oneSided(Map.Entry<String, Map<Way, Long>> field) {
        if (!tally.isOneSided(field.getKey())) {
            return "";
        }
        String other = field.getValue().containsKey(Way.ONLY_A) ? "B" : "A";
        return " (" + other + " has none at all" + (all ? ")" : "; --all shows each)");
    }

    @Override
    public void alone(Way way, Post post) throws IOException {
        if (told != way) {
            line("\n" + (way == Way.ONLY_A ? "Only in A:" : "Only in B:"));
            told = way;
        }
        line("  " + name(post));
    }

    @Override
    public void pair(Post a, Post b, List<Difference> differences) throws IOException {
        List<Difference> shown = differences.stream().filter(difference -> all || !tally.isOneSided(difference.field())).toList();
        if (shown.isEmpty()) {
            return;
        }
        told = null;
        line("\n" + name(a));
        String reply = null;
        for (Difference difference : shown) {
            String current = difference.reply() == null ? null : difference.replyName();
            if (current != null && !current.equals(reply)) {
                line("  " + current);
            }
            reply = current;
            difference(difference, current == null ? "  " : "    ");
        }
    }

    private void difference(Difference difference, String indent) throws IOException {
        String field = difference.field().replaceFirst("^(?:comments|pings)(?:\\.|$)", "");
        String head = indent + (field.isEmpty() ? "" : field + ": ") + difference.way().words();
        if (difference.a() != null && difference.b() != null) {
            int room = width - indent.length() - 6;
            String[] parts = Excerpt.of(difference.a(), difference.b(), difference.way() == Way.DIFFERENT, room);
            line(head);
            line(indent + "  A: " + parts[0]);
            line(indent + "  B: " + parts[1]);
        } else {
            String value = difference.a() == null ? difference.b() : difference.a();
            line(head + (value == null || value.isBlank() ? "" : ": " + Excerpt.of(value, width - head.length() - 2)));
        }
    }

    private static String name(Post post) {
        String title = post.title() == null || post.title().isBlank() ? "(no title)" : post.title();
        String kind = post.kind() == Post.Kind.OTHER && post.type() != null ? post.type() : post.kind().name().toLowerCase(Locale.ROOT);
        return kind + " \"" + title + "\"" + (post.published() == null ? "" : " of " + post.published())
            + (post.status() == null || post.status() == Post.Status.PUBLISH ? "" : ", " + post.status().name().toLowerCase(Locale.ROOT))
            + " " + (post.url() == null ? "(id " + post.id() + ")" : post.url());
    }

    private static String padded(String field) {
        return field + " ".repeat(Math.max(1, FIELD - field.length()));
    }

    private void line(String text) throws IOException {
        session.print(Printable.indented(text) + "\n");
    }
}
