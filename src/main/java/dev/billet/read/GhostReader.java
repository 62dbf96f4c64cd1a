package dev.billet.read;

import dev.billet.model.Origin;
import dev.billet.read.ghost.GhostExport;
import dev.billet.read.ghost.GhostHead;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Ghost's export files. One that can be opened twice is read post by post; one in an archive or a pipe is held, up to the limit of a page.
 */
final class GhostReader implements CaptureReader {
    @Override
    public String format() {
        return "ghost";
    }

    @Override
    public String description() {
        return "Ghost's JSON export, and what its migration tools make: posts, pages, drafts, tags, authors";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return Nature.of(capture).sort() == Nature.Sort.JSON && GhostHead.is(capture.head());
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), "application/json", "ghost");
        GhostExport export = new GhostExport(opening(capture, options), origin, options.baseUrl());
        return new JsonWalk(capture.location(), export::next, export);
    }

    private static GhostExport.Opening opening(Capture capture, ReadOptions options) throws IOException {
        if (capture.opensAgain()) {
            return capture::open;
        }
        // Where it is cut off the parser says so.
        byte[] held = Bytes.of(capture, options).all();
        return () -> new ByteArrayInputStream(held);
    }
}
