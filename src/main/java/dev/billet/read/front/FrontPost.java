package dev.billet.read.front;

import dev.billet.html.Markdown;
import dev.billet.html.Rendered;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.When;
import dev.billet.report.PageNotice;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of a static site as a post. */
public final class FrontPost {
    private static final Pattern NAME = Pattern.compile("(?:(\\d{4}-\\d{1,2}-\\d{1,2})-)?(.+?)(?:\\.[A-Za-z]{2,8})*");
    /** What such sites put in the place of their own address. */
    private static final Pattern SITE = Pattern.compile("\\{\\{-?\\s*site\\.(?:base)?url\\s*-?}}");
    private static final Pattern TEMPLATE =
        Pattern.compile("\\{%-?\\s*(?:for|include|assign|extends|block)\\s|\\{\\{-?\\s*content\\s*-?}}");
    private static final Pattern TEMPLATES = Pattern.compile("(?:^|.*/)(?:_layouts|_includes|layouts|archetypes)/.*");
    private static final Pattern POSTS = Pattern.compile("(?:^|.*/)(?:_posts|_drafts|posts?|blog|drafts)/.*");
    private static final Set<String> USED = Set.of("title", "date", "slug", "author", "authors", "category", "categories", "tag",
        "tags", "excerpt",
        "summary", "draft", "published", "comments", "lang", "language", "lastmod", "last_modified_at", "guid", "author_email",
        "author_url",
        "author_login", "wordpress_id", "weight", "canonical_url", "updated", "modified");

    private final FrontMatter front;
    private final String name;
    private final Origin origin;
    private final String home;
    private final List<Problem> problems = new ArrayList<>();

    private FrontPost(FrontMatter front, String name, Origin origin, String home) {
        this.front = front;
        this.name = name.replace('\\', '/');
        this.origin = origin;
        this.home = home;
    }

    /** Whether a text with this beginning is such a file. */
    public static boolean is(String head) {
        return FrontMatter.is(head);
    }

    /**
     * What the file holds.
     *
     * @param name of the file, which may tell the date and the slug
     * @param home the site's address, or null
     * @param beside opens files beside it
     */
    public static Finding of(String text, String name, Origin origin, String home, List<Problem> problems, Beside beside)
        throws IOException {
        FrontMatter front = FrontMatter.of(text);
        if (SitePost.is(front)) {
            return new Finding.PostFound(SitePost.of(front, origin, beside, new ArrayList<>(problems)), List.of());
        }
        FrontPost post = new FrontPost(front, name, origin, home);
        post.problems.addAll(problems);
        return post.found();
    }

    private Finding found() {
        boolean html = name.matches("(?i).*\\.html?");
        if (TEMPLATES.matcher(name).matches() || html && TEMPLATE.matcher(front.body()).find()) {
            return new Finding.NoPost("template of a site");
        }
        if (file().startsWith("_index.") && front.body().isBlank()) {
            return new Finding.NoPost("list page");
        }
        if (front.broken() != null) {
            problems.add(new PageNotice.NotUnderstood("front matter", front.broken()).toProblem());
        }
        String url = url();
        When published = published();
        PostBuilder post = Post.builder().kind(isPage(published) ? Post.Kind.PAGE
            : Post.Kind.POST).sourceId(front.text("wordpress_id")).url(url)
            .slug(slug()).guid(front.text("guid")).title(front.text("title")).author(author()).published(published)
            .modified(date("modified", "lastmod", "last_modified_at", "updated", "modified")).status(status())
            .language(front.text("lang", "language")).sticky(front.isTrue("sticky", "pin", "pinned"))
            .excerpt(Rendered.line(front.text("excerpt", "summary", "description"))).menuOrder(weight())
            .categories(FrontTerms.of(front, "category", "categories")).tags(FrontTerms.of(front, "tag", "tags"))
            .comments(FrontReplies.of(front, origin.location()))
            .commentsOpen(front.isTrue("comments") ? Boolean.TRUE : front.isFalse("comments") ? Boolean.FALSE : null).meta(metas())
            .sources(List.of(origin));
        body(post, url, html);
        return new Finding.PostFound(post.problems(problems).build(), url == null ? List.of() : List.of("url:" + Urls.key(url)));
    }

    private String file() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private String url() {
        String said = front.text("canonical_url");
        String path = front.text("permalink", "url");
        boolean plain = path != null && path.indexOf(':') < 0;
        return Urls.isWeb(said) ? said : Urls.isWeb(path) ? path : plain && home != null ? Urls.resolve(home, path) : null;
    }

    /** A file called index stands for its folder. */
    private String slug() {
        String path = front.text("permalink", "url");
        String said = front.text("slug");
        if (said != null || path != null && path.indexOf(':') < 0 && Urls.slug("http://x/" + path) != null) {
            return said != null ? said : Urls.slug("http://x/" + path);
        }
        Matcher parts = NAME.matcher(file());
        String own = parts.matches() ? parts.group(2) : null;
        if (!"index".equals(own) || name.indexOf('/') < 0) {
            return origin.location().equals("-") ? null : own;
        }
        String folder = name.substring(0, name.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private boolean isPage(When published) {
        String word = front.text("type", "layout");
        return "page".equals(word) || "page".equals(front.text("layout")) || published == null && word != null && !word.equals("post")
            && !POSTS.matcher(name).matches();
    }

    private When published() {
        When said = date("published", "date", "publishdate");
        Matcher parts = NAME.matcher(file());
        String day = parts.matches() ? parts.group(1) : null;
        return said != null || day == null ? said : Dates.machine(day).orElse(null);
    }

    private When date(String field, String... names) {
        String text = front.text(names);
        When when = text == null ? null : Dates.machine(text).orElse(null);
        if (text != null && when == null) {
            problems.add(new PageNotice.DateNotUnderstood(field, text).toProblem());
        }
        return when;
    }

    private Post.Status status() {
        boolean draft = front.isTrue("draft") || front.isFalse("published") || name.matches("(?:^|.*/)_?drafts/.*");
        return draft ? Post.Status.DRAFT : Post.Status.PUBLISH;
    }

    private Integer weight() {
        String weight = front.text("weight");
        return weight != null && weight.matches("-?\\d{1,9}") ? Integer.valueOf(weight) : null;
    }

    private Person author() {
        Object said = front.fields().containsKey("author") ? front.fields().get("author") : front.fields().get("authors");
        List<String> names = FrontTerms.names(said);
        Map<?, ?> map = said instanceof Map<?, ?> m ? m : Map.of();
        String email = front.text("author_email") == null ? FrontMatter.string(map.get("email")) : front.text("author_email");
        String url = front.text("author_url") == null ? FrontMatter.string(map.get("url")) : front.text("author_url");
        String login = front.text("author_login") == null ? FrontMatter.string(map.get("login")) : front.text("author_login");
        // As on pages, the names of several are one.
        String all = names.isEmpty() ? FrontMatter.string(map.get("display_name")) : String.join(", ", names);
        return all == null && login == null && email == null ? null : new Person(all, url, login, email, null, null);
    }

    /** What has no place in a post: nothing that an author wrote there is lost. */
    private List<Meta> metas() {
        List<Meta> metas = new ArrayList<>();
        front.fields().forEach((field, value) -> {
            boolean shown = USED.contains(field) || field.equals("layout") && ("post".equals(value) || "page".equals(value));
            if (!shown && value != null && !String.valueOf(value).isBlank()) {
                metas.add(new Meta(field, value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value).strip()));
            }
        });
        return metas;
    }

    private void body(PostBuilder post, String url, boolean html) {
        String source = front.body();
        String ending = file().substring(file().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean plain = Set.of("textile", "adoc", "asciidoc", "org", "rst").contains(ending);
        String written = SITE.matcher(source).replaceAll("");
        String shown = plain ? null : html ? written : Markdown.html(written);
        List<Media> media = new ArrayList<>();
        if (shown != null && !shown.isBlank()) {
            Rendered body = Rendered.of(shown, origin.location(), url == null ? home : url);
            Content content = body.post();
            post.content(new Content(content == null ? null : content.html(), content == null ? null : content.text(), source,
                html ? "html" : "markdown")).links(body.links());
            media.addAll(body.media());
        } else if (!source.isBlank()) {
            post.content(new Content(null, source.strip(), source, "text"));
        }
        String picture = front.text("image", "cover", "featured_image", "feature_image", "thumbnail");
        String address = picture == null ? null : Urls.resolve(url == null ? home : url, picture);
        if (address != null && media.stream().noneMatch(m -> m.url().equals(address))) {
            media.add(0, new Media(address, Media.Kind.IMAGE, null, null, null));
        }
        post.media(media);
    }
}
