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
        post.sourceId(first(best.sourceId(), other.sourceId())).url(first(best.url(), other.url()))
            .slug(first(best.slug(), other.slug())).guid(first(best.guid(), other.guid())).type(first(best.type(), other.type()))
            .parent(first(best.parent(), other.parent())).attachmentUrl(first(best.attachmentUrl(), other.attachmentUrl()))
            .blog(blog(best.blog(), other.blog()));
    }

    private static void facts(PostBuilder post, Post best, Post other) {
        boolean exact = best.published() == null || best.publishedApproximate() && other.published() != null
            && !other.publishedApproximate();
        When published = exact ? other.published() : Moments.better(best.published(), other.published());
        boolean others = published == other.published() && published != best.published();
        post.published(published).publishedApproximate(others ? other.publishedApproximate() : best.publishedApproximate());
        post.title(first(best.title(), other.title())).author(person(best.author(), other.author()))
            .modified(Moments.better(best.modified(), other.modified())).language(first(best.language(), other.language()))
            .status(first(best.status(), other.status())).password(first(best.password(), other.password()))
            .sticky(best.sticky() || other.sticky()).format(first(best.format(), other.format()))
            .menuOrder(first(best.menuOrder(), other.menuOrder())).excerpt(first(best.excerpt(), other.excerpt()))
            .content(first(best.content(), other.content()))
            .declaredCommentCount(first(best.declaredCommentCount(), other.declaredCommentCount()))
            .commentsOpen(first(best.commentsOpen(), other.commentsOpen())).pingsOpen(first(best.pingsOpen(), other.pingsOpen()));
    }

    private static void lists(PostBuilder post, Post best, Post other) {
        post.updates(some(best.updates(), other.updates())).categories(some(best.categories(), without(other.categories(), best.tags())))
            .tags(some(best.tags(), other.tags())).media(some(best.media(), other.media())).links(some(best.links(), other.links()))
            .related(some(best.related(), other.related())).meta(some(best.meta(), other.meta()))
            .sources(both(best.sources(), other.sources())).problems(both(best.problems(), other.problems()));
    }

    /** A comment that two captures show. */
    static Reply reply(Reply best, Reply other) {
        When published = Moments.better(best.published(), other.published());
        boolean approximate = published == best.published() ? best.publishedApproximate() : other.publishedApproximate();
        return new Reply(best.kind() == Reply.Kind.PING ? other.kind() : best.kind(), best.id(), best.order(),
            first(best.parent(), other.parent()), person(best.author(), other.author()), first(best.title(), other.title()), published,
            approximate, first(best.html(), other.html()), first(best.text(), other.text()), first(best.url(), other.url()),
            first(best.status(), other.status()), some(best.meta(), other.meta()));
    }

    private static Person person(Person best, Person other) {
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

    /** Feeds of WordPress call tags categories too: what another capture knows as a tag is one. */
    private static List<Term> without(List<Term> categories, List<Term> tags) {
        Set<String> names = new HashSet<>();
        tags.forEach(tag -> names.add(tag.name()));
        return tags.isEmpty() ? categories : categories.stream().filter(category -> !names.contains(category.name())).toList();
    }

    private static <T> List<T> both(List<T> best, List<T> other) {
        Set<T> all = new LinkedHashSet<>(best);
        all.addAll(other);
        return new ArrayList<>(all);
    }
}
