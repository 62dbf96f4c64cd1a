package dev.billet.read.blogml;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.XmlWalk;
import dev.billet.xml.XmlIn;
import java.io.IOException;
import java.io.InputStream;

/**
 * An export file as findings: each post as it comes, and at the end the blog. Source: BlogML.xsd 2.0
 * (http://www.blogml.com/2006/09/BlogML).
 */
public final class BlogMlExport extends XmlWalk {
    private final Origin origin;
    private final BlogMlHead head = new BlogMlHead();

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     */
    public BlogMlExport(InputStream in, String charset, Origin origin) {
        super(XmlIn.open(in, charset, namespace -> namespace.contains("blogml.com") ? "" : null));
        this.origin = origin;
    }

    @Override
    protected void element(XmlIn in, String name) throws IOException {
        switch (name) {
            case "blog" -> head.root(in.attribute("root-url"));
            case "posts" -> {
                // They come one by one.
            }
            case "post" -> give(new BlogMlPost(in.element(), head, origin).found(problems()));
            default -> head.take(in.element());
        }
    }

    @Override
    protected void end() {
        give(new Finding.BlogFact(head.blog()));
    }

    @Override
    protected Finding nothing() {
        return new Finding.NoPost("export without posts");
    }
}
