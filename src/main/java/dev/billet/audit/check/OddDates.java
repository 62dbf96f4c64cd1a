package dev.billet.audit.check;

import dev.billet.assemble.Moments;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Dates that cannot be: after today, or before there were web pages. */
final class OddDates implements Check {
    private static final FlawKind FUTURE = FlawKind.problem("date-in-the-future", "dates that lie in the future",
        "Day and month may have changed places, or the clock was wrong; WordPress hides such a post until that day.");
    private static final FlawKind EARLY = FlawKind.problem("date-before-the-web", "dates before 1993, when there was no web",
        "A clock that was not set says 1970; look for the real date in the source.");
    private static final int FIRST_YEAR = 1993;
    private static final long DAY = 24 * 3600L;
    private final long tomorrow;

    OddDates(Clock clock) {
        tomorrow = clock.instant().getEpochSecond() + DAY;
    }

    @Override
    public List<FlawKind> kinds() {
        return List.of(FUTURE, EARLY);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        // A scheduled post is meant for the future.
        boolean scheduled = post.status() == Post.Status.FUTURE;
        date(scheduled ? null : post.published(), "", post, null, sink);
        date(scheduled ? null : post.modified(), "changed ", post, null, sink);
        for (List<Reply> list : List.of(post.comments(), post.pings())) {
            for (Reply reply : list) {
                date(reply.published(), "", post, reply, sink);
            }
        }
    }

    private void date(When when, String what, Post post, Reply reply, FlawSink sink) throws IOException {
        if (when != null && when.year() < FIRST_YEAR) {
            sink.flaw(new Flaw(EARLY, post, reply, what + when));
        } else if (when != null && Moments.seconds(when) > tomorrow) {
            sink.flaw(new Flaw(FUTURE, post, reply, what + when));
        }
    }
}
