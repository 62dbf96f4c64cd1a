package dev.billet.read.text;

import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.text.FoundDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides the discussion's lines at the borders that are certain: pings, and lines that name an author or a date. What
 * lies between two borders stays together as one comment, because plain text does not show more.
 */
final class Replies {
    private final List<String> lines;
    private final boolean headed;
    private final List<Reply> found = new ArrayList<>();
    private final List<String> run = new ArrayList<>();
    private String author;
    private FoundDate date;
    private boolean marked;
    private int atMost;

    /**
     * Divides the lines.
     *
     * @param headed whether a heading says that this is a discussion, so that a name above a date is enough
     */
    Replies(List<String> lines, boolean headed) {
        this.lines = lines;
        this.headed = headed;
        int at = 0;
        while (at < lines.size()) {
            at = step(at);
        }
        flush();
    }

    /** In the order of the text. */
    List<Reply> found() {
        return List.copyOf(found);
    }

    /** The number of comments if each line were one. */
    int atMost() {
        return atMost;
    }

    private int step(int at) {
        String line = lines.get(at);
        Optional<Marks.PingLine> ping = Marks.ping(line);
        if (ping.isPresent()) {
            flush();
            return ping(ping.get(), at);
        }
        if (Marks.isSectionHeading(line)) {
            flush();
            return at + 1;
        }
        int behind = header(at);
        if (behind == at) {
            run.add(line);
            return at + 1;
        }
        return behind;
    }

    private int ping(Marks.PingLine ping, int at) {
        boolean below = ping.title().isEmpty() && at + 1 < lines.size();
        String title = below ? lines.get(at + 1) : ping.title();
        found.add(new Reply(ping.kind(), null, found.size() + 1, null, null, title.isEmpty() ? null : title, null, false, null, null, null,
            null, List.of()));
        return at + (below ? 2 : 1);
    }

    /** Begins a new comment when its author stands here; gives the line behind what was used. */
    private int header(int at) {
        Optional<Marks.SaysLine> says = Marks.says(lines.get(at))
            .filter(s -> s.name() != null && (headed || marked || dateAt(at + 1) != null));
        if (says.isPresent()) {
            return begin(says.get().name(), at + 1);
        }
        boolean saysBelow = at + 1 < lines.size() && Marks.isName(lines.get(at))
            && Marks.says(lines.get(at + 1)).filter(s -> s.name() == null).isPresent();
        if (saysBelow) {
            return begin(lines.get(at), at + 2);
        }
        boolean nameAboveDate = (headed || marked) && dateAt(at + 1) != null && Marks.isName(lines.get(at));
        return nameAboveDate ? begin(lines.get(at), at + 1) : at;
    }

    private FoundDate dateAt(int at) {
        return at < lines.size() ? Marks.date(lines.get(at)).orElse(null) : null;
    }

    private int begin(String name, int next) {
        flush();
        marked = true;
        author = name.strip();
        date = dateAt(next);
        return date == null ? next : next + 1;
    }

    private void flush() {
        if (!run.isEmpty() || marked) {
            if (marked) {
                trimEnd();
            }
            atMost += marked ? 1 : run.size();
            Person person = author == null ? null : Person.named(author, null);
            found.add(new Reply(Reply.Kind.COMMENT, null, found.size() + 1, null, person, null, date == null ? null : date.when(),
                date != null && date.approximate(), null, String.join("\n\n", run), null, null, List.of()));
        }
        run.clear();
        author = null;
        date = null;
        marked = false;
    }

    /** Takes off what themes print below a comment: the reply link, and on some the date. */
    private void trimEnd() {
        if (!run.isEmpty() && Marks.isReplyLink(run.get(run.size() - 1))) {
            run.remove(run.size() - 1);
        }
        FoundDate below = run.isEmpty() || date != null ? null : Marks.date(run.get(run.size() - 1)).orElse(null);
        if (below != null) {
            date = below;
            run.remove(run.size() - 1);
        }
    }
}
