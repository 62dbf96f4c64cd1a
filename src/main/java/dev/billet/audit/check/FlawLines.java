package dev.billet.audit.check;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.audit.Archive;
import dev.billet.json.Json;
import dev.billet.json.WellFormed;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Flaws as JSON lines, for scripts: one each ({@code "type":"flaw"}), and last the numbers ({@code "summary"}). */
public final class FlawLines implements FlawSink, Closeable {
    private final JsonGenerator json;
    private final Map<String, Long> counts = new TreeMap<>();

    public FlawLines(OutputStream out) throws IOException {
        json = Json.generator(out);
    }

    @Override
    public void flaw(Flaw flaw) throws IOException {
        counts.merge(flaw.kind().code(), 1L, Long::sum);
        json.writeStartObject();
        json.writeStringField("type", "flaw");
        json.writeStringField("severity", flaw.kind().severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", flaw.kind().code());
        text("post", flaw.post().id());
        text("url", flaw.post().url());
        text("location", flaw.post().sources().isEmpty() ? null : flaw.post().sources().get(0).location());
        text("reply", flaw.reply() == null ? null : flaw.reply().id());
        text("message", flaw.kind().title() + (flaw.what().isEmpty() ? "" : ": " + flaw.what()));
        text("advice", flaw.kind().advice());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** The last line. */
    public void summary(Archive archive, boolean sound) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "summary");
        json.writeBooleanField("sound", sound);
        json.writeNumberField("posts", archive.size());
        json.writeNumberField("comments", archive.comments());
        json.writeNumberField("pings", archive.pings());
        json.writeObjectFieldStart("flaws");
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, WellFormed.text(value));
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
