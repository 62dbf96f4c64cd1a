package dev.billet.read.blogger;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.BlogRef;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Posts, pages and comments of the interface. */
final class BloggerPosts {
    private static final String ANONYMOUS = "g/blank.gif";

    private final Origin origin;

    BloggerPosts(Origin origin) {
        this.origin = origin;
    }

    /** The address of a post in the interface, by which its comments name it; null when they do not. */
    static String address(String blog, String post) {
        return blog == null || post == null ? null : "https://www.googleapis.com/blogger/v3/blogs/" + blog + "/posts/" + post;
    }

    Finding.PostFound of(JsonObject answer) {
        String url = answer.text("url");
        String id = answer.text("id");
        String blog = answer.text("blog", "id");
        When published = date(answer, "published");
        When modified = date(answer, "updated");
        boolean page = "blogger#page".equals(answer.text("kind"));
        PostBuilder post = Post.builder().kind(page ? Post.Kind.PAGE : Post.Kind.POST).sourceId(id).url(url)
            .slug(url == null ? null : Urls.slug(url)).guid(blog == null ? null
            : "tag:blogger.com,1999:blog-" + blog + (page ? ".page-" : ".post-") + id)
            .title(Rendered.line(answer.text("title"))).author(person(answer)).published(published)
            .modified(Objects.equals(modified, published) ? null : modified).status(status(answer))
            .categories(answer.texts("labels").stream().map(label -> new Term(Rendered.name(label), null, null, null)).toList())
            .declaredCommentCount(count(answer)).blog(Urls.home(url) == null ? null
            : new BlogRef(Urls.home(url), null)).sources(List.of(origin));
        body(post, answer, url);
        List<String> keys = new ArrayList<>();
        if (url != null) {
            keys.add("url:" + Urls.key(url));
            keys.add("id:" + Urls.host(url) + ":" + id);
        }
        String own = address(blog, id);
        if (own != null) {
            keys.add("url:" + Urls.key(own));
        }
        return new Finding.PostFound(post.build(), keys);
    }

    private void body(PostBuilder post, JsonObject answer, String url) {
        String html = answer.text("content");
        if (html != null) {
            Rendered body = Rendered.of(html, origin.location(), url);
            post.content(body.post()).media(body.media()).links(body.links());
        } else if (!answer.has("content")) {
            post.extent(Post.Extent.EXCERPT);
        }
    }

    private static Post.Status status(JsonObject answer) {
        return switch (answer.text("status") == null ? "LIVE" : answer.text("status")) {
            case "DRAFT" -> Post.Status.DRAFT;
            case "SCHEDULED" -> Post.Status.FUTURE;
            case "SOFT_TRASHED" -> Post.Status.TRASH;
            default -> Post.Status.PUBLISH;
        };
    }

    private static Integer count(JsonObject answer) {
        String total = answer.text("replies", "totalItems");
        return total != null && total.matches("\\d{1,9}") ? Integer.valueOf(total) : null;
    }

    Reply reply(JsonObject answer) {
        String html = answer.text("content");
        Cleaner.Fragment words = html == null ? new Cleaner.Fragment(null, null) : Rendered.of(html, origin.location(), null).comment();
        String status = answer.text("status") == null ? "live" : answer.text("status");
        return new Reply(Reply.Kind.COMMENT, answer.text("id"), 0, answer.text("inReplyTo", "id"), person(answer), null,
            date(answer, "published"), false, words.html(), words.text(), null, switch (status) {
                case "pending" -> Reply.Status.PENDING;
                case "spam" -> Reply.Status.SPAM;
                case "emptied" -> Reply.Status.TRASH;
                default -> null;
            }, List.of());
    }

    private static Person person(JsonObject answer) {
        JsonObject author = answer.object("author");
        String name = Rendered.name(author.text("displayName"));
        String picture = author.text("image", "url");
        String avatar = picture == null || picture.contains(ANONYMOUS) ? null : picture.startsWith("//") ? "https:" + picture : picture;
        return name == null && author.text("url") == null ? null : new Person(name, author.text("url"), null, null, avatar, null);
    }

    private static When date(JsonObject answer, String name) {
        return answer.text(name) == null ? null : Dates.machine(answer.text(name)).orElse(null);
    }
}
