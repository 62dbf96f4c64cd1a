package dev.billet.assemble;

import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Completes what the best capture says with what another one knows and it does not. */
final class Fill {
    private Fill() {
    }

    /** Everything but the replies. */
    static Post post(Post best, Post other) {
        PostBuilder post = best.toBuilder();
        address(post, best, other);
        facts(post, best, other);
        lists(post, best, other);
        return post.build();
    }

    private static void address(PostBuilder post, Post best, Post other) {
        boolean others = Permalinks.isBetter(other.url(), best.url());
        post.sourceId(first(best.sourceId(), other.sourceId())).url(others ? other.url() : best.url())
            .slug(others ? first(other.slug(), best.slug()) : first(best.slug(), other.slug())).guid(first(best.guid(), other.guid()))
            .type(first(best.type(), other.type()))
            .parent(first(best.parent(), other.parent())).attachmentUrl(first(best.attachmentUrl(), other.attachmentUrl()))
            .blog(blog(best.blog(), other.blog()));
    }

    private static void facts(PostBuilder post, Post best, Post other) {
        boolean exact = best.published() == null || best.publishedApproximate() && other.published() != null
            && !other.publishedApproximate();
        When published = exact ? other.published() : Moments.better(best.published(), other.published());
        boolean others = published == other.published() && published != best.published();
        post.published(published).publishedApproximate(others ? other.publishedApproximate() : best.publishedApproximate());
        post.title(isExact(best, other) && other.title() != null ? other.title()
            : first(best.title(), other.title())).author(author(best, other))
            .modified(Moments.better(best.modified(), other.modified())).language(first(best.language(), other.language()))
            .status(first(best.status(), other.status())).password(first(best.password(), other.password()))
            .sticky(best.sticky() || other.sticky()).format(first(best.format(), other.format()))
            .menuOrder(first(best.menuOrder(), other.menuOrder())).excerpt(excerpt(best, other))
            .content(isClosed(best, other) ? null : first(best.content(), other.content()))
            .declaredCommentCount(first(best.declaredCommentCount(), other.declaredCommentCount()))
            .commentsOpen(first(best.commentsOpen(), other.commentsOpen())).pingsOpen(first(best.pingsOpen(), other.pingsOpen()));
    }

    /** What lists and feeds show of a body that is there as a whole is no excerpt that somebody wrote. */
    private static String excerpt(Post best, Post other) {
        boolean repeated = best.extent() == Post.Extent.FULL && best.content() != null
            && Beginnings.same(best.content().text(), other.excerpt());
        return best.excerpt() != null || repeated || isClosed(best, other) ? best.excerpt() : other.excerpt();
    }

    /** Whether a list shows of a post behind a password only that it is one. */
    private static boolean isClosed(Post best, Post other) {
        return best.status() == Post.Status.PASSWORD && best.content() == null && other.extent() == Post.Extent.EXCERPT;
    }

    /** A feed's author is what the engine says, a page's what was found on it. */
    private static Person author(Post best, Post other) {
        return isExact(best, other) && other.author() != null ? person(other.author(), best.author())
            : person(best.author(), other.author());
    }

    /** Whether a feed speaks of what so far only a page has shown. */
    private static boolean isExact(Post best, Post other) {
        return Witness.of(best) == Witness.PAGE && Witness.of(other) == Witness.FEED;
    }

    private static void lists(PostBuilder post, Post best, Post other) {
        terms(post, best, other);
        post.updates(some(best.updates(), other.updates())).media(some(best.media(), other.media()))
            .links(some(best.links(), other.links()))
            .related(some(best.related(), other.related())).terms(some(best.terms(), other.terms())).meta(some(best.meta(), other.meta()))
            .sources(both(best.sources(), other.sources())).problems(both(best.problems(), other.problems()));
    }

    /** Names alone, as feeds give them, tags among the categories, say less than what a page links to. */
    private static void terms(PostBuilder post, Post best, Post other) {
        List<Term> categories = terms(best.categories(), other.categories());
        List<Term> tags = terms(best.tags(), other.tags());
        Set<String> tagged = new HashSet<>();
        tags.forEach(tag -> tagged.add(KnownTerms.fold(tag.name())));
        post.tags(tags).categories(categories.stream().filter(c -> !KnownTerms.isBare(c) || !tagged.contains(KnownTerms.fold(c.name())))
            .toList());
    }

    private static List<Term> terms(List<Term> best, List<Term> other) {
        boolean whole = !other.isEmpty() && !References.hasReference(other) && other.stream().noneMatch(KnownTerms::isBare);
        boolean less = References.hasReference(best) || best.stream().allMatch(KnownTerms::isBare);
        return whole && less ? other : some(best, other);
    }

    /**
     * A comment that two captures show. What one of them knows as a ping is none of a visitor's.
     *
     * @param exact whether the second capture knows what answers what: pages show deep threads flatter than they are
     */
    static Reply reply(Reply first, Reply second, boolean exact) {
        Reply best = second.kind().isPing() ? asPing(first) : first;
        Reply other = first.kind().isPing() ? asPing(second) : second;
        When published = Moments.better(best.published(), other.published());
        boolean approximate = published == best.published() ? best.publishedApproximate() : other.publishedApproximate();
        return new Reply(best.kind() == Reply.Kind.PING ? other.kind() : best.kind(), best.id(), best.order(),
            exact && other.parent() != null ? other.parent()
            : first(best.parent(), other.parent()), person(best.author(), other.author()), first(best.title(), other.title()), published,
            approximate, first(best.html(), other.html()), first(best.text(), other.text()), first(best.url(), other.url()),
            first(best.status(), other.status()), some(best.meta(), other.meta()), first(best.source(), other.source()));
    }

    /** Feeds show a ping as a comment whose author is the linking page. */
    private static Reply asPing(Reply reply) {
        if (reply.kind().isPing()) {
            return reply;
        }
        Person author = reply.author();
        return new Reply(Reply.Kind.PING, reply.id(), reply.order(), reply.parent(), null, author == null ? reply.title() : author.name(),
            reply.published(), reply.publishedApproximate(), reply.html(), reply.text(), author == null ? null : author.url(),
            reply.status(), reply.meta());
    }

    static Person person(Person best, Person other) {
        if (best == null || other == null || best.name() != null && other.name() != null && !best.name().equals(other.name())) {
            return first(best, other);
        }
        return new Person(first(best.name(), other.name()), first(best.url(), other.url()), first(best.login(), other.login()),
            first(best.email(), other.email()), first(best.avatar(), other.avatar()), first(best.ip(), other.ip()));
    }

    private static BlogRef blog(BlogRef best, BlogRef other) {
        return best == null || other == null ? first(best, other)
            : new BlogRef(first(best.url(), other.url()), first(best.title(), other.title()));
    }

    private static <T> T first(T best, T other) {
        return best == null ? other : best;
    }

    private static <T> List<T> some(List<T> best, List<T> other) {
        return best.isEmpty() ? other : best;
    }

    private static <T> List<T> both(List<T> best, List<T> other) {
        Set<T> all = new LinkedHashSet<>(best);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
