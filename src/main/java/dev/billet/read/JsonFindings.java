package dev.billet.read;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.report.InputNotice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Walks through a document of posts and blogs, one at a time. Damage ends it with an exception; what stood before the
 * damage has been handed out by then.
 */
final class JsonFindings implements Findings {
    /** Where the parser stands between two findings. */
    private enum Place { TOP, POSTS, BLOGS }

    private final JsonParser json;
    private final String location;
    private Place place = Place.TOP;
    private boolean found;
    private boolean ended;
    /** Whether the current token has been used up: it is left only when more is asked for, as damage may stand behind it. */
    private boolean used;

    JsonFindings(JsonParser json, String location) {
        this.json = json;
        this.location = location;
    }

    /** Moves to the first token; false when there is none. */
    boolean begin() throws IOException {
        try {
            return json.nextToken() != null;
        } catch (JsonProcessingException damage) {
            throw unreadable(damage);
        }
    }

    @Override
    public Optional<Finding> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            Finding finding = find();
            if (finding == null) {
                ended = true;
                finding = found ? null : new Finding.NoPost("export without posts");
            }
            found = true;
            return Optional.ofNullable(finding);
        } catch (JsonProcessingException damage) {
            ended = true;
            throw unreadable(damage);
        }
    }

    /** Begins on a token not yet looked at and ends behind what was found; null at the end. */
    private Finding find() throws IOException {
        if (used) {
            used = false;
            json.nextToken();
        }
        while (json.currentToken() != null) {
            Finding finding = switch (json.currentToken()) {
                case START_OBJECT -> object();
                case FIELD_NAME -> field();
                case START_ARRAY -> enter(Place.TOP);
                case END_ARRAY -> leaveList();
                case END_OBJECT -> leaveDocument();
                default -> throw new JsonParseException(json, "a post is expected");
            };
            if (finding != null) {
                return finding;
            }
        }
        return null;
    }

    private Finding object() throws IOException {
        Finding finding;
        if (place == Place.BLOGS) {
            finding = new Finding.BlogFact(BlogJson.read(json));
        } else if (place == Place.TOP) {
            return documentOrPost();
        } else {
            finding = found(PostJson.read(json));
        }
        used = true;
        return finding;
    }

    /** An object at the top, or in a list there, is a document when posts or blogs are its first field besides the schema,
        else a post or a blog. */
    private Finding documentOrPost() throws IOException {
        json.nextToken();
        if (json.currentToken() == JsonToken.FIELD_NAME && "schema".equals(json.currentName())) {
            schema();
        }
        String name = json.currentToken() == JsonToken.FIELD_NAME ? json.currentName() : null;
        if (name == null || "posts".equals(name) || "blogs".equals(name)) {
            return null;
        }
        Finding finding = "kind".equals(name) ? byKind() : found(PostJson.readFields(json));
        used = true;
        return finding;
    }

    private Finding byKind() throws IOException {
        if (BlogJson.KIND.equals(json.nextTextValue())) {
            json.nextToken();
            Blog blog = BlogJson.readFields(json);
            return new Finding.BlogFact(blog);
        }
        return found(PostJson.readAfterKind(json));
    }

    private void schema() throws IOException {
        String schema = json.nextTextValue();
        if (!Json.SCHEMA.equals(schema)) {
            throw new JsonParseException(json,
                "the schema is \"" + schema + "\", and only " + Json.SCHEMA + " is known");
        }
        json.nextToken();
    }

    private Finding field() throws IOException {
        String name = json.currentName();
        if ("schema".equals(name)) {
            schema();
            return null;
        }
        json.nextToken();
        boolean list = json.currentToken() == JsonToken.START_ARRAY;
        if (list && ("posts".equals(name) || "blogs".equals(name))) {
            return enter("posts".equals(name) ? Place.POSTS : Place.BLOGS);
        }
        json.skipChildren();
        json.nextToken();
        return null;
    }

    private Finding enter(Place next) throws IOException {
        place = next;
        json.nextToken();
        return null;
    }

    private Finding leaveList() throws IOException {
        place = Place.TOP;
        json.nextToken();
        return null;
    }

    private Finding leaveDocument() throws IOException {
        json.nextToken();
        return null;
    }

    private static Finding found(Post post) {
        // No keys: the posts of one export are distinct by definition.
        return new Finding.PostFound(post, List.of());
    }

    private UnreadableException unreadable(JsonProcessingException damage) {
        return new UnreadableException(new InputNotice.Unreadable(location, JsonDamage.reason(damage, 0)));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
