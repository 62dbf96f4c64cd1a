package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Blog;
import dev.billet.model.Meta;
import dev.billet.model.Post.Kind;
import dev.billet.model.Post.Status;
import dev.billet.model.Post;
import dev.billet.model.Term;
import dev.billet.scratch.ScratchFile;
import dev.billet.write.shared.Hash;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import dev.billet.xml.XmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Writes posts as items, and gathers meanwhile what the header must list. */
public final class Items {
    /** Types that WordPress takes without any text. */
    private static final Set<String> UNCHECKED = Set.of("attachment", "nav_menu_item");

    private final XmlOut out;
    private final Tally tally;
    private final Stamps stamps;
    private final Moments moments;
    private final Names names;
    private final Comments comments;
    private final PostIds ids;
    private final Authors authors;
    private final UserNumbers users;
    private final Terms terms;
    private Stamp newest;
    private String newPath;
    private long id;
    private long parent;

    /** Items go to {@code spool}; {@code zone} is the one that the user named, or null. */
    public Items(ScratchFile spool, ZoneId zone, Tally tally) {
        this.out = new XmlOut(spool.appending(), 1);
        this.tally = tally;
        this.stamps = new Stamps(zone, tally);
        this.moments = new Moments(tally);
        this.names = new Names(tally);
        this.authors = new Authors(tally);
        this.users = new UserNumbers(spool);
        this.comments = new Comments(out, authors, users, tally);
        this.terms = new Terms(tally);
        this.ids = new PostIds(tally);
    }

    public XmlOut out() {
        return out;
    }

    /** Writes the items between two places of the file in which they wait. */
    public void copy(OutputStream to, long from, long until) throws IOException {
        users.copy(to, from, until, authors.numbers());
    }

    public Authors authors() {
        return authors;
    }

    public Terms terms() {
        return terms;
    }

    /** Writes the authors and terms of a part. */
    public void writeHeader(XmlOut to, Parts.Part part) throws IOException {
        Tally told = new Tally("");
        authors.write(to, part.authors(), told);
        terms.write(to, part.terms(), told);
    }

    /** What the item written last is and needs, which ends at this place of the items. */
    Parts.Item taken(long end) {
        return new Parts.Item(end, id, parent == id ? 0 : parent, authors.takeUsed().stream().toArray(),
            terms.takeUsed().stream().toArray(),
            users.takeBytes());
    }

    /** Where WordPress will show the post written last: by number, which works whatever shape the new addresses have. */
    public String newPath() {
        return newPath;
    }

    /** The latest date of a post, in RFC 822; null without posts. */
    public String newest() {
        return newest == null ? null : newest.rfc822();
    }

    /** Writes one post with its comments and pings. */
    public void write(Post post) throws IOException {
        ZoneId zone = stamps.zoneOf(post);
        String title = title(post);
        String type = type(post);
        Stamp wanted = stamps.published(post, zone);
        Stamp published = type.equals("nav_menu_item") ? wanted : moments.free(type, title.strip(), wanted);
        newest = newest == null || published.gmt().isAfter(newest.gmt()) ? published : newest;
        out.start("item");
        writeText(post, title, published);
        writeState(post, type, published, stamps.of(post.modified(), zone).orElse(null));
        writeTerms(post);
        for (Meta meta : post.meta()) {
            Metas.write(out, "wp:postmeta", meta, tally);
        }
        for (NumberedReplies.Entry entry : NumberedReplies.of(post, stamps, zone, published, tally)) {
            comments.write(entry);
        }
        out.end();
    }

    private String title(Post post) {
        String title = cut(text(post.title()), "titles");
        return title.indexOf('<') < 0 ? Rendered.written(title) : title;
    }

    private void writeText(Post post, String title, Stamp published) throws IOException {
        String body = CommentText.body(post.content());
        String excerpt = cut(text(post.excerpt()), "excerpts");
        if (Stream.of(title.strip(), body, excerpt).allMatch(Items::isNothing) && !UNCHECKED.contains(type(post))) {
            tally.changed("posts without title, text and excerpt got an invisible mark, as WordPress drops empty ones");
            body = Wxr.NOTHING;
        }
        out.cdata("title", title);
        out.plain("link", post.url());
        out.plain("pubDate", published.rfc822());
        out.cdata("dc:creator", authors.login(post.author()));
        writeGuid(post.guid());
        out.plain("description", "");
        out.cdata("content:encoded", body);
        out.cdata("excerpt:encoded", excerpt);
    }

    /** What PHP takes for empty, when what XML cannot hold is gone. */
    private static boolean isNothing(String text) {
        String written = XmlText.clean(text);
        return written.isEmpty() || written.equals("0");
    }

    /** A guid that is no web address is replaced on import; one that is too long costs the post. */
    private void writeGuid(String guid) throws IOException {
        if (guid == null) {
            return;
        }
        if (guid.length() <= Wxr.GUID && (guid.startsWith("http://") || guid.startsWith("https://"))) {
            out.plain("guid", guid, "isPermaLink", "false");
        } else {
            tally.changed("guids that are no web address of at most " + Wxr.GUID + " letters left out");
        }
    }

    private void writeState(Post post, String type, Stamp published, Stamp modified) throws IOException {
        id = ids.of(post);
        parent = ids.parentOf(post);
        newPath = (post.kind() == Kind.ATTACHMENT ? "/?attachment_id=" : "/?p=") + id;
        out.plain("wp:post_id", id);
        out.cdata("wp:post_date", published.localText());
        out.cdata("wp:post_date_gmt", stamps.isAfloat(post) ? Stamp.NONE : published.gmtText());
        if (modified != null) {
            out.cdata("wp:post_modified", modified.localText());
            boolean afloat = stamps.isAfloat(post) && post.modified().offset().isEmpty();
            out.cdata("wp:post_modified_gmt", afloat ? Stamp.NONE : modified.gmtText());
        }
        writeOpen("wp:comment_status", post.commentsOpen());
        writeOpen("wp:ping_status", post.pingsOpen());
        out.cdata("wp:post_name", names.of(post, type, id));
        out.cdata("wp:status", status(post));
        out.plain("wp:post_parent", parent == id ? 0 : parent);
        out.plain("wp:menu_order", post.menuOrder() == null ? 0 : post.menuOrder());
        out.cdata("wp:post_type", type);
        out.cdata("wp:post_password", password(post));
        out.plain("wp:is_sticky", post.sticky() ? 1 : 0);
        if (post.attachmentUrl() != null) {
            out.cdata("wp:attachment_url", post.attachmentUrl());
        }
    }

    /** Where it is not known, WordPress takes what the new site is set to. */
    private void writeOpen(String element, Boolean open) throws IOException {
        if (open != null) {
            out.cdata(element, open ? "open" : "closed");
        }
    }

    private static String type(Post post) {
        return switch (post.kind()) {
            case POST -> "post";
            case PAGE -> "page";
            case ATTACHMENT -> "attachment";
            case OTHER -> post.type() == null || post.type().isBlank() ? "post" : Fit.cut(post.type(), Wxr.POST_TYPE);
        };
    }

    private String status(Post post) {
        if (post.status() == null) {
            return post.kind() == Kind.ATTACHMENT ? "inherit" : "publish";
        }
        if (post.status() != Status.PASSWORD) {
            return post.status().name().toLowerCase(Locale.ROOT);
        }
        if (post.password() != null && !post.password().isEmpty()) {
            return "publish";
        }
        if (CommentText.body(post.content()).isEmpty()) {
            tally.changed("posts behind a password that is not known got one that nobody knows: give them another after the import");
            return "publish";
        }
        tally.changed("posts with a text behind a password that is not known became private");
        return "private";
    }

    /** Where there is nothing to guard, the form that visitors saw comes back with any word. */
    private String password(Post post) {
        String password = post.password();
        boolean form = post.status() == Status.PASSWORD && (password == null || password.isEmpty())
            && CommentText.body(post.content()).isEmpty();
        return form ? Long.toHexString(Hash.of("password\n" + post.url() + "\n" + post.title() + "\n" + id)) : shortened(password);
    }

    private String shortened(String password) {
        if (password == null || password.codePointCount(0, password.length()) <= Wxr.PASSWORD) {
            return password;
        }
        tally.changed("passwords cut at " + Wxr.PASSWORD + " letters");
        return password.substring(0, password.offsetByCodePoints(0, Wxr.PASSWORD));
    }

    private void writeTerms(Post post) throws IOException {
        if (post.format() != null && !post.format().equals("standard")) {
            String name = post.format().substring(0, 1).toUpperCase(Locale.ROOT) + post.format().substring(1);
            out.cdata("category", name, "domain", "post_format", "nicename", "post-format-" + post.format());
        }
        writeTerms("category", post.categories());
        writeTerms("post_tag", post.tags());
        for (Blog.BlogTerm term : post.terms()) {
            writeTerms(term.taxonomy(), List.of(new Term(term.name(), term.slug(), term.parent(), null)));
        }
    }

    private void writeTerms(String taxonomy, List<Term> list) throws IOException {
        for (Term term : list) {
            String nicename = terms.nicename(taxonomy, term.name(), term.slug(), term.parent());
            out.cdata("category", terms.name(term.name()), "domain", taxonomy, "nicename", nicename);
        }
    }

    private String cut(String text, String what) {
        String cut = Fit.cut(text, Wxr.TEXT_BYTES);
        tally.changed(what + " cut at " + Wxr.TEXT_BYTES + " bytes", cut.length() < text.length() ? 1 : 0);
        return cut;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
