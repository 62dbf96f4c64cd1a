package dev.billet.write;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.billet.json.BlogJson;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Blog;
import dev.billet.model.Post;
import java.io.IOException;

/** One JSON object a line: a post, or with {@code --blog-lines} at the end a blog. */
final class NdjsonWriter implements PostWriter {
    private final JsonGenerator json;
    private final boolean blogLines;

    NdjsonWriter(Target target, WriteOptions options) throws IOException {
        json = Json.generator(target.open("posts.ndjson"));
        blogLines = options.blogLines();
    }

    @Override
    public void write(Post post) throws IOException {
        PostJson.write(json, post);
        json.writeRaw('\n');
    }

    @Override
    public void blog(Blog blog) throws IOException {
        if (blogLines) {
            BlogJson.writeLine(json, blog);
            json.writeRaw('\n');
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
