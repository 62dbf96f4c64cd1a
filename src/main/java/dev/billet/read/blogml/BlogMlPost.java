package dev.billet.read.blogml;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A post of BlogML with its comments and trackbacks. */
final class BlogMlPost {
    private final XmlElement post;
    private final BlogMlHead head;
    private final Origin origin;
    private final String url;
    private int order;

    BlogMlPost(XmlElement post, BlogMlHead head, Origin origin) {
        this.post = post;
        this.head = head;
        this.origin = origin;
        String path = BlogMlHead.filled(post.attribute("post-url"));
        this.url = head.root() == null ? path : Urls.resolve(head.root(), path);
    }

    Finding.PostFound found(List<Problem> problems) {
        String name = post.text("post-name");
        boolean published = !"false".equalsIgnoreCase(post.attribute("is-published"));
        PostBuilder built = Post.builder().kind("article".equals(post.attribute("type")) ? Post.Kind.PAGE : Post.Kind.POST).url(url)
            .guid(post.attribute("id")).slug(slug(name)).title(title(post.child("post-title").or(() -> post.child("title")).orElse(null)))
            .author(author()).published(date(post, "date-created")).modified(date(post, "date-modified"))
            .status(published ? Post.Status.PUBLISH : Post.Status.DRAFT).categories(categories()).tags(tags()).blog(head.ref())
            .sources(List.of(origin)).problems(problems);
        body(built);
        built.comments(within("comments", "comment").stream().map(this::comment).toList());
        built.pings(within("trackbacks", "trackback").stream().map(this::ping).toList());
        Post done = built.build();
        return new Finding.PostFound(done, Urls.isWeb(url) ? List.of("url:" + Urls.key(url)) : List.of());
    }

    private String slug(String name) {
        // BlogEngine puts the title there.
        String place = url == null ? name : url;
        return place == null ? null : Urls.slug(Urls.isWeb(place) ? place : "http://x/" + place);
    }

    private static String title(XmlElement title) {
        return title == null ? null : Rendered.line(text(title));
    }

    private Person author() {
        return within("authors", "author").stream().map(author -> head.author(author.attribute("ref"))).filter(Objects::nonNull).findFirst()
            .orElse(null);
    }

    private List<Term> categories() {
        return within("categories", "category").stream().map(category -> head.category(category.attribute("ref"))).filter(Objects::nonNull)
            .toList();
    }

    private List<Term> tags() {
        return within("tags", "tag").stream().map(tag -> BlogMlHead.filled(tag.attribute("ref"))).filter(Objects::nonNull)
            .map(tag -> new Term(tag, null, null, null)).toList();
    }

    private void body(PostBuilder built) {
        XmlElement content = post.child("content").orElse(null);
        String source = content == null ? "" : text(content);
        if (!source.isBlank()) {
            Rendered body = Rendered.of(source, origin.location(), Urls.isWeb(url) ? url : head.root());
            Content shown = body.post();
            built.content(new Content(shown == null ? null : shown.html(), shown == null ? null : shown.text(), source, "html"))
                .media(body.media()).links(body.links());
        }
        XmlElement excerpt = post.child("excerpt").orElse(null);
        built.excerpt(excerpt == null ? null : BlogMlHead.filled(text(excerpt)));
    }

    private Reply comment(XmlElement comment) {
        String source = comment.child("content").map(BlogMlPost::text).orElse("");
        Cleaner.Fragment words = Rendered.of(paragraphs(source), origin.location(), null).comment();
        String parent = comment.attribute("parentid");
        boolean top = parent == null || parent.isBlank() || parent.replaceAll("[0-]", "").isEmpty();
        String name = BlogMlHead.filled(comment.attribute("user-name"));
        Person author = new Person(name == null ? null : Rendered.name(name), BlogMlHead.filled(comment.attribute("user-url")), null,
            BlogMlHead.filled(comment.attribute("user-email")), null, BlogMlHead.filled(comment.attribute("user-ip")));
        boolean nobody = author.equals(new Person(null, null, null, null, null, null));
        return new Reply(Reply.Kind.COMMENT, comment.attribute("id"), ++order, top ? null : parent, nobody ? null : author,
            title(comment.child("title").orElse(null)), date(comment, "date-created"), false, words.html(), words.text(), null,
            status(comment),
            List.of(), source);
    }

    /** Comments are typed text; engines that keep markup write it as tags. */
    private static String paragraphs(String source) {
        return source.contains("<p") || source.contains("<br") ? source : source.strip().replace("\r", "").replace("\n", "<br>");
    }

    private Reply ping(XmlElement ping) {
        String title = title(ping.child("title").orElse(null));
        boolean pingback = title != null && title.toLowerCase(Locale.ROOT).startsWith("pingback");
        return new Reply(pingback ? Reply.Kind.PINGBACK : Reply.Kind.TRACKBACK, ping.attribute("id"), ++order, null, null, title,
            date(ping, "date-created"), false, null, null, BlogMlHead.filled(ping.attribute("url")), status(ping), List.of());
    }

    private static Reply.Status status(XmlElement element) {
        return "false".equalsIgnoreCase(element.attribute("approved")) ? Reply.Status.PENDING : null;
    }

    /** Year 1 is what .NET writes for no date. */
    private static When date(XmlElement element, String name) {
        String date = element.attribute(name);
        return date == null || date.startsWith("0001-") ? null : Dates.machine(date).orElse(null);
    }

    private List<XmlElement> within(String list, String name) {
        return post.child(list).map(element -> element.children(name)).orElse(new ArrayList<>());
    }

    private static String text(XmlElement element) {
        String type = element.attribute("type");
        if ("base64".equals(type) || "true".equals(element.attribute("base64"))) {
            try {
                return new String(Base64.getMimeDecoder().decode(element.text().strip()), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return element.text();
            }
        }
        return "xhtml".equals(type) && !element.children().isEmpty() ? element.markup() : element.text();
    }
}
