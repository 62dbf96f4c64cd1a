package dev.billet.cli;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one page holds, as plain text for a terminal: fields with their witnesses, the thread, and what was left over. */
final class PageReport {
    private static final int NAMES = 16;
    private static final int NARROW = 64;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    PageReport(int width) {
        this.width = width;
    }

    /** The report; can be asked for once. */
    String of(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding instanceof Finding.PostFound found) {
                post(found.post());
            } else if (finding instanceof Finding.RepliesFound found) {
                line("Replies to " + found.postUrl());
                replies("Replies", found.replies(), null);
            } else if (finding instanceof Finding.NoPost none) {
                line("No post: " + none.reason());
            } else if (finding instanceof Finding.SameAs same) {
                line("Same post: " + same.url() + " = " + same.canonical());
            } else if (finding instanceof Finding.BlogFact fact && fact.blog().url() != null) {
                line("Blog: " + fact.blog().url());
            }
        }
        return out.toString();
    }

    private void post(Post post) {
        for (Origin origin : post.sources()) {
            line(origin.location() + (origin.platform() == null ? "" : ", read as " + origin.platform()));
        }
        Map<String, String> fields = PostFields.of(post);
        fields.forEach((name, value) -> {
            field(name, value, post.evidence().get(name));
            others(post.evidence().get(name + ".others"));
        });
        replies("Comments", post.comments(), post.declaredCommentCount());
        others(post.evidence().get("comments.others"));
        replies("Pings", post.pings(), null);
        related(post.related());
        problems(post.problems());
    }

    /** Name, value and witness in three columns; on a narrow terminal the witness goes below, or nothing would be left of the value. */
    private void field(String name, String value, String witness) {
        boolean narrow = width < NARROW;
        String by = witness == null || narrow ? "" : Printable.fit(witness, width / 3);
        int room = width - NAMES - 2 - (by.isEmpty() ? 0 : Printable.columns(by) + 2);
        String text = Printable.fit(value, room);
        int gap = room - Printable.columns(text) + 2;
        line("  " + name + " ".repeat(Math.max(1, NAMES - name.length())) + text + (by.isEmpty() ? "" : " ".repeat(gap) + by));
        if (witness != null && narrow) {
            line("    by " + witness);
        }
    }

    /** What other witnesses said, each with its weight. */
    private void others(String others) {
        if (others != null) {
            line("    not " + others);
        }
    }

    private void replies(String heading, List<Reply> replies, Integer declared) {
        if (replies.isEmpty() && declared == null) {
            return;
        }
        line(heading + ": " + replies.size() + (declared == null ? "" : " (the page says " + declared + ")"));
        for (ReplyTree.Entry entry : ReplyTree.of(replies)) {
            reply(entry.reply(), "  ".repeat(1 + Math.min(entry.depth(), width / 8)));
        }
    }

    private void reply(Reply reply, String indent) {
        String date = reply.published() == null ? "" : ", " + reply.published();
        String status = reply.status() == null ? "" : " [" + reply.status().name().toLowerCase(Locale.ROOT) + "]";
        String words = reply.text() == null || reply.text().isEmpty() ? reply.title() : reply.text();
        line(indent + reply.order() + " " + who(reply) + date + status + (words == null ? "" : ": " + words));
    }

    /** A ping has a title where a comment has a name. */
    private static String who(Reply reply) {
        String name = reply.author() == null ? null : reply.author().name();
        if (reply.kind() == Reply.Kind.COMMENT) {
            return name == null ? "(no name)" : name;
        }
        return reply.kind().name().toLowerCase(Locale.ROOT) + (name == null ? "" : " " + name);
    }

    private void related(List<Related> related) {
        if (related.isEmpty()) {
            return;
        }
        line("Related: " + related.size());
        for (Related link : related) {
            String source = link.source() == null ? "" : " [" + link.source() + "]";
            line("  " + (link.title() == null ? "" : link.title() + " ") + (link.url() == null ? "" : link.url()) + source);
        }
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        line("Problems: " + problems.size());
        for (Problem problem : problems) {
            line("  " + problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code() + ": " + problem.message());
        }
    }

    private void line(String text) {
        int indent = text.length() - text.stripLeading().length();
        out.append(" ".repeat(indent)).append(Printable.fit(text, width - indent)).append('\n');
    }
}
