package dev.billet.audit.diff;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Related;
import dev.billet.model.Term;
import dev.billet.model.Update;
import dev.billet.audit.PlainWords;
import dev.billet.text.Urls;
import java.util.List;
import java.util.function.Function;

/** The fields of posts in the order in which their differences are told. */
final class PostComparisons {
    /** What somebody sees who visits the blog. */
    static final List<Comparison<Post>> SEEN = List.of(
        new Exact<>("kind", Post::kind),
        new Address<>("url", Post::url),
        new Words<>("title", Post::title),
        new Words<>("author", author(Person::name)),
        new Address<>("author.url", author(Person::url)),
        new Address<>("author.avatar", author(Person::avatar)),
        new Moment<>("published", Post::published),
        new Exact<>("language", Post::language),
        new Exact<>("extent", post -> post.extent() == Post.Extent.FULL ? null : post.extent()),
        new Words<>("excerpt", Post::excerpt),
        new Body(true),
        new Body(false),
        new Items<>("updates", Post::updates, update -> PlainWords.of(update.label() + " " + update.text()), Update::text),
        new Items<>("categories", Post::categories, term -> PlainWords.key(term.name()), Term::name),
        new TermDetails<>("categories.slug", Post::categories, Term::slug),
        new TermDetails<>("categories.parent", Post::categories, Term::parent),
        new Items<>("tags", Post::tags, term -> PlainWords.key(term.name()), Term::name),
        new TermDetails<>("tags.slug", Post::tags, Term::slug),
        new Items<>("media", Post::media, media -> Urls.key(media.url()), Media::url),
        new Items<>("links", Post::links, link -> Urls.key(link.url()), Link::url),
        new Items<>("related", Post::related, link -> link.url() == null ? PlainWords.key(link.title()) : Urls.key(link.url()),
            PostComparisons::shown),
        new Exact<>("declaredCommentCount", Post::declaredCommentCount),
        Made.blogAddress(new Exact<>("blog.url", post -> post.blog() == null || post.blog().url() == null ? null
        : Urls.key(post.blog().url()))),
        new Words<>("blog.title", post -> post.blog() == null ? null : post.blog().title()));

    /** What only the engine and the blog's owner know. */
    static final List<Comparison<Post>> KNOWN = List.of(
        new EngineNumber(),
        new Exact<>("type", Post::type),
        Made.slug(),
        new Exact<>("guid", Post::guid),
        Made.login(new Exact<>("author.login", author(Person::login))),
        new Exact<>("author.email", author(Person::email)),
        new Moment<>("modified", Post::modified),
        new Exact<>("status", post -> post.status() == Post.Status.PUBLISH ? null : post.status()),
        new Exact<>("password", Post::password),
        new Exact<>("sticky", post -> post.sticky() ? "sticky" : null),
        new Exact<>("format", Post::format),
        new Exact<>("parent", Post::parent),
        new Exact<>("menuOrder", Post::menuOrder),
        new Items<>("terms", Post::terms, term -> term.taxonomy() + "\n" + term.slug() + "\n" + term.name(), BlogTerm::name),
        new Exact<>("commentsOpen", Post::commentsOpen),
        new Exact<>("pingsOpen", Post::pingsOpen),
        new Address<>("attachmentUrl", Post::attachmentUrl),
        new Items<>("meta", Post::meta, meta -> meta.key() + "\n" + meta.value(), Meta::key));

    private PostComparisons() {
    }

    private static Function<Post, String> author(Function<Person, String> field) {
        return post -> post.author() == null ? null : field.apply(post.author());
    }

    private static String shown(Related link) {
        return link.title() == null ? link.url() : link.title();
    }
}
