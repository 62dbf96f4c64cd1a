package dev.billet.csv;

import dev.billet.model.Blog;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.Update;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes posts and blogs apart into rows. Memory grows with the number of different terms, not with that of posts. */
public final class CsvRows {
    private static final Person NOBODY = new Person(null, null, null, null, null, null);
    private static final Content NOTHING = new Content(null, null, null, null);

    private final Printer printer;
    private final Map<List<String>, Object[]> terms = new LinkedHashMap<>();

    /** Gets each row; a row of a table that is not wanted is dropped there. */
    @FunctionalInterface
    public interface Printer {
        void print(CsvTable table, Object... cells) throws IOException;
    }

    public CsvRows(Printer printer) {
        this.printer = printer;
    }

    /** The rows of a post in all tables. */
    public void post(Post post) throws IOException {
        String id = post.id();
        printer.print(CsvTable.POSTS, postCells(post).toArray());
        for (Reply reply : post.comments()) {
            reply(CsvTable.COMMENTS, id, reply);
        }
        for (Reply reply : post.pings()) {
            reply(CsvTable.PINGS, id, reply);
        }
        bodyParts(post);
        terms(post, "category", post.categories());
        terms(post, "post_tag", post.tags());
        for (Blog.BlogTerm term : post.terms()) {
            term(post, term.taxonomy(), new Term(term.name(), term.slug(), term.parent(), null), term.description());
        }
        trail(post);
    }

    /** The rows of a blog. */
    public void blog(Blog blog) throws IOException {
        printer.print(CsvTable.BLOGS, blog.url(), blog.title(), blog.description(), blog.language(), blog.timeZone());
        for (Person p : blog.authors()) {
            List<Object> cells = new ArrayList<>();
            cells.add(blog.url());
            person(cells, p);
            printer.print(CsvTable.AUTHORS, cells.toArray());
        }
        for (Blog.BlogTerm t : blog.terms()) {
            // The blog's own word on a term replaces what was gathered from posts.
            terms.put(termKey(blog.url(), t.taxonomy(), t.slug(), t.name()),
                new Object[] {blog.url(), t.taxonomy(), t.slug(), t.name(), t.parent(), t.description()});
        }
    }

    /** The rows that are known only at the end. */
    public void end() throws IOException {
        for (Object[] cells : terms.values()) {
            printer.print(CsvTable.TERMS, cells);
        }
        terms.clear();
    }

    private static List<Object> postCells(Post p) {
        List<Object> cells = new ArrayList<>();
        add(cells, p.id(), word(p.kind()), p.type(), p.sourceId(), p.url(), p.slug(), p.guid(), p.title());
        person(cells, p.author());
        add(cells, p.published(), flag(p.publishedApproximate()), p.modified(), p.language(), word(p.status()), p.password(),
            flag(p.sticky()), p.format(), p.parent(), p.menuOrder(),
            p.extent() == Post.Extent.FULL ? null : word(p.extent()), p.excerpt());
        Content content = p.content() == null ? NOTHING : p.content();
        add(cells, content.html(), content.text(), content.source(), content.format());
        add(cells, p.declaredCommentCount(), p.commentsOpen(), p.pingsOpen(), p.attachmentUrl(),
            p.blog() == null ? null : p.blog().url(), p.blog() == null ? null : p.blog().title());
        return cells;
    }

    private void reply(CsvTable table, String postId, Reply r) throws IOException {
        List<Object> cells = new ArrayList<>();
        cells.add(postId);
        if (table == CsvTable.PINGS) {
            cells.add(word(r.kind()));
        }
        add(cells, r.id(), r.order(), r.parent());
        person(cells, r.author());
        add(cells, r.title(), r.published(), flag(r.publishedApproximate()), r.html(), r.text(), r.url(), word(r.status()), r.source());
        printer.print(table, cells.toArray());
        meta(postId, r.id(), r.meta());
    }

    private void bodyParts(Post post) throws IOException {
        String id = post.id();
        for (Related r : post.related()) {
            printer.print(CsvTable.RELATED, id, r.title(), r.url(), r.source());
        }
        for (Media m : post.media()) {
            printer.print(CsvTable.MEDIA, id, m.url(), word(m.kind()), m.alt(), m.caption(), m.file());
        }
        for (Link l : post.links()) {
            printer.print(CsvTable.LINKS, id, l.url(), l.text());
        }
        for (Update u : post.updates()) {
            printer.print(CsvTable.UPDATES, id, u.label(), u.text());
        }
    }

    private void terms(Post post, String taxonomy, List<Term> list) throws IOException {
        for (Term t : list) {
            term(post, taxonomy, t, null);
        }
    }

    private void term(Post post, String taxonomy, Term t, String description) throws IOException {
        String blog = post.blog() == null ? null : post.blog().url();
        printer.print(CsvTable.POST_TERMS, post.id(), taxonomy, t.name(), t.slug(), t.parent(), t.url(), description);
        terms.putIfAbsent(termKey(blog, taxonomy, t.slug(), t.name()),
            new Object[] {blog, taxonomy, t.slug(), t.name(), t.parent(), description});
    }

    private static List<String> termKey(String blog, String taxonomy, String slug, String name) {
        return Arrays.asList(blog, taxonomy, slug == null ? "name:" + name : "slug:" + slug);
    }

    private void trail(Post post) throws IOException {
        String id = post.id();
        meta(id, null, post.meta());
        for (Origin o : post.sources()) {
            printer.print(CsvTable.SOURCES, id, o.location(), o.url(), o.captured(), o.mediaType(), o.platform());
        }
        for (Map.Entry<String, String> e : post.evidence().entrySet()) {
            printer.print(CsvTable.EVIDENCE, id, e.getKey(), e.getValue());
        }
        for (Problem p : post.problems()) {
            printer.print(CsvTable.PROBLEMS, id, p.code(), word(p.severity()), p.message());
        }
    }

    private void meta(String postId, String replyId, List<Meta> list) throws IOException {
        for (Meta m : list) {
            printer.print(CsvTable.META, postId, replyId, m.key(), m.value());
        }
    }

    private static void person(List<Object> cells, Person person) {
        Person p = person == null ? NOBODY : person;
        add(cells, p.name(), p.url(), p.login(), p.email(), p.avatar(), p.ip());
    }

    private static void add(List<Object> cells, Object... more) {
        for (Object cell : more) {
            cells.add(cell);
        }
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static String flag(boolean value) {
        return value ? "true" : null;
    }
}
