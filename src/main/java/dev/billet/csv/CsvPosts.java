package dev.billet.csv;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Severity;
import dev.billet.model.Term;
import dev.billet.model.Update;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The posts of a folder of tables: the table of posts row by row, and along with it what the other tables have of each. */
public final class CsvPosts implements Closeable {
    private static final List<CsvTable> PARTS = List.of(CsvTable.COMMENTS, CsvTable.PINGS, CsvTable.RELATED, CsvTable.MEDIA, CsvTable.LINKS,
        CsvTable.POST_TERMS, CsvTable.UPDATES, CsvTable.META, CsvTable.SOURCES, CsvTable.EVIDENCE, CsvTable.PROBLEMS);

    private final CsvFile posts;
    private final Map<CsvTable, CsvCursor> parts = new EnumMap<>(CsvTable.class);
    private final CsvFaults faults = new CsvFaults();
    private int place = -1;

    /** Opens a table that stands beside that of the posts; null when it is not there. */
    public interface Beside {
        CsvFile open(CsvTable table) throws IOException;
    }

    /** A value under the id of the reply it is of, or null. */
    private record Metum(String reply, Meta meta) {
    }

    /** A term of any taxonomy. */
    private record TaxonomyTerm(String taxonomy, Term term, String description) {
    }

    /**
     * Opens them all.
     *
     * @param posts  the table of posts
     * @param beside all tables; it is asked for the posts once more, for their order
     */
    public CsvPosts(CsvFile posts, Beside beside) throws IOException {
        this.posts = posts;
        PostOrder order = order(beside);
        for (CsvTable table : PARTS) {
            parts.put(table, new CsvCursor(table, beside.open(table), order, faults));
        }
    }

    private static PostOrder order(Beside beside) throws IOException {
        PostOrder order = new PostOrder();
        try (CsvFile first = beside.open(CsvTable.POSTS)) {
            for (CsvRow row = first == null ? null : first.next(); row != null; row = first.next()) {
                order.add(row.cell("post_id"));
            }
        } catch (IOException damaged) {
            // The second reading meets the damage where it stands.
            return order;
        }
        return order;
    }

    /** The next post; null at the end. */
    public Post next() throws IOException {
        for (CsvRow row = posts.next(); row != null; row = posts.next()) {
            place++;
            try {
                return post(row);
            } catch (CsvRow.Malformed malformed) {
                faults.add(CsvTable.POSTS, "not understood", row, malformed.getMessage());
            }
        }
        return null;
    }

    /** What was not used when all posts have been given, in words; null when nothing was left over. */
    public String leftOver() throws IOException {
        StringBuilder message = new StringBuilder();
        for (CsvCursor part : parts.values()) {
            part.of(Integer.MAX_VALUE, row -> row);
            if (part.damage() != null) {
                message.append(message.length() == 0 ? "" : "; ").append(part.damage());
            }
        }
        String unused = faults.message();
        return message.length() == 0 ? unused : unused == null ? message.toString() : message + "; " + unused;
    }

    private Post post(CsvRow row) throws IOException, CsvRow.Malformed {
        PostBuilder post = Post.builder();
        facts(post, row);
        post.content(content(row)).blog(blog(row)).updates(of(CsvTable.UPDATES, r -> new Update(r.cell("label"), r.cell("text"))))
            .media(of(CsvTable.MEDIA, CsvPosts::media)).links(of(CsvTable.LINKS, r -> new Link(r.cell("url"), r.text("text"))))
            .related(of(CsvTable.RELATED, r -> new Related(r.text("title"), r.text("url"), r.text("source"))))
            .sources(of(CsvTable.SOURCES, CsvPosts::origin)).problems(of(CsvTable.PROBLEMS, CsvPosts::problem)).evidence(evidence());
        terms(post);
        replies(post);
        return post.build();
    }

    private <T> List<T> of(CsvTable table, CsvCursor.Making<T> making) throws IOException {
        return parts.get(table).of(place, making);
    }

    private static void facts(PostBuilder post, CsvRow row) throws CsvRow.Malformed {
        Post.Kind kind = row.word("kind", Post.Kind::valueOf);
        Post.Extent extent = row.word("extent", Post.Extent::valueOf);
        post.kind(kind == null ? Post.Kind.POST : kind).type(row.text("type")).id(row.text("post_id")).sourceId(row.text("source_id"))
            .url(row.text("url")).slug(row.text("slug")).guid(row.text("guid")).title(row.text("title")).author(row.person("author_"))
            .published(row.when("published")).publishedApproximate(row.flag("published_approximate")).modified(row.when("modified"))
            .language(row.text("language")).status(row.word("status", Post.Status::valueOf)).password(row.text("password"))
            .sticky(row.flag("sticky")).format(row.text("format")).parent(row.text("parent")).menuOrder(row.integer("menu_order"))
            .extent(extent == null ? Post.Extent.FULL : extent).excerpt(row.text("excerpt"))
            .declaredCommentCount(row.integer("declared_comment_count")).commentsOpen(row.truth("comments_open"))
            .pingsOpen(row.truth("pings_open")).attachmentUrl(row.text("attachment_url"));
    }

    private static Content content(CsvRow row) {
        Content content = new Content(row.text("content_html"), row.text("content_text"), row.text("content_source"),
            row.text("content_format"));
        return content.equals(new Content(null, null, null, null)) ? null : content;
    }

    private static BlogRef blog(CsvRow row) {
        BlogRef blog = new BlogRef(row.text("blog_url"), row.text("blog_title"));
        return blog.url() == null && blog.title() == null ? null : blog;
    }

    private static Media media(CsvRow row) throws CsvRow.Malformed {
        return new Media(row.cell("url"), row.word("kind", Media.Kind::valueOf), row.text("alt"), row.text("caption"), row.text("file"));
    }

    private static Origin origin(CsvRow row) throws CsvRow.Malformed {
        return new Origin(row.cell("location"), row.text("url"), row.when("captured"), row.text("media_type"), row.text("platform"));
    }

    private static Problem problem(CsvRow row) throws CsvRow.Malformed {
        return new Problem(row.cell("code"), row.word("severity", Severity::valueOf), row.cell("message"));
    }

    private Map<String, String> evidence() throws IOException {
        Map<String, String> evidence = new LinkedHashMap<>();
        of(CsvTable.EVIDENCE, row -> evidence.put(row.cell("field"), row.cell("witness")));
        return evidence;
    }

    private void terms(PostBuilder post) throws IOException {
        List<Term> categories = new ArrayList<>();
        List<Term> tags = new ArrayList<>();
        List<Blog.BlogTerm> others = new ArrayList<>();
        List<TaxonomyTerm> all = of(CsvTable.POST_TERMS, row -> new TaxonomyTerm(row.cell("taxonomy"),
            new Term(row.cell("name"), row.text("slug"), row.text("parent"), row.text("url")), row.text("description")));
        for (TaxonomyTerm term : all) {
            switch (term.taxonomy) {
                case "category" -> categories.add(term.term);
                case "post_tag" -> tags.add(term.term);
                default -> others.add(new Blog.BlogTerm(term.taxonomy, term.term.slug(), term.term.name(), term.term.parent(),
                    term.description));
            }
        }
        post.categories(categories).tags(tags).terms(others);
    }

    private void replies(PostBuilder post) throws IOException {
        List<Metum> metas = of(CsvTable.META, row -> new Metum(row.text("reply_id"), new Meta(row.cell("key"), row.cell("value"))));
        post.comments(of(CsvTable.COMMENTS, row -> reply(row, metas))).pings(of(CsvTable.PINGS, row -> reply(row, metas)))
            .meta(metas(metas, null));
    }

    private static List<Meta> metas(List<Metum> all, String reply) {
        return all.stream().filter(m -> reply == null ? m.reply == null : reply.equals(m.reply)).map(Metum::meta).toList();
    }

    private static Reply reply(CsvRow row, List<Metum> metas) throws CsvRow.Malformed {
        Reply.Kind kind = row.word("kind", Reply.Kind::valueOf);
        Integer order = row.integer("order");
        return new Reply(kind == null ? Reply.Kind.COMMENT : kind, row.text("id"), order == null ? 0 : order, row.text("parent"),
            row.person("author_"), row.text("title"), row.when("published"), row.flag("published_approximate"), row.text("html"),
            row.text("text"), row.text("url"), row.word("status", Reply.Status::valueOf),
            row.text("id") == null ? List.of() : metas(metas, row.text("id")), row.text("source"));
    }

    @Override
    public void close() throws IOException {
        posts.close();
        for (CsvCursor part : parts.values()) {
            part.close();
        }
    }
}
