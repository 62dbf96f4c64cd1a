package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.model.Post;
import dev.billet.model.Post.Extent;
import dev.billet.model.Reply;
import java.io.IOException;
import java.util.Map;

/**
 * A post as JSON. Null is left out; {@code categories}, {@code tags}, {@code related}, {@code comments} and {@code pings}
 * are always there, the other lists only when they hold something.
 */
public final class PostJson {
    private PostJson() {
    }

    /** Writes a post as one object. */
    public static void write(JsonGenerator json, Post post) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", Json.SCHEMA);
        writeFacts(json, post);
        writeParts(json, post);
        writeTrail(json, post);
        json.writeEndObject();
    }

    private static void writeFacts(JsonGenerator json, Post post) throws IOException {
        Fields.put(json, "kind", post.kind());
        Fields.put(json, "type", post.type());
        Fields.put(json, "id", post.id());
        Fields.put(json, "sourceId", post.sourceId());
        Fields.put(json, "url", post.url());
        Fields.put(json, "slug", post.slug());
        Fields.put(json, "guid", post.guid());
        Fields.put(json, "title", post.title());
        if (post.author() != null) {
            json.writeFieldName("author");
            PartJson.write(json, post.author());
        }
        Fields.put(json, "published", post.published());
        Fields.flag(json, "publishedApproximate", post.publishedApproximate());
        Fields.put(json, "modified", post.modified());
        Fields.put(json, "language", post.language());
        Fields.put(json, "status", post.status());
        Fields.put(json, "password", post.password());
        Fields.flag(json, "sticky", post.sticky());
        Fields.put(json, "format", post.format());
        Fields.put(json, "parent", post.parent());
        Fields.put(json, "menuOrder", post.menuOrder());
        Fields.put(json, "extent", post.extent() == Extent.FULL ? null : post.extent());
        Fields.put(json, "excerpt", post.excerpt());
    }

    private static void writeParts(JsonGenerator json, Post post) throws IOException {
        if (post.content() != null) {
            json.writeFieldName("content");
            PartJson.write(json, post.content());
        }
        Fields.someList(json, "updates", post.updates(), PartJson::write);
        Fields.list(json, "categories", post.categories(), PartJson::write);
        Fields.list(json, "tags", post.tags(), PartJson::write);
        Fields.someList(json, "terms", post.terms(), BlogJson::writeTerm);
        Fields.someList(json, "media", post.media(), PartJson::write);
        Fields.someList(json, "links", post.links(), PartJson::write);
        Fields.list(json, "related", post.related(), PartJson::write);
        Fields.list(json, "comments", post.comments(), (out, reply) -> ReplyJson.write(out, reply, Reply.Kind.COMMENT));
        Fields.list(json, "pings", post.pings(), (out, reply) -> ReplyJson.write(out, reply, null));
    }

    private static void writeTrail(JsonGenerator json, Post post) throws IOException {
        Fields.put(json, "declaredCommentCount", post.declaredCommentCount());
        Fields.put(json, "commentsOpen", post.commentsOpen());
        Fields.put(json, "pingsOpen", post.pingsOpen());
        Fields.put(json, "attachmentUrl", post.attachmentUrl());
        Fields.someList(json, "meta", post.meta(), PartJson::write);
        if (post.blog() != null) {
            json.writeFieldName("blog");
            PartJson.write(json, post.blog());
        }
        Fields.someList(json, "sources", post.sources(), PartJson::write);
        if (!post.evidence().isEmpty()) {
            json.writeObjectFieldStart("evidence");
            for (Map.Entry<String, String> entry : post.evidence().entrySet()) {
                Fields.put(json, WellFormed.text(entry.getKey()), entry.getValue());
            }
            json.writeEndObject();
        }
        Fields.someList(json, "problems", post.problems(), PartJson::write);
    }

    /**
     * Reads a post from its opening brace to its closing one; fields that the schema does not know are skipped.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException with line and offset, when it is not a post of the schema
     */
    public static Post read(JsonParser json) throws IOException {
        Values.startObject(json);
        json.nextToken();
        return readFields(json);
    }

    /** Reads a post whose first fields have been looked at: begins on a field's name, ends on the closing brace. */
    public static Post readFields(JsonParser json) throws IOException {
        return readFields(json, new PostFields());
    }

    private static Post readFields(JsonParser json, PostFields fields) throws IOException {
        while (json.currentToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.take(name, json);
            json.nextToken();
        }
        return fields.post();
    }

    /** Like {@link #readFields}, but begins on the value of {@code kind}. */
    public static Post readAfterKind(JsonParser json) throws IOException {
        PostFields fields = new PostFields();
        fields.take("kind", json);
        json.nextToken();
        return readFields(json, fields);
    }
}
