package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.scratch.ScratchFile;
import dev.billet.write.shared.Tally;
import dev.billet.write.wxr.Items;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One WXR file. Its header lists authors and terms that are known only when all posts are, so items wait in a temporary
 * file meanwhile.
 */
final class WxrWriter implements PostWriter {
    private final OutputStream target;
    private final Notices notices;
    private final Tally tally = new Tally("WXR");
    private final ScratchFile spool;
    private final XmlOut itemsOut;
    private final Items items;
    private Blog blog;
    private BlogRef named;
    private String anyUrl;
    private boolean closed;

    WxrWriter(Target target, WriteOptions options, Notices notices) throws IOException {
        this.notices = notices;
        this.target = target.open("posts.wxr");
        this.spool = new ScratchFile(options.tempDir());
        this.itemsOut = new XmlOut(spool.appending(), 1);
        this.items = new Items(itemsOut, options.zone(), tally);
    }

    @Override
    public void write(Post post) throws IOException {
        items.write(post);
        named = named == null ? post.blog() : named;
        anyUrl = anyUrl == null ? post.url() : anyUrl;
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
        try (target; itemsOut) {
            itemsOut.close();
            XmlOut out = new XmlOut(target, 1);
            writeHeader(out);
            out.flush();
            spool.copyTo(target);
            out.raw(Wxr.closing()).flush();
            tally.changed("characters that XML cannot hold left out", itemsOut.removed() + out.removed());
            tally.changed("texts whose line ends became LF, as XML has it", itemsOut.lineEnds() + out.lineEnds());
        } finally {
            spool.close();
        }
        tally.report(notices);
    }

    private void writeHeader(XmlOut out) throws IOException {
        String url = home();
        out.raw(Wxr.opening());
        out.plain("title", blog != null && blog.title() != null ? blog.title() : named == null ? null : named.title());
        out.plain("link", url);
        out.plain("description", blog == null ? null : blog.description());
        if (items.newest() != null) {
            out.plain("pubDate", items.newest());
        }
        if (blog != null && blog.language() != null) {
            out.plain("language", blog.language());
        }
        out.plain("wp:wxr_version", Wxr.VERSION);
        out.plain("wp:base_site_url", url);
        out.plain("wp:base_blog_url", url);
        items.authors().write(out);
        items.terms().write(out);
    }

    /** The blog's address, else what the first post's begins with. */
    private String home() {
        if (blog != null && blog.url() != null) {
            return blog.url();
        }
        if (named != null && named.url() != null) {
            return named.url();
        }
        int host = anyUrl == null ? -1 : anyUrl.indexOf("://");
        int path = host < 0 ? -1 : anyUrl.indexOf('/', host + 3);
        return path < 0 ? anyUrl : anyUrl.substring(0, path);
    }
}
