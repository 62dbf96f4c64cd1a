package dev.billet.read.wxr;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.XmlWalk;
import dev.billet.xml.XmlIn;
import java.io.IOException;
import java.io.InputStream;

/**
 * An export file as findings: each item as it comes, and at the end what the file says of the blog. Source: wp-admin/includes/export.php
 * of WordPress.
 */
public final class WxrExport extends XmlWalk {
    private final Origin origin;
    private final WxrChannel channel = new WxrChannel();
    private final boolean shown;

    /**
     * Opens one.
     *
     * @param charset what came with the bytes, or null
     * @param shown   whether texts are made fit to be shown
     */
    public WxrExport(InputStream in, String charset, Origin origin, boolean shown) {
        super(XmlIn.open(in, charset, WxrNames::prefix));
        this.origin = origin;
        this.shown = shown;
    }

    @Override
    protected void element(XmlIn in, String name) throws IOException {
        switch (name) {
            case "rss", "rdf:RDF", "channel" -> {
                // What counts stands in them.
            }
            case "item" -> give(new WxrItem(in.element(), channel, origin, shown).found(problems()));
            default -> channel.take(in.element());
        }
    }

    @Override
    protected void end() {
        give(new Finding.BlogFact(channel.blog()));
    }

    @Override
    protected Finding nothing() {
        return new Finding.NoPost("export without posts");
    }
}
