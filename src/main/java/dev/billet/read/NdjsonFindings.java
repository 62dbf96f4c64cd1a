package dev.billet.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Finding;
import dev.billet.report.InputNotice;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Reads line after line; broken ones are counted and reported when all the others have been handed out. */
final class NdjsonFindings implements Findings {
    private final Lines lines;
    private final String location;
    private String firstDamage;
    private long damaged;
    private boolean found;
    private boolean ended;

    NdjsonFindings(InputStream in, String location) {
        this.lines = new Lines(in);
        this.location = location;
    }

    @Override
    public Optional<Finding> next() throws IOException {
        while (!ended && lines.next()) {
            if (lines.blank()) {
                continue;
            }
            try {
                Finding finding = line();
                found = true;
                return Optional.of(finding);
            } catch (JsonProcessingException damage) {
                note(damage);
            }
        }
        return ended ? Optional.empty() : end();
    }

    private Optional<Finding> end() throws UnreadableException {
        ended = true;
        if (damaged > 0) {
            String others = damaged == 1 ? "" : " (and " + (damaged - 1) + " more of its lines)";
            throw new UnreadableException(new InputNotice.Unreadable(location, firstDamage + others));
        }
        if (!found) {
            throw new UnreadableException(new InputNotice.Empty(location, "file"));
        }
        return Optional.empty();
    }

    private Finding line() throws IOException {
        if (lines.tooLong()) {
            throw new JsonParseException(null, "a line of more than " + Lines.LONGEST + " bytes");
        }
        boolean blog = isBlog();
        try (JsonParser json = Json.parser(lines.bytes(), 0, lines.length())) {
            json.nextToken();
            Finding finding = blog ? new Finding.BlogFact(BlogJson.read(json)) : new Finding.PostFound(PostJson.read(json), List.of());
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "more than one value in a line");
            }
            return finding;
        }
    }

    /** What a line is, is said by its kind, which other tools may have moved from its place near the front. */
    private boolean isBlog() throws IOException {
        try (JsonParser json = Json.parser(lines.bytes(), 0, lines.length())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if ("kind".equals(json.currentName())) {
                    return BlogJson.KIND.equals(json.nextTextValue());
                }
                json.nextToken();
                json.skipChildren();
            }
            return false;
        }
    }

    private void note(JsonProcessingException damage) {
        damaged++;
        if (firstDamage == null) {
            long at = lines.start() + JsonDamage.offset(damage);
            firstDamage = "line " + lines.number() + " is damaged at byte " + at + ": " + JsonDamage.why(damage);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
