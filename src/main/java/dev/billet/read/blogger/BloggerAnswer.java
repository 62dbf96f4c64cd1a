package dev.billet.read.blogger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import dev.billet.model.Blog;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.RepliesByPost;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer of version 3 of the interface as findings: one resource, a list of them in {@code items}, several answers one after the other
 * or in a list. Each is held while it is read; the interface gives no more than some hundreds of posts in one.
 */
public final class BloggerAnswer implements Closeable {
    private static final Pattern KIND = Pattern.compile("\"kind\"\\s*:\\s*\"blogger#(?:post|page|comment|blog)(?:List)?\"");

    private final JsonParser json;
    private final BloggerPosts posts;
    private final RepliesByPost replies;
    private final Deque<Finding> ready = new ArrayDeque<>();
    private boolean ended;
    private boolean found;

    public BloggerAnswer(InputStream in, Origin origin) throws IOException {
        this.json = Json.parser(in);
        this.posts = new BloggerPosts(origin);
        this.replies = new RepliesByPost(origin);
    }

    /** Whether it is one, by its first bytes. */
    public static boolean is(byte[] head) {
        return KIND.matcher(new String(head, StandardCharsets.UTF_8)).find();
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            JsonToken token = json.nextToken();
            if (token == null) {
                ended = true;
                ready.addAll(replies.take());
                if (!found && ready.isEmpty()) {
                    ready.add(new Finding.NoPost("JSON data"));
                }
            } else if (token == JsonToken.START_OBJECT) {
                take(JsonObject.read(json));
            }
        }
        found |= !ready.isEmpty();
        return Optional.ofNullable(ready.poll());
    }

    private void take(JsonObject answer) {
        String kind = answer.text("kind") == null ? "" : answer.text("kind");
        switch (kind) {
            case "blogger#post", "blogger#page" -> {
                ready.add(posts.of(answer));
                answer.object("replies").objects("items").forEach(this::take);
            }
            case "blogger#comment" -> replies.add(BloggerPosts.address(answer.text("blog", "id"), answer.text("post", "id")),
                posts.reply(answer));
            case "blogger#blog" -> ready.add(new Finding.BlogFact(new Blog(answer.text("url"), answer.text("name"),
                answer.text("description"),
                answer.text("locale", "language"), null, List.of(), List.of())));
            default -> answer.objects("items").forEach(this::take);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
