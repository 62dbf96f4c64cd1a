package dev.billet.read;

import dev.billet.json.Json;
import dev.billet.source.Capture;
import java.io.IOException;

/** Reads billet's own NDJSON back; a broken line costs that line alone. */
public final class NdjsonReader implements CaptureReader {
    @Override
    public String format() {
        return "ndjson";
    }

    @Override
    public String description() {
        return "billet's own JSON, one post a line (schema " + Json.SCHEMA + ")";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return JsonHead.of(capture) == JsonHead.LINES;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        return new NdjsonFindings(capture.open(), capture.location());
    }
}
