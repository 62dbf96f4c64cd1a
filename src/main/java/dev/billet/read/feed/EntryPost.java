package dev.billet.read.feed;

import dev.billet.html.Rendered;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Term;
import dev.billet.text.PostAddress;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** An entry as a post, with the keys by which its page knows it too. */
final class EntryPost {
    /** What stands in the place of a protected text is a sentence or two. */
    private static final int SHORT = 200;

    private EntryPost() {
    }

    /** The post: whole when the feed carries its content to the end, else an excerpt. */
    static Finding.PostFound of(Entry entry, BlogRef blog, Origin origin, List<Problem> problems) {
        String url = PostAddress.of(entry.link());
        PostBuilder post = Post.builder().url(url).guid(entry.id()).title(entry.title()).author(entry.author())
            .published(entry.published()).modified(Objects.equals(entry.modified(), entry.published()) ? null : entry.modified())
            .language(entry.language()).status(Post.Status.PUBLISH).declaredCommentCount(entry.comments()).blog(blog)
            .sources(List.of(origin)).problems(problems);
        post.slug(PostAddress.slug(url)).sourceId(number(entry, url));
        post.categories(entry.terms().stream().map(name -> new Term(name, null, null, null)).toList());
        body(post, entry, url, blog, origin);
        Post built = withoutForm(post.build());
        return new Finding.PostFound(built, keys(built));
    }

    private static String number(Entry entry, String url) {
        if (entry.number() != null) {
            return entry.number();
        }
        boolean here = url != null && entry.id() != null && Objects.equals(Urls.host(entry.id()), Urls.host(url));
        return here && PostAddress.number(entry.id()) != null ? PostAddress.number(entry.id()) : PostAddress.number(url);
    }

    private static void body(PostBuilder post, Entry entry, String url, BlogRef blog, Origin origin) {
        String home = blog == null ? null : blog.url();
        String html = entry.body() == null ? entry.summary() : entry.body();
        if (html == null) {
            post.extent(Post.Extent.EXCERPT);
            return;
        }
        Rendered body = Rendered.of(html, origin.location(), entry.base()).withoutFooter(url, home);
        Content content = body.post();
        boolean whole = entry.body() != null && !body.isCut();
        post.content(content).media(body.media()).links(body.links()).extent(whole ? Post.Extent.FULL : Post.Extent.EXCERPT);
        if (entry.body() != null && entry.summary() != null) {
            post.excerpt(Rendered.of(entry.summary(), origin.location(), entry.base()).withoutFooter(url, home).text());
        }
    }

    /** A post with a password has a form in the place of its text, and a title that says so. */
    private static Post withoutForm(Post post) {
        String bare = Words.match(Role.PASSWORD_PROTECTED, post.title(), post.language()).map(Words.Match::first).orElse(null);
        boolean form = post.content() != null && (post.content().html().contains("post-password-form")
            || post.content().text().lines().allMatch(line -> line.isBlank() || Words.is(Role.PASSWORD_PROTECTED, line, post.language())));
        boolean asked = bare != null && (form || post.content() == null || post.content().text().length() < SHORT);
        return asked ? post.toBuilder().title(bare).status(Post.Status.PASSWORD).content(null).excerpt(null).media(List.of())
            .links(List.of())
            .extent(Post.Extent.FULL).build() : post;
    }

    private static List<String> keys(Post post) {
        Set<String> keys = new LinkedHashSet<>();
        if (Urls.isWeb(post.url())) {
            keys.add("url:" + Urls.key(post.url()));
        }
        String host = Urls.host(post.url());
        if (post.sourceId() != null && host != null) {
            keys.add("id:" + host + ":" + post.sourceId());
        }
        boolean own = host != null && Objects.equals(Urls.host(post.guid()), host);
        if (Urls.isWeb(post.guid()) && own) {
            keys.add("url:" + Urls.key(post.guid()));
        }
        if (post.guid() != null && host == null) {
            // Copied posts keep the guid of the first one; where there is an address, that decides.
            keys.add("guid:" + post.guid());
        }
        return List.copyOf(keys);
    }
}
