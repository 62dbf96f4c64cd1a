package dev.billet.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import java.io.IOException;

/** Takes the fields of a post as they come, in whatever order another tool may have put them. */
final class PostFields {
    private final PostBuilder post = Post.builder();

    Post post() {
        return post.build();
    }

    void take(String name, JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL || takeFact(name, json)) {
            return;
        }
        takePart(name, json);
    }

    private boolean takeFact(String name, JsonParser json) throws IOException {
        switch (name) {
            case "schema" -> version(json);
            case "kind" -> post.kind(Values.word(json, Post.Kind.class));
            case "type" -> post.type(Values.text(json));
            case "id" -> post.id(Values.text(json));
            case "sourceId" -> post.sourceId(Values.text(json));
            case "url" -> post.url(Values.text(json));
            case "slug" -> post.slug(Values.text(json));
            case "guid" -> post.guid(Values.text(json));
            case "title" -> post.title(Values.text(json));
            case "published" -> post.published(Values.when(json));
            case "publishedApproximate" -> post.publishedApproximate(Values.flag(json));
            case "modified" -> post.modified(Values.when(json));
            case "language" -> post.language(Values.text(json));
            case "status" -> post.status(Values.word(json, Post.Status.class));
            case "password" -> post.password(Values.text(json));
            case "sticky" -> post.sticky(Values.flag(json));
            case "format" -> post.format(Values.text(json));
            case "parent" -> post.parent(Values.text(json));
            case "menuOrder" -> post.menuOrder(Values.integer(json));
            case "extent" -> post.extent(Values.word(json, Post.Extent.class));
            case "excerpt" -> post.excerpt(Values.text(json));
            case "declaredCommentCount" -> post.declaredCommentCount(Values.integer(json));
            case "commentsOpen" -> post.commentsOpen(Values.bool(json));
            case "pingsOpen" -> post.pingsOpen(Values.bool(json));
            case "attachmentUrl" -> post.attachmentUrl(Values.text(json));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takePart(String name, JsonParser json) throws IOException {
        switch (name) {
            case "author" -> post.author(PartJson.person(json));
            case "content" -> post.content(PartJson.content(json));
            case "updates" -> post.updates(Values.list(json, PartJson::update));
            case "categories" -> post.categories(Values.list(json, PartJson::term));
            case "tags" -> post.tags(Values.list(json, PartJson::term));
            case "terms" -> post.terms(Values.list(json, BlogJson::term));
            case "media" -> post.media(Values.list(json, PartJson::media));
            case "links" -> post.links(Values.list(json, PartJson::link));
            case "related" -> post.related(Values.list(json, PartJson::related));
            case "comments" -> post.comments(Values.list(json, in -> ReplyJson.read(in, Reply.Kind.COMMENT)));
            case "pings" -> post.pings(Values.list(json, in -> ReplyJson.read(in, Reply.Kind.PING)));
            case "meta" -> post.meta(Values.list(json, PartJson::meta));
            case "blog" -> post.blog(PartJson.blog(json));
            case "sources" -> post.sources(Values.list(json, PartJson::origin));
            case "evidence" -> post.evidence(Values.texts(json));
            case "problems" -> post.problems(Values.list(json, PartJson::problem));
            default -> json.skipChildren();
        }
    }

    private static void version(JsonParser json) throws IOException {
        String schema = Values.text(json);
        if (!Json.SCHEMA.equals(schema)) {
            throw Values.malformed(json, "the schema is \"" + schema + "\", and only " + Json.SCHEMA + " is known");
        }
    }
}
