package dev.billet.write;

import dev.billet.html.Rendered;
import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.scratch.ScratchFile;
import dev.billet.text.Urls;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Tally;
import dev.billet.write.wxr.Items;
import dev.billet.write.wxr.Parts;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;

/**
 * One WXR file, or several parts. The header lists authors and terms that are known only when all posts are, so items wait in a
 * temporary file meanwhile.
 */
final class WxrWriter implements PostWriter {
    private static final Set<Field> LEFT_OUT = EnumSet.of(Field.AUTHOR_ADDRESS, Field.AUTHOR_PICTURE, Field.PRECISION, Field.APPROXIMATE,
        Field.LANGUAGE, Field.EXTENT, Field.TERM_ADDRESSES, Field.RELATED, Field.AVATARS, Field.COMMENT_TITLES, Field.PING_SENDERS,
        Field.LISTS,
        Field.PROVENANCE);
    /** What of posts it has a place for. Only at the end it is known who commented and wrote no post. */
    static final Set<Field> CARRIES = EnumSet.complementOf(EnumSet.of(Field.COMMENT_LOGINS, LEFT_OUT.toArray(Field[]::new)));

    private final Target target;
    private final OutputStream first;
    private final Notices notices;
    private final Tally tally = new Tally("WXR");
    private final ScratchFile spool;
    private final XmlOut itemsOut;
    private final Items items;
    /** Null for one file. */
    private final Parts parts;
    private Blog blog;
    private BlogRef named;
    private String anyUrl;
    private boolean closed;

    WxrWriter(Target target, WriteOptions options, Notices notices) throws IOException {
        this.notices = notices;
        this.target = target;
        this.parts = options.split() > 0 ? new Parts(options.split()) : null;
        this.first = target.open(parts == null ? "posts.wxr" : partName(1));
        this.spool = new ScratchFile(options.tempDir());
        this.items = new Items(spool, options.zone(), tally);
        this.itemsOut = items.out();
    }

    private static String partName(int number) {
        return String.format("posts-%03d.wxr", number);
    }

    @Override
    public void write(Post post) throws IOException {
        items.write(post);
        tally.notCarried(LEFT_OUT, post);
        if (parts != null) {
            itemsOut.flush();
            parts.add(items, spool.length());
        }
        named = named == null ? post.blog() : named;
        anyUrl = anyUrl == null && Urls.isWeb(post.url()) ? post.url() : anyUrl;
    }

    @Override
    public String newPath() {
        return items.newPath();
    }

    @Override
    public void blog(Blog found) {
        blog = blog == null ? found : blog;
        for (Person author : found.authors()) {
            items.authors().login(author);
        }
        found.terms().forEach(items.terms()::define);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (first; itemsOut) {
            itemsOut.close();
            if (parts == null) {
                writeWhole();
            } else {
                writeParts();
            }
            tally.changed("characters that XML cannot hold left out", itemsOut.removed());
            tally.changed("texts whose line ends became LF, as XML has it", itemsOut.lineEnds());
        } finally {
            spool.close();
        }
        tally.report(notices);
    }

    private void writeWhole() throws IOException {
        XmlOut out = new XmlOut(first, 1);
        writeHeader(out);
        items.authors().write(out);
        items.terms().write(out);
        out.flush();
        items.copy(first, 0, spool.length());
        out.raw(Wxr.closing()).flush();
        tellChanges(out);
    }

    private void writeParts() throws IOException {
        // What had to be changed is told once, and not for each part.
        XmlOut all = new XmlOut(OutputStream.nullOutputStream(), 1);
        writeHeader(all);
        items.authors().write(all);
        items.terms().write(all);
        tellChanges(all);
        ByteArrayOutputStream base = new ByteArrayOutputStream();
        XmlOut header = new XmlOut(base, 1);
        writeHeader(header);
        header.raw(Wxr.closing()).flush();
        int number = 0;
        for (Parts.Part part : parts.cut(base.size(), items, tally)) {
            number++;
            try (OutputStream stream = number == 1 ? first : target.open(partName(number))) {
                writePart(stream, part);
            }
        }
    }

    private void writePart(OutputStream stream, Parts.Part part) throws IOException {
        XmlOut out = new XmlOut(stream, 1);
        writeHeader(out);
        items.writeHeader(out, part);
        out.flush();
        items.copy(stream, part.from(), part.to());
        out.raw(Wxr.closing()).flush();
    }

    private void tellChanges(XmlOut out) {
        tally.changed("characters that XML cannot hold left out", out.removed());
        tally.changed("texts whose line ends became LF, as XML has it", out.lineEnds());
    }

    private void writeHeader(XmlOut out) throws IOException {
        String url = home();
        out.raw(Wxr.opening());
        out.plain("title", line(blog != null && blog.title() != null ? blog.title() : named == null ? null : named.title()));
        out.plain("link", url);
        out.plain("description", line(blog == null ? null : blog.description()));
        if (items.newest() != null) {
            out.plain("pubDate", items.newest());
        }
        if (blog != null && blog.language() != null) {
            out.plain("language", blog.language());
        }
        out.plain("wp:wxr_version", Wxr.VERSION);
        out.plain("wp:base_site_url", url);
        out.plain("wp:base_blog_url", url);
    }

    private static String line(String text) {
        return text == null ? null : Rendered.writtenLine(text);
    }

    /** The blog's address, else what the first post's begins with. */
    private String home() {
        if (blog != null && blog.url() != null) {
            return blog.url();
        }
        if (named != null && named.url() != null) {
            return named.url();
        }
        int path = anyUrl == null ? -1 : anyUrl.indexOf('/', anyUrl.indexOf("://") + 3);
        return path < 0 ? anyUrl : anyUrl.substring(0, path);
    }
}
