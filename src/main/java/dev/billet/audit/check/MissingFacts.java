package dev.billet.audit.check;

import dev.billet.model.Post;
import dev.billet.model.Post.Kind;
import dev.billet.model.Post.Status;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.List;

/** Titles, dates and authors that nothing tells. */
final class MissingFacts implements Check {
    private static final FlawKind TITLE = FlawKind.problem("no-title", "posts without a title",
        "If the post has one, its page's title was not found; if not, WordPress shows it by its number.");
    private static final FlawKind DATE = FlawKind.problem("no-date", "posts without a date",
        "WordPress would date them with the day of the import; give the date in the source, or add the blog's feed or month pages.");
    private static final FlawKind AUTHOR = FlawKind.remark("no-author", "posts without an author",
        "WordPress gives them to whoever imports them.");
    private static final FlawKind REPLY_DATE = FlawKind.problem("reply-no-date", "comments without a date",
        "WordPress sorts comments by date; 'billet convert -t wxr' gives them one between their neighbours.");
    private static final FlawKind REPLY_AUTHOR = FlawKind.remark("reply-no-author", "comments without a name",
        "WordPress calls them Anonymous.");

    @Override
    public List<FlawKind> kinds() {
        return List.of(TITLE, DATE, AUTHOR, REPLY_DATE, REPLY_AUTHOR);
    }

    /** Whether somebody can have read it: drafts may lack anything. */
    static boolean isPublic(Post post) {
        boolean shown = post.status() == null || post.status() == Status.PUBLISH || post.status() == Status.PRIVATE
            || post.status() == Status.PASSWORD;
        return shown && (post.kind() == Kind.POST || post.kind() == Kind.PAGE);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        if (isPublic(post)) {
            tell(post.title() == null || post.title().isBlank(), TITLE, post, null, sink);
            tell(post.published() == null && post.kind() == Kind.POST, DATE, post, null, sink);
            tell(post.author() == null && post.kind() == Kind.POST, AUTHOR, post, null, sink);
        }
        for (List<Reply> list : List.of(post.comments(), post.pings())) {
            for (Reply reply : list) {
                boolean nobody = reply.author() == null || reply.author().name() == null || reply.author().name().isBlank();
                tell(reply.published() == null, REPLY_DATE, post, reply, sink);
                tell(nobody && !reply.kind().isPing(), REPLY_AUTHOR, post, reply, sink);
            }
        }
    }

    private static void tell(boolean missing, FlawKind kind, Post post, Reply reply, FlawSink sink) throws IOException {
        if (missing) {
            sink.flaw(new Flaw(kind, post, reply, ""));
        }
    }
}
