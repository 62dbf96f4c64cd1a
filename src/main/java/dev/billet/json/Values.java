package dev.billet.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.model.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the values of fields; each method begins on the value's first token and ends on its last. */
final class Values {
    private Values() {
    }

    /** Reads one item of a list. */
    @FunctionalInterface
    interface ItemReader<T> {
        T read(JsonParser json) throws IOException;
    }

    /** A text; numbers and booleans are taken as they are written, null stays null. */
    static String text(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token == null || !token.isScalarValue()) {
            throw malformed(json, "a text is expected for \"" + json.currentName() + "\"");
        }
        return json.getText();
    }

    static Integer integer(JsonParser json) throws IOException {
        String text = text(json);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw malformed(json, "a whole number is expected for \"" + json.currentName() + "\"");
        }
    }

    static Boolean bool(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw malformed(json, "true or false is expected for \"" + json.currentName() + "\"");
        };
    }

    static boolean flag(JsonParser json) throws IOException {
        return Boolean.TRUE.equals(bool(json));
    }

    static When when(JsonParser json) throws IOException {
        return when(json, text(json));
    }

    static When when(JsonParser json, String text) throws IOException {
        if (text == null) {
            return null;
        }
        return When.parse(text).orElseThrow(() -> malformed(json, "not a date: \"" + text + "\""));
    }

    static <E extends Enum<E>> E word(JsonParser json, Class<E> type) throws IOException {
        return word(json, type, text(json));
    }

    static <E extends Enum<E>> E word(JsonParser json, Class<E> type, String text) throws IOException {
        try {
            return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw malformed(json, "not one of the words of the schema: \"" + text + "\"");
        }
    }

    static <T> List<T> list(JsonParser json, ItemReader<T> reader) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw malformed(json, "a list is expected for \"" + json.currentName() + "\"");
        }
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(reader.read(json));
        }
        return items;
    }

    /** The scalar fields of an object as texts, in their order; null values and fields that hold more are left out. */
    static Map<String, String> texts(JsonParser json) throws IOException {
        startObject(json);
        Map<String, String> texts = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value.isStructStart()) {
                json.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                texts.put(name, json.getText());
            }
        }
        return texts;
    }

    /** Like {@link Map#get}, for fields without which an object makes no sense. */
    static String need(JsonParser json, Map<String, String> texts, String name) throws IOException {
        String value = texts.get(name);
        if (value == null) {
            throw malformed(json, "\"" + name + "\" is missing");
        }
        return value;
    }

    static void startObject(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw malformed(json, "an object is expected");
        }
    }

    static JsonParseException malformed(JsonParser json, String why) {
        return new JsonParseException(json, why, json.currentTokenLocation());
    }
}
