package dev.billet.convert;

import dev.billet.model.Post;
import dev.billet.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What posts can be chosen by with {@code --select NAME=VALUE}: what a post has of it, without regard to case. */
enum Criterion {
    KIND(post -> Stream.of(post.kind().name()), words(Post.Kind.values())),
    STATUS(post -> Stream.of(post.status() == null ? Post.Status.PUBLISH.name() : post.status().name()), words(Post.Status.values())),
    CATEGORY(post -> terms(post.categories()), List.of()),
    TAG(post -> terms(post.tags()), List.of()),
    AUTHOR(post -> post.author() == null ? Stream.empty() : Stream.of(post.author().name(), post.author().login()), List.of());

    private final Function<Post, Stream<String>> values;
    private final List<String> allowed;

    /** {@code allowed}: all values that there are, empty when the blog makes them. */
    Criterion(Function<Post, Stream<String>> values, List<String> allowed) {
        this.values = values;
        this.allowed = allowed;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static Stream<String> terms(List<Term> terms) {
        return terms.stream().flatMap(term -> Stream.of(term.slug() == null ? term.name() : term.slug(), term.name()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name. */
    static Criterion named(String name) throws UsageException {
        for (Criterion criterion : values()) {
            if (criterion.word().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return criterion;
            }
        }
        throw new UsageException("--select knows no \"" + name + "\"; there are " + String.join(", ", Arrays.stream(values())
            .map(Criterion::word).toList()) + ", such as --select kind=post,page");
    }

    /** The values that a user asks for: with commas between, unless a name has commas of its own. */
    List<String> wanted(String text) throws UsageException {
        List<String> wanted = new ArrayList<>(Arrays.stream(text.split(",")).map(Criterion::fold)
            .filter(value -> !value.isEmpty()).toList());
        if (wanted.isEmpty()) {
            throw new UsageException("--select " + word() + " needs a value, such as " + word() + "="
                + (allowed.isEmpty() ? "name" : allowed.get(0)));
        }
        for (String value : wanted) {
            if (!allowed.isEmpty() && !allowed.contains(value)) {
                throw new UsageException("no " + word() + " is called \"" + value + "\"; there are " + String.join(", ", allowed));
            }
        }
        if (wanted.size() > 1 && allowed.isEmpty()) {
            wanted.add(fold(text));
        }
        return wanted;
    }

    boolean has(Post post, List<String> wanted) {
        return values.apply(post).filter(Objects::nonNull).anyMatch(value -> wanted.contains(fold(value)));
    }

    private static String fold(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
