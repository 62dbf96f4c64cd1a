package dev.billet.read.text;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where the parts of a page's text begin and end, as line numbers.
 *
 * @param lines        the lines that are not blank
 * @param related      the related heading, or -1
 * @param relatedEnd   behind the last related title
 * @param update       an update label between the related titles and the discussion, or -1
 * @param heading      the heading of the comments, or -1
 * @param discussion   where comments and pings begin; {@code lines.size()} when nothing tells of any
 * @param end          where they end and the comment form begins
 */
record Layout(List<String> lines, int related, int relatedEnd, int update, int heading, int discussion, int end) {
    private static final int MOST_RELATED = 10;
    private static final int LONGEST_FORM = 15;

    /** Looks for the markers. */
    static Layout of(List<String> lines) {
        int firstReply = firstReply(lines);
        int heading = heading(lines, firstReply);
        int related = related(lines, heading >= 0 ? heading : firstReply);
        int relatedEnd = related < 0 ? -1 : relatedEnd(lines, related);
        int update = update(lines, related < 0 ? 0 : relatedEnd, heading >= 0 ? heading : lines.size(), related >= 0);
        int discussion = discussion(lines, heading, firstReply, relatedEnd, update);
        return new Layout(lines, related, relatedEnd, update < discussion ? update : -1, heading, discussion, end(lines, discussion));
    }

    /** The first ping or the first dated comment. */
    private static int firstReply(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (Marks.ping(lines.get(i)).isPresent() || isDatedSays(lines, i)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isDatedSays(List<String> lines, int i) {
        return i + 1 < lines.size() && Marks.isDate(lines.get(i + 1)) && Marks.says(lines.get(i)).isPresent();
    }

    /** The last heading before the first reply: an earlier one is a counter near the title. */
    private static int heading(List<String> lines, int firstReply) {
        for (int i = Math.min(firstReply, lines.size() - 1); i > 0; i--) {
            if (Marks.isCommentsHeading(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int related(List<String> lines, int before) {
        for (int i = 0; i + 1 < Math.min(before, lines.size()); i++) {
            if (Marks.isRelatedHeading(lines.get(i)) && Marks.isTitle(lines.get(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private static int relatedEnd(List<String> lines, int related) {
        int end = related + 1;
        int latest = Math.min(lines.size(), related + 1 + MOST_RELATED);
        while (end < latest && Marks.isTitle(lines.get(end)) && !isHeader(lines, end)) {
            end++;
        }
        // A cry at the end is rather the first comment than a title.
        while (end > related + 2 && lines.get(end - 1).endsWith("!")) {
            end--;
        }
        return end;
    }

    /** An update label on a line of its own; behind related titles only directly, for what follows is said by others. */
    private static int update(List<String> lines, int from, int to, boolean direct) {
        int last = direct ? Math.min(to, from + 1) : to;
        for (int i = from; i < last && i + 1 < lines.size(); i++) {
            if (Marks.update(lines.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static int discussion(List<String> lines, int heading, int firstReply, int relatedEnd, int update) {
        if (heading >= 0) {
            return heading + 1;
        }
        boolean dated = firstReply < lines.size() && Marks.ping(lines.get(firstReply)).isEmpty();
        if (dated) {
            return Marks.says(lines.get(firstReply)).orElseThrow().name() == null ? firstReply - 1 : firstReply;
        }
        int behindUpdate = update < 0 ? -1 : updateEnd(lines, update);
        boolean pings = firstReply < lines.size();
        if (relatedEnd >= 0) {
            return Math.max(relatedEnd, behindUpdate);
        }
        return pings && behindUpdate >= 0 ? behindUpdate : firstReply;
    }

    /** Behind the one paragraph that an update label announces. */
    static int updateEnd(List<String> lines, int update) {
        boolean below = Marks.update(lines.get(update)).orElseThrow().text().isEmpty();
        return Math.min(lines.size(), update + (below ? 2 : 1));
    }

    /** The comment form, when it stands behind all replies and is as short as forms are. */
    private static int end(List<String> lines, int discussion) {
        int earliest = Math.max(discussion, lines.size() - LONGEST_FORM);
        int end = lines.size();
        for (int i = lines.size() - 1; i >= earliest; i--) {
            if (Marks.ping(lines.get(i)).isPresent() || isHeader(lines, i)) {
                return end;
            }
            end = Marks.isFormHeading(lines.get(i)) ? i : end;
        }
        return end;
    }

    /** Whether a comment's author and date stand here. */
    static boolean isHeader(List<String> lines, int i) {
        boolean dated = i + 1 < lines.size() && Marks.isDate(lines.get(i + 1));
        return Marks.says(lines.get(i)).isPresent() || dated && Marks.isName(lines.get(i));
    }

    /** The number of comments that the heading claims. */
    OptionalInt declared() {
        return heading < 0 ? OptionalInt.empty() : Marks.count(lines.get(heading));
    }
}
