package dev.billet.assemble;

import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the clock of each blog from dates that name an offset, and from pages and feeds that show one moment in two ways. */
final class Clocks {
    /** A date on the blog's clock without an offset. */
    static final int LOCAL = 1;
    /** A date in UTC. */
    static final int UTC = 2;
    private static final int ENOUGH = 400;

    private final Blogs blogs;
    private final Map<Integer, ZoneSamples> samples = new HashMap<>();
    private final Map<Integer, Clock> clocks = new HashMap<>();
    private int paired;

    Clocks(Blogs blogs) {
        this.blogs = blogs;
    }

    /** Takes note of a finding's dates and says which sorts it has. */
    int note(int blog, Post post) {
        // What billet has written has the offsets that it can have.
        if (post.id() != null) {
            return 0;
        }
        boolean feed = Witness.of(post) == Witness.FEED;
        int sorts = note(blog, post.publishedApproximate() ? null : post.published(), feed);
        for (Reply reply : post.comments()) {
            sorts |= note(blog, reply.publishedApproximate() ? null : reply.published(), feed);
        }
        for (Reply reply : post.pings()) {
            sorts |= note(blog, reply.publishedApproximate() ? null : reply.published(), feed);
        }
        return sorts;
    }

    /** Takes note of a moment that something else than a post has told. */
    void note(int blog, When when) {
        note(blog, when, false);
    }

    private int note(int blog, When when, boolean feed) {
        if (when instanceof When.Zoned zoned) {
            boolean utc = zoned.time().getOffset().equals(ZoneOffset.UTC);
            if (!utc) {
                samples(blog).add(zoned.time().toInstant(), zoned.time().getOffset());
            }
            return utc ? UTC : 0;
        }
        return when instanceof When.Local && !feed ? LOCAL : 0;
    }

    private ZoneSamples samples(int blog) {
        return samples.computeIfAbsent(blog, unknown -> new ZoneSamples());
    }

    /** Whether more posts should be looked at. */
    boolean wantsPairs() {
        return paired < ENOUGH;
    }

    /** Looks at the captures of one post. */
    void pairs(int blog, List<Post> captures) {
        paired++;
        Map<String, When> moments = new HashMap<>();
        for (Post post : captures) {
            dates(post).forEach((what, when) -> {
                if (when instanceof When.Zoned) {
                    moments.putIfAbsent(what, when);
                }
            });
        }
        for (Post post : captures) {
            dates(post).forEach((what, when) -> Moments.offset(when, moments.get(what))
                .ifPresent(offset -> samples(blog).add(((When.Zoned) moments.get(what)).time().toInstant(), offset)));
        }
    }

    private static Map<String, When> dates(Post post) {
        Map<String, When> dates = new HashMap<>();
        if (post.published() instanceof When.Local || post.published() instanceof When.Zoned) {
            dates.put("", post.published());
        }
        List<Reply> replies = new ArrayList<>(post.comments());
        replies.addAll(post.pings());
        for (Reply reply : replies) {
            if (reply.id() != null && (reply.published() instanceof When.Local || reply.published() instanceof When.Zoned)) {
                dates.put(reply.id(), reply.published());
            }
        }
        return dates;
    }

    /** All has been seen: decides. */
    void set() {
        Map<Integer, ZoneSamples> byBlog = new HashMap<>();
        samples.forEach((number, found) -> byBlog.computeIfAbsent(blogs.resolve(number), unknown -> new ZoneSamples()).add(found));
        for (int blog : blogs.numbers()) {
            ZoneSamples all = byBlog.getOrDefault(blog, new ZoneSamples());
            String named = blogs.blog(blog).timeZone();
            ZoneId zone = zone(named);
            if (zone != null) {
                clocks.put(blog, new Clock(List.of(zone)));
            } else if (named == null) {
                ZoneSearch search = ZoneSearch.of(all.list());
                clocks.put(blog, new Clock(search.zones()));
                blogs.zone(blog, search.name());
            }
        }
    }

    private static ZoneId zone(String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** The clock of a blog. */
    Clock of(int blog) {
        return clocks.getOrDefault(blog, Clock.UNKNOWN);
    }
}
