package dev.billet.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import dev.billet.source.Capture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells billet's own JSON and NDJSON by their first bytes, from each other and from all other JSON. */
enum JsonHead {
    DOCUMENT, LINES, OTHER;

    private static final String NAME = "\"schema\"";

    static JsonHead of(Capture capture) throws IOException {
        byte[] head = capture.head();
        if (isMarkup(head)) {
            return OTHER;
        }
        String text = new String(head, StandardCharsets.UTF_8);
        if (!opens(text) || !namesSchema(text)) {
            return OTHER;
        }
        String first = firstOtherField(head);
        if ("posts".equals(first) || "blogs".equals(first)) {
            return DOCUMENT;
        }
        return firstLineIsWhole(text) ? LINES : DOCUMENT;
    }

    /** A look without a copy: most captures are pages. */
    private static boolean isMarkup(byte[] head) {
        int at = 0;
        while (at < head.length && head[at] >= 0 && Character.isWhitespace(head[at])) {
            at++;
        }
        return at < head.length && head[at] == '<';
    }

    private static boolean opens(String text) {
        int at = text.startsWith("\ufeff") ? 1 : 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
    }

    private static boolean namesSchema(String text) {
        int at = text.indexOf(NAME);
        return at >= 0 && Pattern.compile("\\s*:\\s*\"billet/").matcher(text).region(at + NAME.length(), text.length()).lookingAt();
    }

    /** Pretty-printed objects stand on several lines; one that is longer than the head has no line end in it. */
    private static boolean firstLineIsWhole(String text) {
        int end = text.strip().indexOf('\n');
        return end < 0 ? text.strip().startsWith("{") : text.strip().substring(0, end).strip().endsWith("}");
    }

    /** Name of the first field besides schema; null when the head holds none. */
    private static String firstOtherField(byte[] head) {
        try (JsonParser json = Json.parser(head, 0, head.length)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (!"schema".equals(json.currentName())) {
                    return json.currentName();
                }
                json.nextToken();
            }
            return null;
        } catch (IOException cutOff) {
            // The head may end anywhere; what it shows until there is all that counts.
            return null;
        }
    }
}
