package dev.billet.read.ghost;

import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.report.PageNotice;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of the posts' table, with what the other tables know of it. */
final class GhostPost {
    /** Stands in the place of the blog's address, which an export does not tell. */
    private static final String HOME = "__GHOST_URL__";
    private static final List<String> METAS = List.of("visibility", "feature_image", "custom_template", "meta_title", "meta_description",
        "og_title", "og_description", "og_image", "twitter_title", "twitter_description", "twitter_image", "codeinjection_head",
        "codeinjection_foot", "email_subject", "frontmatter", "comment_id");

    private final JsonObject row;
    private final JsonObject more;
    private final GhostTables tables;
    private final Origin origin;
    private final String home;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Looks at a row.
     *
     * @param home the blog's address as the user gave it, or null
     */
    GhostPost(JsonObject row, GhostTables tables, Origin origin, String home) {
        this.row = row.has("data") ? row.object("data") : row;
        this.more = tables.meta(row.text("id"), row.has("data") ? row : this.row);
        this.tables = tables;
        this.origin = origin;
        this.home = home;
    }

    /** The post, under the address that {@code outer} names, or the one that it has elsewhere. */
    Finding.PostFound found(String outer) {
        String slug = row.text("slug");
        String canonical = text("canonical_url");
        String own = home == null || slug == null ? null : Urls.resolve(home, "/" + slug + "/");
        String url = outer != null ? outer : canonical != null ? canonical : own;
        List<Person> authors = authors();
        PostBuilder post = Post.builder().kind(isPage() ? Post.Kind.PAGE : Post.Kind.POST).sourceId(row.text("id")).url(url).slug(slug)
            .guid(row.text("uuid")).title(row.text("title")).author(authors.isEmpty() ? null : authors.get(0))
            .published(date(row, "published_at") == null ? date(row, "created_at") : date(row, "published_at"))
            .modified(date(row, "updated_at")).language(row.text("locale") == null ? row.text("language") : row.text("locale"))
            .status(status()).sticky(isTrue("featured")).excerpt(row.text("custom_excerpt")).tags(tags())
            .comments(tables.comments(row.text("id"), origin.location())).meta(metas(authors))
            .blog(home == null && tables.title() == null ? null : new BlogRef(home, tables.title())).sources(List.of(origin));
        body(post, url);
        return new Finding.PostFound(post.problems(problems).build(), url == null ? List.of() : List.of("url:" + Urls.key(url)));
    }

    private String text(String name) {
        return row.text(name) == null ? more.text(name) : row.text(name);
    }

    private boolean isTrue(String name) {
        return "true".equals(row.text(name)) || "1".equals(row.text(name));
    }

    private boolean isPage() {
        return "page".equals(row.text("type")) || isTrue("page");
    }

    private Post.Status status() {
        String status = row.text("status") == null ? "" : row.text("status");
        return switch (status) {
            case "published", "sent" -> Post.Status.PUBLISH;
            case "draft" -> Post.Status.DRAFT;
            case "scheduled" -> Post.Status.FUTURE;
            case "" -> null;
            default -> {
                problems.add(new PageNotice.NotUnderstood("status", status).toProblem());
                yield null;
            }
        };
    }

    private List<Person> authors() {
        List<Person> joined = tables.authors(row.text("id"));
        if (!joined.isEmpty()) {
            return joined;
        }
        Person one = tables.user(row.text("author_id") == null ? row.text("author") : row.text("author_id"));
        Stream<JsonObject> here = Stream.concat(row.objects("author").stream(), row.objects("authors").stream());
        return one != null ? List.of(one) : here.map(GhostTables::person).filter(person -> person != null).distinct().toList();
    }

    private List<Term> tags() {
        List<Term> joined = tables.tags(row.text("id"));
        return joined.isEmpty() ? row.objects("tags").stream().map(GhostTables::term).filter(term -> term != null).toList() : joined;
    }

    private List<Meta> metas(List<Person> authors) {
        List<Meta> metas = new ArrayList<>();
        for (String name : METAS) {
            String value = text(name);
            boolean usual = name.equals("visibility") && "public".equals(value)
                || name.equals("comment_id") && Objects.equals(row.text("id"), value);
            if (value != null && !usual) {
                metas.add(new Meta(name, value));
            }
        }
        if (authors.size() > 1) {
            metas.add(new Meta("authors", authors.stream().map(p -> p.name() == null ? p.login()
                : p.name()).collect(Collectors.joining(", "))));
        }
        return metas;
    }

    private void body(PostBuilder post, String url) {
        Set<String> unknown = new TreeSet<>();
        String html = row.text("html");
        String shown = html != null ? html : GhostDocument.html(row.text("lexical"), row.text("mobiledoc"), unknown);
        unknown.forEach(card -> problems.add(new PageNotice.NotUnderstood("card", card).toProblem()));
        String base = url == null ? home : url;
        List<Media> media = new ArrayList<>();
        String picture = address(row.text("feature_image") == null ? row.text("image") : row.text("feature_image"), home);
        if (picture != null) {
            media.add(new Media(picture, Media.Kind.IMAGE, text("feature_image_alt"), Rendered.line(text("feature_image_caption")), null));
        }
        if (shown != null) {
            Rendered body = Rendered.of(address(shown, home), origin.location(), base);
            post.content(content(body.post(), html)).links(body.links());
            body.media().stream().filter(m -> !m.url().equals(picture)).forEach(media::add);
        }
        post.media(media);
    }

    /** Old versions keep Markdown beside what they made of it. A text with a mark in the blog's place means something to Ghost alone. */
    private Content content(Content body, String html) {
        String markdown = row.text("markdown");
        String source = markdown != null ? markdown : html == null || html.contains(HOME) ? null : html;
        String format = source == null ? null : markdown != null ? "markdown" : "html";
        return new Content(body == null ? null : body.html(), body == null ? null : body.text(), source, format);
    }

    /** With the blog's address in its place, or seen from the blog when nobody knows it. */
    static String address(String text, String home) {
        return text == null ? null : text.replace(HOME, home == null ? "" : home.replaceAll("/+$", ""));
    }

    /** A moment in UTC: ISO, as databases write it, or in milliseconds. */
    static When date(JsonObject row, String name) {
        When when = row.text(name) == null ? null : Dates.machine(row.text(name)).orElse(null);
        return when instanceof When.Local local ? new When.Zoned(local.time().atOffset(ZoneOffset.UTC), local.seconds()) : when;
    }
}
