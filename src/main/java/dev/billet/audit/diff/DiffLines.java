package dev.billet.audit.diff;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.json.Json;
import dev.billet.json.WellFormed;
import dev.billet.model.Post;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A comparison as JSON lines, for scripts: a post that one side lacks ({@code "type":"post"}), a field that differs
 * ({@code "difference"}), and last the numbers ({@code "summary"}).
 */
public final class DiffLines implements DiffSink, Closeable {
    private final JsonGenerator json;

    public DiffLines(OutputStream out) throws IOException {
        json = Json.generator(out);
    }

    @Override
    public void alone(Way way, Post post) throws IOException {
        begin("post", way, post);
        text("title", post.title());
        text("published", post.published() == null ? null : post.published().toString());
        end();
    }

    @Override
    public void pair(Post a, Post b, List<Difference> differences) throws IOException {
        for (Difference difference : differences) {
            begin("difference", difference.way(), a);
            text("postB", b.id());
            text("field", difference.field());
            if (difference.reply() != null) {
                text("reply", difference.reply().id());
                text("replyName", difference.replyName());
            }
            text("a", difference.a());
            text("b", difference.b());
            end();
        }
    }

    /** The last line. */
    public void summary(DiffTally tally) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "summary");
        json.writeBooleanField("same", tally.isSame());
        json.writeNumberField("postsA", tally.a().size());
        json.writeNumberField("postsB", tally.b().size());
        json.writeNumberField("onlyA", tally.onlyA());
        json.writeNumberField("onlyB", tally.onlyB());
        json.writeObjectFieldStart("paired");
        for (Map.Entry<String, Long> way : tally.paired().entrySet()) {
            json.writeNumberField(way.getKey(), way.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("equal", tally.equal());
        json.writeNumberField("repliesPaired", tally.replies());
        json.writeNumberField("repliesEqual", tally.equalReplies());
        json.writeObjectFieldStart("fields");
        for (Map.Entry<String, Map<Way, Long>> field : tally.fields().entrySet()) {
            ways(field.getKey(), field.getValue());
        }
        json.writeEndObject();
        end();
    }

    private void ways(String field, Map<Way, Long> ways) throws IOException {
        json.writeObjectFieldStart(field);
        for (Map.Entry<Way, Long> way : ways.entrySet()) {
            json.writeNumberField(word(way.getKey()), way.getValue());
        }
        json.writeEndObject();
    }

    private void begin(String type, Way way, Post post) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("way", word(way));
        text("post", post.id());
        text("url", post.url());
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void text(String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, WellFormed.text(value));
        }
    }

    private static String word(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
