package dev.billet.read.rest;

import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.BlogRef;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.When;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Posts, pages and attachments, exactly as the engine holds them. */
final class RestPosts {
    private final Origin origin;

    RestPosts(Origin origin) {
        this.origin = origin;
    }

    /** A post with the keys by which its page and its feed entry know it. */
    Finding.PostFound of(JsonObject answer, String home) {
        String url = answer.text("link");
        When modified = RestDates.of(answer, "modified");
        When published = RestDates.of(answer, "date");
        PostBuilder post = Post.builder().sourceId(answer.text("id")).url(url).slug(RestTerms.slug(answer))
            .guid(rendered(answer, "guid")).title(Rendered.line(rendered(answer, "title"))).author(RestTerms.author(answer, home))
            .published(published).modified(Objects.equals(modified, published) ? null : modified)
            .parent(RestTerms.number(answer.text("parent"))).menuOrder(order(answer)).sticky("true".equals(answer.text("sticky")))
            .commentsOpen(open(answer, "comment_status")).pingsOpen(open(answer, "ping_status"))
            .categories(RestTerms.of(answer, "category", home)).tags(RestTerms.of(answer, "post_tag", home))
            .blog(home == null ? null : new BlogRef(home, null)).sources(List.of(origin));
        String format = answer.text("format");
        post.format("standard".equals(format) ? null : format);
        kind(post, answer);
        body(post, answer, url);
        Post built = post.build();
        return new Finding.PostFound(built, keys(built, answer));
    }

    private static String rendered(JsonObject answer, String field) {
        return answer.text(field, "rendered") == null ? answer.text(field) : answer.text(field, "rendered");
    }

    private static Boolean open(JsonObject answer, String field) {
        return answer.has(field) ? "open".equals(answer.text(field)) : null;
    }

    private static Integer order(JsonObject answer) {
        String order = RestTerms.number(answer.text("menu_order"));
        return order != null && order.matches("-?\\d{1,9}") ? Integer.valueOf(order) : null;
    }

    private static void kind(PostBuilder post, JsonObject answer) {
        String type = answer.text("type") == null ? "post" : answer.text("type");
        switch (type) {
            case "post" -> post.kind(Post.Kind.POST);
            case "page" -> post.kind(Post.Kind.PAGE);
            case "attachment" -> post.kind(Post.Kind.ATTACHMENT).attachmentUrl(answer.text("source_url"))
                .parent(RestTerms.number(answer.text("post")));
            default -> post.kind(Post.Kind.OTHER).type(type);
        }
        post.status(status(answer));
    }

    private static Post.Status status(JsonObject answer) {
        if ("true".equals(answer.text("content", "protected"))) {
            return Post.Status.PASSWORD;
        }
        return switch (answer.text("status") == null ? "" : answer.text("status")) {
            case "publish", "inherit" -> Post.Status.PUBLISH;
            case "draft" -> Post.Status.DRAFT;
            case "private" -> Post.Status.PRIVATE;
            case "pending" -> Post.Status.PENDING;
            case "future" -> Post.Status.FUTURE;
            case "trash" -> Post.Status.TRASH;
            default -> null;
        };
    }

    private void body(PostBuilder post, JsonObject answer, String url) {
        boolean attachment = answer.has("source_url");
        String html = attachment ? answer.text("description", "rendered") : answer.text("content", "rendered");
        if (html != null) {
            Rendered body = Rendered.of(html, origin.location(), url);
            // The picture of an attachment's page is the attachment itself.
            body = attachment ? body.without("p.attachment") : body;
            post.content(body.post()).media(body.media()).links(body.links());
        } else if (!attachment && !answer.has("content")) {
            post.extent(Post.Extent.EXCERPT);
        }
        String excerpt = answer.text(attachment ? "caption" : "excerpt", "rendered");
        post.excerpt(excerpt == null ? null : Rendered.of(excerpt, origin.location(), url).text());
    }

    private static List<String> keys(Post post, JsonObject answer) {
        Set<String> keys = new LinkedHashSet<>();
        String host = Urls.host(post.url());
        if (host != null) {
            keys.add("url:" + Urls.key(PostAddress.of(post.url())));
            keys.add("id:" + host + ":" + post.sourceId());
        }
        // Copied and imported posts keep the guid of another one.
        if (host != null && host.equals(Urls.host(post.guid())) && post.sourceId().equals(PostAddress.number(post.guid()))) {
            keys.add("url:" + Urls.key(post.guid()));
        }
        if (Urls.isWeb(answer.text("jetpack_shortlink"))) {
            keys.add("url:" + Urls.key(answer.text("jetpack_shortlink")));
        }
        return List.copyOf(keys);
    }
}
