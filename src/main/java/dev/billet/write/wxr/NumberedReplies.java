package dev.billet.write.wxr;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.write.shared.Tally;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The comments and pings of a post under numbers that the importer can work with: all different, parents before their
 * replies, and none that names a parent outside of the post, which would by then be somebody else's comment.
 */
final class NumberedReplies {
    private final Tally tally;
    private final List<Entry> page = new ArrayList<>();
    private final Map<String, Entry> byId = new HashMap<>();

    /** A reply, or a part of one that is too long, with its number. */
    static final class Entry {
        final Reply reply;
        final String content;
        Stamp stamp;
        long id;
        Entry parent;

        Entry(Reply reply, String content) {
            this.reply = reply;
            this.content = content;
        }

        long parentId() {
            return parent == null ? 0 : parent.id;
        }
    }

    private NumberedReplies(Tally tally) {
        this.tally = tally;
    }

    /** The replies in the order of their numbers, which is the order in which they are inserted. */
    static List<Entry> of(Post post, Stamps stamps, ZoneId zone, Stamp fallback, Tally tally) {
        NumberedReplies replies = new NumberedReplies(tally);
        replies.collect(post);
        replies.date(stamps, zone, fallback);
        replies.linkParents();
        return replies.sourceNumbersServe() ? replies.bySourceNumbers() : replies.renumbered();
    }

    private void collect(Post post) {
        List<Reply> all = new ArrayList<>(post.comments());
        all.addAll(post.pings());
        all.sort(Comparator.comparingInt(Reply::order));
        for (Reply reply : all) {
            Entry before = null;
            for (String part : CommentText.parts(reply)) {
                Entry entry = new Entry(reply, part);
                entry.parent = before;
                page.add(entry);
                if (before == null && reply.id() != null) {
                    byId.putIfAbsent(reply.id(), entry);
                }
                if (before != null) {
                    tally.changed("comments over " + CommentText.LIMIT + " bytes went on in a reply to themselves");
                }
                before = entry;
            }
        }
    }

    /** A reply without a date gets that of the one before it on the page: a zero date would come first of all. */
    private void date(Stamps stamps, ZoneId zone, Stamp fallback) {
        Stamp last = fallback;
        for (Entry entry : page) {
            Stamp known = stamps.of(entry.reply.published(), zone).orElse(null);
            if (known == null) {
                tally.changed("comments without a date got that of the one before, or of the post");
            }
            entry.stamp = known == null ? last : known;
            last = entry.stamp;
        }
    }

    private void linkParents() {
        for (Entry entry : page) {
            String parent = entry.reply.parent();
            if (entry.parent != null || parent == null || parent.isEmpty() || parent.equals("0")) {
                continue;
            }
            entry.parent = byId.get(parent);
            if (entry.parent == null) {
                tally.changed("replies to comments that are not in the file became top level");
            }
        }
        cutCycles();
    }

    private void cutCycles() {
        Set<Entry> sound = new HashSet<>();
        for (Entry entry : page) {
            Set<Entry> path = new HashSet<>();
            Entry e = entry;
            while (e.parent != null && !sound.contains(e) && path.add(e)) {
                if (path.contains(e.parent)) {
                    e.parent = null;
                    tally.changed("replies that answer each other in a circle became top level");
                    break;
                }
                e = e.parent;
            }
            sound.addAll(path);
        }
    }

    private boolean sourceNumbersServe() {
        Set<Long> seen = new HashSet<>();
        for (Entry entry : page) {
            entry.id = PostIds.number(entry.reply.id());
            if (entry.id == 0 || !seen.add(entry.id)) {
                return false;
            }
        }
        return page.stream().allMatch(entry -> entry.parentId() < entry.id);
    }

    private List<Entry> bySourceNumbers() {
        page.sort(Comparator.comparingLong(entry -> entry.id));
        return page;
    }

    private List<Entry> renumbered() {
        Set<Entry> numbered = new HashSet<>();
        List<Entry> order = new ArrayList<>(page.size());
        for (Entry entry : page) {
            Deque<Entry> chain = new ArrayDeque<>();
            for (Entry e = entry; e != null && !numbered.contains(e); e = e.parent) {
                chain.push(e);
            }
            for (Entry e : chain) {
                numbered.add(e);
                order.add(e);
                e.id = order.size();
            }
        }
        return order;
    }
}
