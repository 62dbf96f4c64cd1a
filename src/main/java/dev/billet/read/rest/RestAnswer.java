package dev.billet.read.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.gather.RepliesByPost;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * An answer as findings: an object, a list of them, several lists one after the other. Each element is read by itself, so a file
 * of any size is; at damage all that stood before it is handed out, then the damage is thrown.
 */
public final class RestAnswer implements Closeable {
    private final JsonParser json;
    private final Origin origin;
    private final RestPosts posts;
    private final RepliesByPost replies;
    private final Deque<Finding> ready = new ArrayDeque<>();
    private IOException damage;
    private boolean ended;
    private boolean found;
    private String home;

    public RestAnswer(InputStream in, Origin origin) throws IOException {
        this.json = Json.parser(in);
        this.origin = origin;
        this.posts = new RestPosts(origin);
        this.replies = new RepliesByPost(origin);
        RestAddress own = RestAddress.of(origin.url());
        this.home = own == null ? null : own.home();
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        while (ready.isEmpty() && !ended) {
            try {
                step();
            } catch (IOException broken) {
                damage = broken;
                end();
            }
        }
        Finding finding = ready.poll();
        if (finding == null && damage != null) {
            IOException thrown = damage;
            damage = null;
            throw thrown;
        }
        found |= finding != null;
        return Optional.ofNullable(finding);
    }

    private void step() throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            end();
        } else if (token == JsonToken.START_OBJECT) {
            take(JsonObject.read(json));
        }
    }

    private void end() {
        ended = true;
        ready.addAll(replies.take());
        if (!found && ready.isEmpty() && damage == null) {
            ready.add(new Finding.NoPost("JSON data"));
        }
    }

    private void take(JsonObject answer) {
        RestAddress self = RestAddress.self(answer);
        home = self == null ? home : self.home();
        switch (RestKind.of(answer.names())) {
            case POST -> post(answer);
            case COMMENT -> reply(answer);
            case TERM -> add(RestTerms.term(answer, home));
            case PERSON -> add(RestTerms.person(answer, home));
            case SITE -> ready.add(new Finding.BlogFact(RestSite.of(answer)));
            case ENVELOPE -> answer.objects("body").forEach(this::take);
            default -> {
                return;
            }
        }
        if (replies.isFull()) {
            ready.addAll(replies.take());
        }
    }

    private void post(JsonObject answer) {
        Finding.PostFound post = posts.of(answer, home);
        ready.add(post);
        JsonObject embedded = answer.object("_embedded");
        for (JsonObject reply : embedded.objects("replies")) {
            // Comments in a post do not say which post they are of.
            if (RestKind.of(reply.names()) == RestKind.COMMENT || reply.has("author_name")) {
                replies.add(post.post().url(), RestReplies.of(reply, origin.location()));
            }
        }
        embedded.objects("wp:term").stream().filter(term -> term.has("taxonomy")).forEach(term -> add(RestTerms.term(term, home)));
        embedded.objects("author").stream().filter(author -> author.has("id")).forEach(author -> add(RestTerms.person(author, home)));
    }

    private void reply(JsonObject answer) {
        String post = RestReplies.postUrl(answer, home);
        if (post != null) {
            replies.add(post, RestReplies.of(answer, origin.location()));
        }
    }

    private void add(Finding finding) {
        if (finding != null) {
            ready.add(finding);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
