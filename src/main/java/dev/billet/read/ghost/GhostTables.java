package dev.billet.read.ghost;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.html.Rendered;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a dump says beside its posts: it is read before them, since the posts come first in the file and name nobody. Memory grows with
 * the tags, people, comments and what joins them to posts, not with the posts' texts.
 */
final class GhostTables {
    private static final Set<String> OUTER = Set.of("db", "data");

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, JsonObject> tags = new LinkedHashMap<>();
    private final Map<String, List<Joined>> tagged = new HashMap<>();
    private final Map<String, List<Joined>> written = new HashMap<>();
    private final Map<String, JsonObject> metas = new HashMap<>();
    private final Map<String, JsonObject> members = new HashMap<>();
    private final Map<String, List<JsonObject>> comments = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();

    /** What belongs to a post, and its place among others of the kind. */
    private record Joined(int place, String id) {
    }

    private GhostTables() {
    }

    /** Reads all tables but the posts; what stands behind damage is missing. */
    static GhostTables read(InputStream in) throws IOException {
        GhostTables tables = new GhostTables();
        try (JsonParser json = Json.parser(in)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && !OUTER.contains(json.currentName())) {
                    tables.table(json, json.currentName());
                }
            }
        } catch (JsonProcessingException damage) {
            // Who reads the posts meets it at the same place, and says so.
            return tables;
        }
        return tables;
    }

    private void table(JsonParser json, String name) throws IOException {
        boolean list = json.nextToken() == JsonToken.START_ARRAY;
        boolean wanted = switch (name) {
            case "users", "tags", "posts_tags", "posts_authors", "posts_meta", "members", "comments", "settings" -> list;
            default -> false;
        };
        if (!wanted) {
            json.skipChildren();
            return;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY && token != null; token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                row(name, JsonObject.read(json));
            } else {
                json.skipChildren();
            }
        }
    }

    private void row(String table, JsonObject row) {
        String id = String.valueOf(row.text("id"));
        String post = String.valueOf(row.text("post_id"));
        switch (table) {
            case "users" -> people.put(id, person(row));
            case "tags" -> tags.put(id, row);
            case "posts_tags" -> tagged.computeIfAbsent(post, p -> new ArrayList<>()).add(joined(row, "tag_id"));
            case "posts_authors" -> written.computeIfAbsent(post, p -> new ArrayList<>()).add(joined(row, "author_id"));
            case "posts_meta" -> metas.put(post, row);
            case "members" -> members.put(id, row);
            case "comments" -> comments.computeIfAbsent(post, p -> new ArrayList<>()).add(row);
            default -> settings.put(String.valueOf(row.text("key")), row.text("value"));
        }
    }

    private static Joined joined(JsonObject row, String id) {
        String place = row.text("sort_order");
        return new Joined(place != null && place.matches("\\d{1,9}") ? Integer.parseInt(place) : 0, String.valueOf(row.text(id)));
    }

    /** A user; in files of Ghost's tools the fields are in {@code data}. */
    static Person person(JsonObject user) {
        JsonObject fields = user.has("data") ? user.object("data") : user;
        String address = user.has("data") ? user.text("url") : null;
        String url = fields.text("website") == null ? address : fields.text("website");
        Person person = new Person(Rendered.name(fields.text("name")), url, fields.text("slug"), fields.text("email"),
            GhostPost.address(fields.text("profile_image"), null), null);
        return person.name() == null && person.login() == null ? null : person;
    }

    static Term term(JsonObject tag) {
        JsonObject fields = tag.has("data") ? tag.object("data") : tag;
        String name = Rendered.name(fields.text("name"));
        return name == null && fields.text("slug") == null ? null
            : new Term(name == null ? fields.text("slug") : name, fields.text("slug"), null,
            tag.has("data") ? tag.text("url") : null);
    }

    /** The tags of a post, the primary one first. */
    List<Term> tags(String post) {
        return ids(tagged, post).stream().filter(tags::containsKey).map(id -> term(tags.get(id))).filter(term -> term != null).toList();
    }

    /** Who wrote a post, the primary author first. */
    List<Person> authors(String post) {
        return ids(written, post).stream().map(people::get).filter(person -> person != null).toList();
    }

    /** A user by number; null when there is none. */
    Person user(String id) {
        return id == null ? null : people.get(id);
    }

    private static List<String> ids(Map<String, List<Joined>> all, String post) {
        return all.getOrDefault(String.valueOf(post), List.of()).stream().sorted(Comparator.comparingInt(Joined::place))
            .map(Joined::id).toList();
    }

    /** What a table of its own says of a post; an empty one when there is nothing. */
    JsonObject meta(String post, JsonObject none) {
        return metas.getOrDefault(String.valueOf(post), none);
    }

    /** The comments of a post, in the order of the table. */
    List<Reply> comments(String post, String location) {
        List<Reply> replies = new ArrayList<>();
        for (JsonObject row : comments.getOrDefault(String.valueOf(post), List.of())) {
            replies.add(GhostReplies.of(row, members.get(String.valueOf(row.text("member_id"))), replies.size() + 1, location));
        }
        return replies;
    }

    /** What the blog calls itself; null when the file does not say. */
    String title() {
        return settings.get("title");
    }

    /** The blog, at an address that the file does not know. */
    Blog blog(String url) {
        String language = settings.get("locale") == null ? settings.get("lang") : settings.get("locale");
        String zone = settings.get("timezone") == null ? settings.get("active_timezone") : settings.get("timezone");
        List<BlogTerm> terms = new ArrayList<>();
        for (JsonObject tag : tags.values()) {
            Term term = term(tag);
            if (term != null) {
                terms.add(new BlogTerm("post_tag", term.slug(), term.name(), null, tag.text("description")));
            }
        }
        return new Blog(url, title(), settings.get("description"), language == null ? settings.get("default_locale") : language,
            zone == null ? settings.get("activeTimezone")
            : zone, people.values().stream().filter(person -> person != null).toList(), terms);
    }
}
