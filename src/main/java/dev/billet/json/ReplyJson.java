package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import dev.billet.model.When;
import java.io.IOException;
import java.util.List;

/** A comment or ping as JSON; a comment among comments needs no {@code kind}. */
public final class ReplyJson {
    private String id;
    private int order;
    private String parent;
    private Reply.Kind kind;
    private Person author;
    private String title;
    private When published;
    private boolean approximate;
    private String html;
    private String text;
    private String url;
    private Reply.Status status;
    private List<Meta> meta = List.of();
    private String source;

    private ReplyJson(Reply.Kind usual) {
        this.kind = usual;
    }

    /**
     * Writes a reply.
     *
     * @param usual the kind that goes without saying, or null to say it always
     */
    public static void write(JsonGenerator json, Reply reply, Reply.Kind usual) throws IOException {
        json.writeStartObject();
        if (reply.kind() != usual) {
            Fields.put(json, "kind", reply.kind());
        }
        Fields.put(json, "id", reply.id());
        json.writeNumberField("order", reply.order());
        Fields.put(json, "parent", reply.parent());
        if (reply.author() != null) {
            json.writeFieldName("author");
            PartJson.write(json, reply.author());
        }
        Fields.put(json, "title", reply.title());
        Fields.put(json, "published", reply.published());
        Fields.flag(json, "publishedApproximate", reply.publishedApproximate());
        Fields.put(json, "html", reply.html());
        Fields.put(json, "text", reply.text());
        Fields.put(json, "url", reply.url());
        Fields.put(json, "status", reply.status());
        Fields.someList(json, "meta", reply.meta(), PartJson::write);
        Fields.put(json, "source", reply.source());
        json.writeEndObject();
    }

    /**
     * Reads a reply from its opening brace to its closing one.
     *
     * @param usual the kind of a reply that does not say it
     */
    public static Reply read(JsonParser json, Reply.Kind usual) throws IOException {
        Values.startObject(json);
        ReplyJson fields = new ReplyJson(usual);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            fields.take(name, json);
        }
        return fields.reply();
    }

    private void take(String name, JsonParser json) throws IOException {
        switch (name) {
            case "kind" -> kind = Values.word(json, Reply.Kind.class);
            case "id" -> id = Values.text(json);
            case "order" -> order = json.currentToken() == JsonToken.VALUE_NULL ? 0 : Values.integer(json);
            case "parent" -> parent = Values.text(json);
            case "author" -> author = json.currentToken() == JsonToken.VALUE_NULL ? null : PartJson.person(json);
            case "title" -> title = Values.text(json);
            case "published" -> published = Values.when(json);
            case "publishedApproximate" -> approximate = Values.flag(json);
            case "html" -> html = Values.text(json);
            case "text" -> text = Values.text(json);
            case "url" -> url = Values.text(json);
            case "status" -> status = Values.word(json, Reply.Status.class);
            case "source" -> source = Values.text(json);
            case "meta" -> meta = Values.list(json, PartJson::meta);
            default -> json.skipChildren();
        }
    }

    private Reply reply() {
        return new Reply(kind, id, order, parent, author, title, published, approximate, html, text, url, status, meta, source);
    }
}
