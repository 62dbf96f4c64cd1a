package dev.billet.read.ghost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Tells Ghost's files from all other JSON by their first bytes. */
public final class GhostHead {
    private GhostHead() {
    }

    /** Whether it is one: a dump of tables, alone or in {@code db}, or posts with all that is theirs in {@code data}. */
    public static boolean is(byte[] head) {
        Set<String> paths = paths(head);
        boolean wrapped = paths.contains("/db/data") || paths.contains("/db/meta/exported_on");
        boolean bare = paths.contains("/meta/exported_on") || paths.contains("/data/posts") && paths.contains("/meta");
        return wrapped || bare || paths.contains("/posts/data/title") || paths.contains("/posts/data/slug");
    }

    /** The names of fields with those of the objects they are in, as far as the head goes. */
    private static Set<String> paths(byte[] head) {
        Set<String> paths = new HashSet<>();
        try (JsonParser json = Json.parser(head, 0, head.length)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    paths.add(json.getParsingContext().pathAsPointer().toString().replaceAll("/\\d+", ""));
                }
            }
        } catch (IOException cutOff) {
            // The head may end anywhere; what it shows until there is all that counts.
            return paths;
        }
        return paths;
    }
}
