package dev.billet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object of somebody else's JSON, small enough to be held: one answer of an interface, of which a few fields are wanted. */
public final class JsonObject {
    private static final int DEEPEST = 200;

    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Reads the object on whose opening brace the parser stands, up to its closing one. */
    public static JsonObject read(JsonParser json) throws IOException {
        Values.startObject(json);
        return new JsonObject(fields(json, 0));
    }

    private static Object value(JsonParser json, int depth) throws IOException {
        if (depth > DEEPEST) {
            json.skipChildren();
            return null;
        }
        return switch (json.currentToken()) {
            case START_OBJECT -> new JsonObject(fields(json, depth + 1));
            case START_ARRAY -> list(json, depth + 1);
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static Map<String, Object> fields(JsonParser json, int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.put(name, value(json, depth));
        }
        return fields;
    }

    private static List<Object> list(JsonParser json, int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json, depth));
        }
        return list;
    }

    /** The names of its fields. */
    public Set<String> names() {
        return fields.keySet();
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    /** A text, number or truth value as it is written; null when there is none or it is blank. */
    public String text(String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** A text as it is, blank or not; null when there is none. */
    public String raw(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    /** A field of an object in a field, such as {@code title.rendered}; null when there is none. */
    public String text(String outer, String inner) {
        return fields.get(outer) instanceof JsonObject object ? object.text(inner) : null;
    }

    /** The object in a field; an empty one when there is none. */
    public JsonObject object(String name) {
        return fields.get(name) instanceof JsonObject object ? object : new JsonObject(Map.of());
    }

    /** The objects of a list, and of the lists in it; none when there is no such list. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        collect(fields.get(name), objects);
        return objects;
    }

    private static void collect(Object value, List<JsonObject> objects) {
        if (value instanceof JsonObject object) {
            objects.add(object);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, objects));
        }
    }

    /** What is in a list: texts, objects, and lists in turn; nulls for what is null. Empty when there is no such list. */
    public List<?> items(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The texts of a list; none when there is no such list. */
    public List<String> texts(String name) {
        return fields.get(name) instanceof List<?> list ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList()
            : List.of();
    }
}
