package dev.billet.read;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.XmlWalk;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.xml.XmlDamage;
import java.io.IOException;
import java.util.Optional;

/** What a walk through a capture of XML gives; its damage is the capture's. */
record XmlFindings(Capture capture, XmlWalk walk) implements Findings {

    static Origin origin(Capture capture) {
        return new Origin(capture.location(), capture.url(), capture.captured(), "application/xml", null);
    }

    @Override
    public Optional<Finding> next() throws IOException {
        try {
            return walk.next();
        } catch (XmlDamage damage) {
            throw new UnreadableException(new InputNotice.Unreadable(capture.location(), damage.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        walk.close();
    }
}
