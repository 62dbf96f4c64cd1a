package dev.billet.run;

import dev.billet.model.Content;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import dev.billet.write.shared.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a post has of each field that formats speak of, in a form that can be compared.
 *
 * @param text what a format makes of every text because of its characters
 * @param line what it makes of titles and names, which have no line ends
 * @param when what it makes of every date
 * @param body what of a body is the same afterwards
 * @param said what of a comment's words is the same afterwards
 */
record FieldValues(UnaryOperator<String> text, UnaryOperator<String> line, Function<When, Object> when, Function<Content, Object> body, Function<Reply, Object> said) {
    private static final Person NOBODY = new Person(null, null, null, null, null, null);

    Object of(Field field, Post post) {
        Person author = post.author() == null ? NOBODY : post.author();
        return switch (field) {
            case TITLE -> line(post.title());
            case ADDRESS -> post.url();
            case SLUG -> post.slug();
            case NUMBER -> post.sourceId();
            case GUID -> post.guid();
            case KIND -> list(post.kind(), post.type());
            case AUTHOR -> line(author.name());
            case AUTHOR_LOGIN -> author.login();
            case AUTHOR_EMAIL -> author.email();
            case AUTHOR_ADDRESS -> author.url();
            case AUTHOR_PICTURE -> author.avatar();
            case PUBLISHED -> when.apply(post.published());
            case MODIFIED -> when.apply(post.modified());
            case PRECISION -> list(post.published(), post.modified(), each(all(post), Reply::published));
            case APPROXIMATE -> list(post.publishedApproximate(), each(all(post), Reply::publishedApproximate));
            default -> state(field, post);
        };
    }

    private Object state(Field field, Post post) {
        return switch (field) {
            case LANGUAGE -> post.language();
            case STATUS -> post.status();
            case PASSWORD -> text(post.password());
            case STICKY -> post.sticky();
            case FORMAT -> post.format();
            case PARENT -> post.parent();
            case MENU_ORDER -> post.menuOrder();
            case EXTENT -> post.extent();
            case EXCERPT -> text(post.excerpt());
            case BODY -> post.content() == null ? null : body.apply(post.content());
            case SOURCE -> text(post.content() == null ? null : post.content().source());
            case CATEGORIES -> each(post.categories(), term -> line(term.name()));
            case TAGS -> each(post.tags(), term -> line(term.name()));
            case TERM_SLUGS -> list(each(post.categories(), Term::slug), each(post.tags(), Term::slug));
            case TERM_PARENTS -> list(each(post.categories(), Term::parent), each(post.tags(), Term::parent));
            case TERM_ADDRESSES -> list(each(post.categories(), Term::url), each(post.tags(), Term::url));
            case OTHER_TERMS -> each(post.terms(), term -> list(term.taxonomy(), line(term.name()), term.slug()));
            case COMMENTS_OPEN -> post.commentsOpen();
            case PINGS_OPEN -> post.pingsOpen();
            case FILE -> post.attachmentUrl();
            case META -> each(post.meta(), meta -> list(text(meta.key()), text(meta.value())));
            case RELATED -> each(post.related(), one -> list(text(one.title()), one.url(), one.source()));
            default -> replies(field, post);
        };
    }

    private Object replies(Field field, Post post) {
        return switch (field) {
            case COMMENTS -> each(post.comments(), reply -> list(line(of(reply).name()), said.apply(reply), when.apply(reply.published())));
            case COMMENT_THREADS -> each(all(post), reply -> each(all(post), Reply::id).indexOf(reply.parent()));
            case COMMENT_CONTACTS -> each(post.comments(), reply -> list(of(reply).email(), of(reply).ip(), of(reply).url()));
            case COMMENT_LOGINS -> each(post.comments(), reply -> of(reply).login());
            case AVATARS -> each(all(post), reply -> of(reply).avatar());
            case COMMENT_TITLES -> each(post.comments(), reply -> line(reply.title()));
            case COMMENT_STATUS -> each(all(post), Reply::status);
            case COMMENT_META -> each(all(post), reply -> each(reply.meta(), meta -> list(text(meta.key()), text(meta.value()))));
            case PINGS -> each(post.pings(), reply -> list(reply.kind(), line(reply.title()), reply.url(), said.apply(reply),
                when.apply(reply.published())));
            case PING_SENDERS -> each(post.pings(), reply -> list(line(of(reply).name()), of(reply).url()));
            case LISTS -> list(post.media(), post.links(), post.updates());
            case PROVENANCE -> list(post.sources(), post.problems(), post.evidence());
            default -> throw new AssertionError("nobody knows how to compare " + field);
        };
    }

    private static Person of(Reply reply) {
        return reply.author() == null ? NOBODY : reply.author();
    }

    /** In the order of the page. */
    private static List<Reply> all(Post post) {
        return Stream.concat(post.comments().stream(), post.pings().stream())
            .sorted(java.util.Comparator.comparingInt(Reply::order)).toList();
    }

    private String text(String given) {
        return given == null ? null : text.apply(given);
    }

    private String line(String given) {
        return given == null ? null : line.apply(given);
    }

    private static <T> List<Object> each(List<T> list, Function<T, Object> what) {
        return new ArrayList<>(list.stream().map(what).map(value -> Objects.requireNonNullElse(value, "not known")).toList());
    }

    private static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }
}
