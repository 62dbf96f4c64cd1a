package dev.billet.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Blog;
import dev.billet.model.Post;
import java.io.IOException;

/** One JSON document with a post a line, so that line-based tools can compare two of them; blogs come last. */
final class JsonWriter implements PostWriter {
    private final JsonGenerator json;
    private boolean blogs;
    private boolean first = true;
    private boolean closed;

    JsonWriter(Target target) throws IOException {
        json = Json.generator(target.open("posts.json"));
        json.writeRaw("{\"schema\":\"" + Json.SCHEMA + "\",\"posts\":[");
    }

    @Override
    public void write(Post post) throws IOException {
        separate();
        PostJson.write(json, post);
    }

    @Override
    public void blog(Blog blog) throws IOException {
        beginBlogs();
        separate();
        BlogJson.write(json, blog);
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (json) {
            beginBlogs();
            json.writeRaw("\n]}\n");
        }
    }

    private void beginBlogs() throws IOException {
        if (!blogs) {
            json.writeRaw("\n],\"blogs\":[");
            blogs = true;
            first = true;
        }
    }

    private void separate() throws IOException {
        json.writeRaw(first ? "\n" : ",\n");
        first = false;
    }
}
