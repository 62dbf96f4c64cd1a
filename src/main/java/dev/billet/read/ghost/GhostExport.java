package dev.billet.read.ghost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** An export as findings. It is read twice: first the tables that the posts need, then the posts one by one. */
public final class GhostExport implements Closeable {
    private final JsonParser json;
    private final GhostTables tables;
    private final Origin origin;
    private final String home;
    private boolean posts;
    private boolean found;
    private boolean told;

    /** Opens the file from its beginning, as often as it is asked. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * Reads the tables, and stands before the first post.
     *
     * @param home the blog's address, which an export does not tell, or null
     */
    public GhostExport(Opening opening, Origin origin, String home) throws IOException {
        this.tables = GhostTables.read(opening.open());
        this.json = Json.parser(opening.open());
        this.origin = origin;
        this.home = home;
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
            if (posts && token == JsonToken.START_OBJECT) {
                return Optional.of(post(JsonObject.read(json)));
            }
            if (posts) {
                posts = token != JsonToken.END_ARRAY;
            } else if (token == JsonToken.FIELD_NAME) {
                field(json.currentName());
            }
        }
        if (!found) {
            found = true;
            return Optional.of(new Finding.NoPost("export without posts"));
        }
        boolean first = !told;
        told = true;
        return first ? Optional.of(new Finding.BlogFact(tables.blog(home))) : Optional.empty();
    }

    private void field(String name) throws IOException {
        boolean inside = name.equals("db") || name.equals("data");
        JsonToken value = json.nextToken();
        posts = name.equals("posts") && value == JsonToken.START_ARRAY;
        if (!posts && !inside) {
            json.skipChildren();
        }
    }

    private Finding post(JsonObject row) {
        found = true;
        return new GhostPost(row, tables, origin, home).found(row.has("data") ? row.text("url") : null);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
