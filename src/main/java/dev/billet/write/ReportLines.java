package dev.billet.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.json.Json;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Severity;
import dev.billet.report.InputNotice;
import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/**
 * All notices of a run as JSON lines, for scripts: of inputs and the output ({@code "type":"notice"}), of posts
 * ({@code "problem"}), and last the balance ({@code "balance"}).
 */
public final class ReportLines implements Closeable {
    private final JsonGenerator json;

    public ReportLines(OutputStream out) throws IOException {
        json = Json.generator(out);
    }

    public void notice(Notice notice) throws IOException {
        begin("notice", notice.severity(), notice.code());
        if (notice instanceof InputNotice input) {
            json.writeStringField("location", input.location());
        }
        end(notice.message());
    }

    /** What is doubtful about a post that was written. */
    public void problems(Post post) throws IOException {
        for (Problem problem : post.problems()) {
            begin("problem", problem.severity(), problem.code());
            json.writeStringField("post", post.id());
            if (post.url() != null) {
                json.writeStringField("url", post.url());
            }
            if (!post.sources().isEmpty()) {
                json.writeStringField("location", post.sources().get(0).location());
            }
            end(problem.message());
        }
    }

    private void begin(String type, Severity severity, String code) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeStringField("severity", severity.name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", code);
    }

    private void end(String message) throws IOException {
        json.writeStringField("message", message);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** The last line. */
    public void balance(Ledger ledger) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "balance");
        json.writeNumberField("inputs", ledger.captures());
        json.writeNumberField("withPosts", ledger.withPosts());
        counts("withoutPosts", ledger.noPost());
        json.writeNumberField("failed", ledger.failed());
        json.writeNumberField("posts", ledger.written());
        json.writeNumberField("comments", ledger.comments());
        json.writeNumberField("pings", ledger.pings());
        json.writeNumberField("related", ledger.related());
        counts("leftOut", ledger.leftOut());
        json.writeNumberField("leftOutReplies", ledger.leftOutReplies());
        counts("problems", ledger.problems());
        json.writeBooleanField("balances", ledger.balances());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
