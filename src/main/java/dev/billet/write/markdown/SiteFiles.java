package dev.billet.write.markdown;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.html.markdown.HtmlToMarkdown;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.MetaJson;
import dev.billet.json.ReplyJson;
import dev.billet.model.Blog;
import dev.billet.model.Content;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.write.shared.Field;
import dev.billet.write.shared.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;

/**
 * Writes the files of a site: {@code posts}, {@code pages}, {@code drafts}, {@code attachments} and {@code other} with a Markdown file for
 * each post, {@code data/comments/NAME.json} with its comments and pings, {@code data/meta/NAME.json} with values of the engine's own,
 * {@code data/blog.json}.
 */
public final class SiteFiles {
    private final Opener files;
    private final Tally tally;
    private final Places places;
    private final FrontMatter frontMatter;
    private final TermList terms = new TermList();

    /** Opens the file of a name that may have folders in it. */
    @FunctionalInterface
    public interface Opener {
        OutputStream open(String name) throws IOException;
    }

    /** Writes part of a JSON document. */
    @FunctionalInterface
    private interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    /** {@code zone} is the one that the user named for local times, or null. */
    public SiteFiles(Opener files, ZoneId zone, Tally tally) {
        this.files = files;
        this.tally = tally;
        this.places = new Places(tally);
        this.frontMatter = new FrontMatter(new Dates(zone, tally));
    }

    /** Writes a post with its data. */
    public Place write(Post post) throws IOException {
        Place place = places.of(post);
        String body = body(post.content());
        String text = "---\n" + frontMatter.of(post, place) + "---\n" + (body.isEmpty() ? "" : "\n" + body + "\n");
        try (OutputStream out = files.open(place.file())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        if (!post.comments().isEmpty() || !post.pings().isEmpty()) {
            json("data/comments/" + place.name() + ".json", json -> {
                replies(json, "comments", post.comments());
                replies(json, "pings", post.pings());
            });
        }
        if (!post.meta().isEmpty()) {
            json("data/meta/" + place.name() + ".json", json -> MetaJson.writeList(json, "meta", post.meta()));
        }
        terms.add(post);
        return place;
    }

    /** Writes what is known of the blog as a whole. */
    public void end(Blog blog) throws IOException {
        try (JsonGenerator json = Json.generator(files.open("data/blog.json"))) {
            BlogJson.writeLine(json, terms.with(blog));
            json.writeRaw('\n');
        }
    }

    private String body(Content content) {
        if (content == null) {
            return "";
        }
        boolean markdown = "markdown".equals(content.format()) && content.source() != null;
        tally.notCarried(Field.SOURCE.words(), content.source() != null && !markdown ? 1 : 0);
        if (markdown) {
            return HtmlToMarkdown.guarded(content.source()).strip();
        }
        return content.html() != null ? HtmlToMarkdown.of(content.html()) : content.text() == null ? ""
            : HtmlToMarkdown.ofText(content.text());
    }

    /** A reply a line, so that versions of a file can be compared. */
    private static void replies(JsonGenerator json, String name, List<Reply> replies) throws IOException {
        json.writeArrayFieldStart(name);
        for (Reply reply : replies) {
            json.writeRaw("\n");
            ReplyJson.write(json, reply, Reply.Kind.COMMENT);
        }
        json.writeEndArray();
    }

    private void json(String name, Part part) throws IOException {
        try (JsonGenerator json = Json.generator(files.open(name))) {
            json.writeStartObject();
            part.write(json);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
