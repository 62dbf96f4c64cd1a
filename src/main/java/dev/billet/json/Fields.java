package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.model.When;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the fields of an object by the rule of the schema: what is not known is not there. */
final class Fields {
    private Fields() {
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    interface ItemWriter<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    static void put(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, WellFormed.text(value));
        }
    }

    static void put(JsonGenerator json, String name, When value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    static void put(JsonGenerator json, String name, Integer value) throws IOException {
        if (value != null) {
            json.writeNumberField(name, value);
        }
    }

    static void put(JsonGenerator json, String name, Boolean value) throws IOException {
        if (value != null) {
            json.writeBooleanField(name, value);
        }
    }

    static void put(JsonGenerator json, String name, Enum<?> value) throws IOException {
        if (value != null) {
            json.writeStringField(name, word(value));
        }
    }

    /** A flag of which only the unusual state is told. */
    static void flag(JsonGenerator json, String name, boolean value) throws IOException {
        if (value) {
            json.writeBooleanField(name, true);
        }
    }

    /** The word of an enum in JSON. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A list that is there even when it is empty. */
    static <T> void list(JsonGenerator json, String name, List<T> items, ItemWriter<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
    }

    /** A list that is left out when it is empty. */
    static <T> void someList(JsonGenerator json, String name, List<T> items, ItemWriter<T> writer) throws IOException {
        if (!items.isEmpty()) {
            list(json, name, items, writer);
        }
    }

    /** An object with text fields only: names and values take turns, null values are left out. */
    static void texts(JsonGenerator json, String... namesAndValues) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            put(json, namesAndValues[i], namesAndValues[i + 1]);
        }
        json.writeEndObject();
    }
}
