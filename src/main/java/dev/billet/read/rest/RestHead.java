package dev.billet.read.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells answers of the interface from all other JSON by their first bytes. */
public final class RestHead {
    private RestHead() {
    }

    /** Whether it is one. */
    public static boolean is(byte[] head) {
        Set<String> names = names(head);
        RestKind kind = RestKind.of(names);
        if (kind == RestKind.POST) {
            return names.contains("rendered");
        }
        // Tools that sort the fields put the links first, which may fill the head.
        boolean linked = names.contains("_links") && new String(head, StandardCharsets.UTF_8).replace("\\/", "/").contains("/wp/v2/");
        return kind != RestKind.OTHER && kind != RestKind.ENVELOPE || linked;
    }

    /** The fields of the first object, as far as the head shows them, and {@code rendered} when an object in it has that. */
    private static Set<String> names(byte[] head) {
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser json = Json.parser(head, 0, head.length)) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
                if (depth == 0 && token == JsonToken.END_OBJECT) {
                    break;
                }
                boolean inner = depth == 2 && "rendered".equals(json.currentName());
                if (token == JsonToken.FIELD_NAME && (depth == 1 || inner)) {
                    names.add(json.currentName());
                }
            }
        } catch (IOException cutOff) {
            // The head may end anywhere; what it shows until there is all that counts.
            return names;
        }
        return names;
    }
}
