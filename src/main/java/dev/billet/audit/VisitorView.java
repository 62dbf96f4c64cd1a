package dev.billet.audit;

import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Post.Kind;
import dev.billet.model.Post.Status;
import dev.billet.model.Reply;
import dev.billet.report.PageNotice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A post as somebody sees it who only visits the blog: an export file holds more than that, saved pages do not. */
public final class VisitorView {
    private static final int DEEPEST = 1000;
    /** What engines show as pictures or players, of which no word is on the page. */
    private static final Pattern SHOWN_WITHOUT_WORDS =
        Pattern.compile("\\[(gallery|playlist|audio|video)(?:\\s[^\\[\\]]*)?\\](?:\\s*\\[/\\1\\])?");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private final Map<String, Reply> replies = new HashMap<>();
    private final Set<String> orphans;

    private VisitorView(Post post) {
        orphans = post.problems().stream().map(PageNotice.ParentNotFound::replyIn).flatMap(Optional::stream).collect(Collectors.toSet());
        Stream.concat(post.comments().stream(), post.pings().stream()).forEach(reply -> replies.put(reply.id(), reply));
    }

    /** What is left of the post; empty when it is none that visitors find. */
    public static Optional<Post> of(Post post) {
        boolean shown = post.status() == null || post.status() == Status.PUBLISH || post.status() == Status.PASSWORD;
        if (!shown || post.kind() == Kind.ATTACHMENT || post.kind() == Kind.OTHER) {
            return Optional.empty();
        }
        if (post.status() == Status.PASSWORD || post.password() != null && !post.password().isEmpty()) {
            // A form is all there is.
            return Optional.of(post.toBuilder().content(null).excerpt(null).media(List.of()).links(List.of()).updates(List.of())
                .comments(List.of()).pings(List.of()).build());
        }
        VisitorView view = new VisitorView(post);
        return Optional.of(post.toBuilder().title(line(post.title())).content(body(post.content())).comments(view.shown(post.comments()))
            .pings(view.shown(post.pings())).build());
    }

    /** Titles and names are shown as HTML: what is meant as a tag is none of their words. */
    private static String line(String text) {
        return text == null || text.indexOf('<') < 0 ? text : TAG.matcher(text).replaceAll("");
    }

    /** The words on the page, without what the owner typed to get them. */
    private static Content body(Content content) {
        return content == null || content.text() == null ? content
            : new Content(content.html(), SHOWN_WITHOUT_WORDS.matcher(content.text()).replaceAll(""), null, null);
    }

    private List<Reply> shown(List<Reply> all) {
        return all.stream().filter(reply -> !isHidden(reply)).map(this::marked).map(VisitorView::worded).toList();
    }

    private static Reply worded(Reply reply) {
        Person author = reply.author();
        Person shown = author == null || line(author.name()) == author.name() ? author : new Person(line(author.name()), author.url(),
            author.login(), author.email(), author.avatar(), author.ip());
        return new Reply(reply.kind(), reply.id(), reply.order(), reply.parent(), shown, line(reply.title()), reply.published(),
            reply.publishedApproximate(), reply.html(), reply.text(), reply.url(), reply.status(), reply.meta(),
            reply.text() == null ? reply.source() : null);
    }

    /**
     * What answers something hidden is on no page, but may be told by a feed: such a reply bears the mark of one that waits, so that
     * nobody need miss it. So does what answers a reply that is not there: exports leave spam out, and pages what answers it.
     */
    private Reply marked(Reply reply) {
        int depth = 0;
        if (orphans.contains(reply.id())) {
            return waiting(reply);
        }
        for (Reply at = parent(reply); at != null && depth < DEEPEST; at = parent(at), depth++) {
            if (isHidden(at) || orphans.contains(at.id())) {
                return waiting(reply);
            }
        }
        return reply;
    }

    private Reply waiting(Reply reply) {
        Reply parent = parent(reply);
        return new Reply(reply.kind(), reply.id(), reply.order(), parent == null || isHidden(parent) ? null
            : reply.parent(), reply.author(),
            reply.title(), reply.published(), reply.publishedApproximate(), reply.html(), reply.text(), reply.url(),
            Reply.Status.PENDING, reply.meta(), reply.source());
    }

    private Reply parent(Reply reply) {
        return reply.parent() == null ? null : replies.get(reply.parent());
    }

    /** Whether the blog's owner keeps it back. */
    public static boolean isHidden(Reply reply) {
        return reply.status() != null && reply.status() != Reply.Status.APPROVED;
    }
}
