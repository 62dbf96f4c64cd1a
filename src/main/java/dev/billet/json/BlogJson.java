package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Person;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A blog as JSON: an entry of {@code blogs}, or a line of NDJSON whose {@code kind} is {@code blog}. */
public final class BlogJson {
    /** The kind by which a blog's line is told from a post's. */
    public static final String KIND = "blog";

    private String url;
    private String title;
    private String description;
    private String language;
    private String timeZone;
    private List<Person> authors = List.of();
    private List<BlogTerm> terms = List.of();

    private BlogJson() {
    }

    /** Writes a blog as one object. */
    public static void write(JsonGenerator json, Blog blog) throws IOException {
        json.writeStartObject();
        writeFields(json, blog);
    }

    /** Writes a blog as an object that says what it is. */
    public static void writeLine(JsonGenerator json, Blog blog) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", Json.SCHEMA);
        json.writeStringField("kind", KIND);
        writeFields(json, blog);
    }

    private static void writeFields(JsonGenerator json, Blog blog) throws IOException {
        Fields.put(json, "url", blog.url());
        Fields.put(json, "title", blog.title());
        Fields.put(json, "description", blog.description());
        Fields.put(json, "language", blog.language());
        Fields.put(json, "timeZone", blog.timeZone());
        Fields.list(json, "authors", blog.authors(), PartJson::write);
        Fields.list(json, "terms", blog.terms(), BlogJson::writeTerm);
        json.writeEndObject();
    }

    static void writeTerm(JsonGenerator json, BlogTerm term) throws IOException {
        Fields.texts(json, "taxonomy", term.taxonomy(), "slug", term.slug(), "name", term.name(), "parent", term.parent(),
            "description", term.description());
    }

    /** Reads a blog from its opening brace to its closing one. */
    public static Blog read(JsonParser json) throws IOException {
        Values.startObject(json);
        json.nextToken();
        return readFields(json);
    }

    /** Reads a blog whose first fields have been looked at: begins on a field's name, ends on the closing brace. */
    public static Blog readFields(JsonParser json) throws IOException {
        BlogJson fields = new BlogJson();
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.take(name, json);
            json.nextToken();
        }
        return new Blog(fields.url, fields.title, fields.description, fields.language, fields.timeZone, fields.authors,
            fields.terms);
    }

    private void take(String name, JsonParser json) throws IOException {
        switch (name) {
            case "url" -> url = Values.text(json);
            case "title" -> title = Values.text(json);
            case "description" -> description = Values.text(json);
            case "language" -> language = Values.text(json);
            case "timeZone" -> timeZone = Values.text(json);
            case "authors" -> authors = Values.list(json, PartJson::person);
            case "terms" -> terms = Values.list(json, BlogJson::term);
            default -> json.skipChildren();
        }
    }

    static BlogTerm term(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new BlogTerm(t.get("taxonomy"), t.get("slug"), Values.need(json, t, "name"), t.get("parent"),
            t.get("description"));
    }
}
