package dev.billet.read.dotclear;

import dev.billet.html.Cleaner;
import dev.billet.html.Rendered;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.read.dotclear.Tables.Row;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the table of posts, with its comments and tags. */
final class DotclearPost {
    /** What Dotclear makes of a trackback: a mark, the title, the excerpt. */
    private static final Pattern TRACKBACK = Pattern.compile("(?s)^\\s*<!-- TB -->\\s*<p><strong>(.*?)</strong></p>");

    private final Row row;
    private final DotclearBlogs blogs;
    private final Origin origin;
    private final String url;

    DotclearPost(Row row, DotclearBlogs blogs, Origin origin) {
        this.row = row;
        this.blogs = blogs;
        this.origin = origin;
        String home = blogs.url(row.get("blog_id"));
        String path = row.get("post_url");
        // The first part of the path is a setting of the server's; this is what Dotclear comes with.
        this.url = home == null || path == null ? null : home + (isPage() ? "pages/" : "post/") + path;
    }

    private boolean isPage() {
        return "page".equals(row.get("post_type"));
    }

    Finding.PostFound found(List<Row> comments, List<Row> metas) {
        String zone = row.get("post_tz");
        Term category = blogs.category(row.get("cat_id"));
        String type = row.get("post_type");
        boolean other = type != null && !type.equals("post") && !isPage();
        PostBuilder post = Post.builder().kind(isPage() ? Post.Kind.PAGE : other ? Post.Kind.OTHER : Post.Kind.POST).type(other
            ? type : null)
            .sourceId(row.get("post_id")).url(url).slug(slug()).title(row.get("post_title"))
            .author(blogs.user(row.get("user_id"))).published(DotclearDates.local(row.get("post_dt"), zone))
            .modified(DotclearDates.utc(row.get("post_upddt"), zone)).language(row.get("post_lang")).status(status())
            .password(row.get("post_password")).sticky(row.is("post_selected")).categories(category == null ? List.of() : List.of(category))
            .tags(tags(metas)).meta(metas(metas)).commentsOpen(row.get("post_open_comment") == null ? null : row.is("post_open_comment"))
            .pingsOpen(row.get("post_open_tb") == null ? null : row.is("post_open_tb")).blog(blogs.ref(row.get("blog_id")))
            .sources(List.of(origin));
        body(post);
        replies(post, comments);
        String host = Urls.host(url);
        return new Finding.PostFound(post.build(), host == null ? List.of()
            : List.of("url:" + Urls.key(url), "id:" + host + ":" + row.get("post_id")));
    }

    private String slug() {
        String path = row.get("post_url");
        return path == null ? null : path.substring(path.lastIndexOf('/') + 1);
    }

    private Post.Status status() {
        return switch (row.get("post_status") == null ? "" : row.get("post_status")) {
            case "1" -> Post.Status.PUBLISH;
            case "0" -> Post.Status.DRAFT;
            case "-1" -> Post.Status.FUTURE;
            case "-2" -> Post.Status.PENDING;
            default -> null;
        };
    }

    private static List<Term> tags(List<Row> metas) {
        return metas.stream().filter(meta -> "tag".equals(meta.get("meta_type")))
            .map(meta -> new Term(meta.get("meta_id"), null, null, null))
            .toList();
    }

    private static List<Meta> metas(List<Row> metas) {
        return metas.stream().filter(meta -> meta.get("meta_type") != null && !meta.get("meta_type").equals("tag"))
            .map(meta -> new Meta(meta.get("meta_type"), meta.get("meta_id") == null ? "" : meta.get("meta_id"))).toList();
    }

    private void body(PostBuilder post) {
        String source = row.get("post_content");
        String shown = row.get("post_content_xhtml") == null ? source : row.get("post_content_xhtml");
        String chapeau = row.get("post_excerpt_xhtml") == null ? row.get("post_excerpt") : row.get("post_excerpt_xhtml");
        post.excerpt(chapeau);
        if (shown == null) {
            return;
        }
        Rendered body = Rendered.of(shown, origin.location(), url);
        Content content = body.post();
        String format = row.get("post_format");
        post.content(new Content(content == null ? null : content.html(), content == null ? null : content.text(), source,
            source == null ? null : "wiki".equals(format) ? "text" : "markdown".equals(format) ? "markdown" : "html"))
            .media(body.media()).links(body.links());
    }

    private void replies(PostBuilder post, List<Row> rows) {
        List<Reply> comments = new ArrayList<>();
        List<Reply> pings = new ArrayList<>();
        for (Row comment : rows) {
            Reply reply = reply(comment, comments.size() + pings.size() + 1);
            (reply.kind().isPing() ? pings : comments).add(reply);
        }
        post.comments(comments).pings(pings);
    }

    private Reply reply(Row comment, int order) {
        boolean ping = comment.is("comment_trackback");
        String source = comment.get("comment_content") == null ? "" : comment.get("comment_content");
        Matcher trackback = TRACKBACK.matcher(source);
        boolean titled = ping && trackback.find();
        Cleaner.Fragment words = Rendered.of(titled ? source.substring(trackback.end()) : source, origin.location(), null).comment();
        String site = comment.get("comment_site");
        String name = comment.get("comment_author");
        boolean nobody = name == null && comment.get("comment_email") == null && comment.get("comment_ip") == null
            && (site == null || ping);
        Person author = nobody ? null : new Person(name, ping ? null
            : site, null, comment.get("comment_email"), null, comment.get("comment_ip"));
        return new Reply(ping ? Reply.Kind.TRACKBACK : Reply.Kind.COMMENT, comment.get("comment_id"), order, null, author,
            titled ? Rendered.line(trackback.group(1))
            : null, DotclearDates.local(comment.get("comment_dt"), comment.get("comment_tz")), false,
            words.html(), words.text(), ping ? site : null, status(comment), List.of(), source);
    }

    private static Reply.Status status(Row comment) {
        return switch (comment.get("comment_status") == null ? "1" : comment.get("comment_status")) {
            case "0", "-1" -> Reply.Status.PENDING;
            case "-2" -> Reply.Status.SPAM;
            default -> null;
        };
    }
}
