package dev.billet.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Severity;
import dev.billet.model.Term;
import dev.billet.model.Update;
import java.io.IOException;
import java.util.Map;

/** The small records of a post, all of which are objects of texts; writing and reading stand side by side. */
final class PartJson {
    private PartJson() {
    }

    static void write(JsonGenerator json, Person p) throws IOException {
        Fields.texts(json, "name", p.name(), "url", p.url(), "login", p.login(), "email", p.email(), "avatar", p.avatar(),
            "ip", p.ip());
    }

    static Person person(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Person(t.get("name"), t.get("url"), t.get("login"), t.get("email"), t.get("avatar"), t.get("ip"));
    }

    static void write(JsonGenerator json, Content c) throws IOException {
        Fields.texts(json, "html", c.html(), "text", c.text(), "source", c.source(), "format", c.format());
    }

    static Content content(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Content(t.get("html"), t.get("text"), t.get("source"), t.get("format"));
    }

    static void write(JsonGenerator json, Update u) throws IOException {
        Fields.texts(json, "label", u.label(), "text", u.text());
    }

    static Update update(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Update(t.get("label"), t.get("text"));
    }

    static void write(JsonGenerator json, Term term) throws IOException {
        Fields.texts(json, "name", term.name(), "slug", term.slug(), "parent", term.parent(), "url", term.url());
    }

    static Term term(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Term(Values.need(json, t, "name"), t.get("slug"), t.get("parent"), t.get("url"));
    }

    static void write(JsonGenerator json, Media m) throws IOException {
        Fields.texts(json, "url", m.url(), "kind", m.kind() == null ? null : Fields.word(m.kind()), "alt", m.alt(),
            "caption", m.caption(), "file", m.file());
    }

    static Media media(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Media(Values.need(json, t, "url"), Values.word(json, Media.Kind.class, t.get("kind")), t.get("alt"),
            t.get("caption"), t.get("file"));
    }

    static void write(JsonGenerator json, Link link) throws IOException {
        Fields.texts(json, "url", link.url(), "text", link.text());
    }

    static Link link(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Link(Values.need(json, t, "url"), t.get("text"));
    }

    static void write(JsonGenerator json, Related r) throws IOException {
        Fields.texts(json, "title", r.title(), "url", r.url(), "source", r.source());
    }

    static Related related(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Related(t.get("title"), t.get("url"), t.get("source"));
    }

    static void write(JsonGenerator json, Meta m) throws IOException {
        Fields.texts(json, "key", m.key(), "value", m.value());
    }

    static Meta meta(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Meta(Values.need(json, t, "key"), t.get("value"));
    }

    static void write(JsonGenerator json, BlogRef blog) throws IOException {
        Fields.texts(json, "url", blog.url(), "title", blog.title());
    }

    static BlogRef blog(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new BlogRef(t.get("url"), t.get("title"));
    }

    static void write(JsonGenerator json, Origin o) throws IOException {
        Fields.texts(json, "location", o.location(), "url", o.url(), "captured",
            o.captured() == null ? null : o.captured().toString(), "mediaType", o.mediaType(), "platform", o.platform());
    }

    static Origin origin(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Origin(Values.need(json, t, "location"), t.get("url"), Values.when(json, t.get("captured")),
            t.get("mediaType"), t.get("platform"));
    }

    static void write(JsonGenerator json, Problem p) throws IOException {
        Fields.texts(json, "code", p.code(), "severity", p.severity() == null ? null : Fields.word(p.severity()),
            "message", p.message());
    }

    static Problem problem(JsonParser json) throws IOException {
        Map<String, String> t = Values.texts(json);
        return new Problem(t.get("code"), Values.word(json, Severity.class, t.get("severity")), t.get("message"));
    }
}
