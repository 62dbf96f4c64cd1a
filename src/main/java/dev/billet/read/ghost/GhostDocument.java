package dev.billet.read.ghost;

import com.fasterxml.jackson.core.JsonParser;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The body of a post that no HTML stands beside: a tree of Lexical, or Mobiledoc. */
final class GhostDocument {
    private GhostDocument() {
    }

    /**
     * As HTML; null when both are null or neither can be read.
     *
     * @param unknown gets the names of cards that are not known
     */
    static String html(String lexical, String mobiledoc, Set<String> unknown) {
        try {
            GhostCards cards = new GhostCards(unknown);
            return lexical != null ? new Lexical(cards).html(parse(lexical).object("root"))
                : mobiledoc != null ? new Mobiledoc(parse(mobiledoc), cards).html() : null;
        } catch (IOException broken) {
            unknown.add(lexical != null ? "lexical" : "mobiledoc");
            return null;
        }
    }

    private static JsonObject parse(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            return JsonObject.read(json);
        }
    }
}
