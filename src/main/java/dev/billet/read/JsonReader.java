package dev.billet.read;

import com.fasterxml.jackson.core.JsonParser;
import dev.billet.json.Json;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import java.io.IOException;

/** Reads billet's own JSON documents back, and what common tools make of them: bare lists and pretty-printed posts. */
public final class JsonReader implements CaptureReader {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public String description() {
        return "billet's own JSON (schema " + Json.SCHEMA + ")";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return JsonHead.of(capture) == JsonHead.DOCUMENT;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        JsonParser json = Json.parser(capture.open());
        JsonFindings findings = new JsonFindings(json, capture.location());
        if (!findings.begin()) {
            json.close();
            throw new UnreadableException(new InputNotice.Empty(capture.location(), "file"));
        }
        return findings;
    }
}
