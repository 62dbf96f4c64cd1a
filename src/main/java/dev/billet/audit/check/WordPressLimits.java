package dev.billet.audit.check;

import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.xml.Wxr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Values that are too long for a column of WordPress' database. */
final class WordPressLimits implements Check {
    private static final FlawKind KIND = FlawKind.problem("wordpress-too-long", "values that are too long for WordPress",
        "WordPress' importer drops what has them, mostly without a message; 'billet convert -t wxr' shortens or divides them and says so.");

    private static final List<Limit<Post>> POSTS = List.of(
        new Limit<>("guid", post -> Stream.ofNullable(post.guid()), Wxr.GUID, false, "the post is lost"),
        new Limit<>("title", post -> Stream.ofNullable(post.title()), Wxr.TEXT_BYTES, true, "the post is lost"),
        new Limit<>("excerpt", post -> Stream.ofNullable(post.excerpt()), Wxr.TEXT_BYTES, true, "the post is lost"),
        new Limit<>("password", post -> Stream.ofNullable(post.password()), Wxr.PASSWORD, false, "the post is lost"),
        new Limit<>("type", post -> Stream.ofNullable(post.type()), Wxr.POST_TYPE, false, "the post is lost"),
        new Limit<>("author's name", post -> person(post.author(), Person::name), Wxr.DISPLAY_NAME, false, "the post has no author"),
        new Limit<>("author's login", post -> person(post.author(), Person::login), Wxr.LOGIN, false, "the post goes to whoever imports"),
        new Limit<>("category", post -> post.categories().stream().map(Term::name), Wxr.TERM_NAME, false, "the category is lost"),
        new Limit<>("tag", post -> post.tags().stream().map(Term::name), Wxr.TERM_NAME, false, "the tag is lost"),
        new Limit<>("meta key", post -> post.meta().stream().map(Meta::key), Wxr.META_KEY, false, "the value is lost"));

    private static final List<Limit<Reply>> REPLIES = List.of(
        new Limit<>("author's name", reply -> person(reply.author(), Person::name), Wxr.COMMENT_AUTHOR, true, "the comment is lost"),
        new Limit<>("author's address", reply -> reply.kind().isPing() && reply.url() != null ? Stream.of(reply.url())
            : person(reply.author(), Person::url), Wxr.COMMENT_URL, false, "the comment is lost"),
        new Limit<>("e-mail", reply -> person(reply.author(), Person::email), Wxr.EMAIL, false, "the comment is lost"),
        new Limit<>("text", WordPressLimits::text, Wxr.TEXT_BYTES, true, "the comment is lost"),
        new Limit<>("meta key", reply -> reply.meta().stream().map(Meta::key), Wxr.META_KEY, false, "the value is lost"));

    /**
     * One column.
     *
     * @param what  the value, for people
     * @param most  how long it may be
     * @param bytes whether bytes count, not letters
     * @param cost  what WordPress does about it
     */
    private record Limit<T>(String what, Function<T, Stream<String>> values, int most, boolean bytes, String cost) {

        void look(T of, Post post, Reply reply, FlawSink sink) throws IOException {
            for (String value : values.apply(of).toList()) {
                int length = length(value);
                if (length > most) {
                    sink.flaw(new Flaw(KIND, post, reply, what + " of " + length + (bytes ? " bytes" : " letters") + ", at most "
                        + most + ": "
                        + cost));
                }
            }
        }

        private int length(String value) {
            if (value.length() * 4L <= most) {
                return value.length();
            }
            return bytes ? value.getBytes(StandardCharsets.UTF_8).length : value.codePointCount(0, value.length());
        }
    }

    private static Stream<String> person(Person person, Function<Person, String> field) {
        return person == null ? Stream.empty() : Stream.ofNullable(field.apply(person));
    }

    private static Stream<String> text(Reply reply) {
        return Stream.of(reply.source() != null ? reply.source() : reply.html() != null ? reply.html() : reply.text() != null
            ? reply.text() : "");
    }

    @Override
    public List<FlawKind> kinds() {
        return List.of(KIND);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        for (Limit<Post> limit : POSTS) {
            limit.look(post, post, null, sink);
        }
        for (List<Reply> list : List.of(post.comments(), post.pings())) {
            for (Reply reply : list) {
                for (Limit<Reply> limit : REPLIES) {
                    limit.look(reply, post, reply, sink);
                }
            }
        }
    }
}
