package dev.billet.write;

import dev.billet.model.Post;
import dev.billet.report.Notices;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Tally;
import dev.billet.write.wxr.DisqusItems;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Comments as the import of Disqus takes them, a flavour of WXR. Nothing in its header depends on the posts, so they stream. */
final class DisqusWriter implements PostWriter {
    /** What of posts it has a place for. */
    static final Set<Field> CARRIES = EnumSet.of(Field.TITLE, Field.ADDRESS, Field.PUBLISHED, Field.BODY, Field.COMMENTS,
        Field.COMMENT_THREADS,
        Field.COMMENT_CONTACTS, Field.COMMENTS_OPEN);
    private static final Set<Field> LEFT_OUT = EnumSet.complementOf(EnumSet.copyOf(CARRIES));

    private final Notices notices;
    private final Tally tally = new Tally("Disqus");
    private final DisqusItems items;
    private final XmlOut out;
    private boolean closed;

    DisqusWriter(Target target, WriteOptions options, Notices notices) throws IOException {
        this.notices = notices;
        this.items = new DisqusItems(options.zone(), tally);
        this.out = new XmlOut(target.open("posts.xml"), 1);
        out.raw(Wxr.openingForDisqus());
    }

    @Override
    public void write(Post post) throws IOException {
        if (items.has(post)) {
            items.write(out, post);
            tally.notCarried(LEFT_OUT, post);
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            out.raw(Wxr.closing());
            tally.changed("characters that XML cannot hold left out", out.removed());
        }
        tally.report(notices);
    }
}
