package dev.billet.write.shared;

import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a post may hold, as formats say which of it they carry: {@code billet formats} prints from here, writers count from here what
 * they leave out, and tests walk along it.
 */
public enum Field {
    TITLE("titles", post -> one(post.title())),
    ADDRESS("addresses", post -> one(post.url())),
    SLUG("slugs", post -> one(post.slug())),
    NUMBER("numbers", post -> one(post.sourceId())),
    GUID("guids", post -> one(post.guid())),
    KIND("kinds of posts", post -> post.kind() == Post.Kind.POST ? 0 : 1),
    AUTHOR("authors", post -> one(post.author())),
    AUTHOR_LOGIN("logins of authors", author(Person::login)),
    AUTHOR_EMAIL("e-mail addresses of authors", author(Person::email)),
    AUTHOR_ADDRESS("addresses of authors", author(Person::url)),
    AUTHOR_PICTURE("pictures of authors", author(Person::avatar)),
    PUBLISHED("dates", post -> one(post.published())),
    MODIFIED("dates of changes", post -> one(post.modified())),
    /** What became of them is told as a change. */
    PRECISION("how precise dates are", null),
    APPROXIMATE("marks of dates that are approximate", post -> (post.publishedApproximate() ? 1 : 0)
        + replies(post, Reply::publishedApproximate)),
    LANGUAGE("languages of posts", post -> one(post.language())),
    STATUS("statuses", post -> post.status() == null || post.status() == Post.Status.PUBLISH ? 0 : 1),
    PASSWORD("passwords", post -> one(post.password())),
    STICKY("marks of sticky posts", post -> post.sticky() ? 1 : 0),
    FORMAT("post formats", post -> one(post.format())),
    PARENT("parents of pages", post -> one(post.parent())),
    MENU_ORDER("places in menus", post -> one(post.menuOrder())),
    EXTENT("marks of posts of which only an excerpt is there", post -> post.extent() == Post.Extent.EXCERPT ? 1 : 0),
    EXCERPT("excerpts", post -> one(post.excerpt())),
    BODY("bodies", post -> one(post.content())),
    SOURCE("texts exactly as an export file holds them", post -> one(post.content() == null ? null : post.content().source())),
    CATEGORIES("categories", post -> post.categories().size()),
    TAGS("tags", post -> post.tags().size()),
    TERM_SLUGS("slugs of terms", post -> terms(post, Term::slug)),
    TERM_PARENTS("parents of terms", post -> terms(post, Term::parent)),
    TERM_ADDRESSES("addresses of the pages of terms", post -> terms(post, Term::url)),
    OTHER_TERMS("terms of other taxonomies", post -> post.terms().size()),
    RELATED("related links", post -> post.related().size()),
    COMMENTS("comments with authors, dates and texts", post -> post.comments().size()),
    COMMENT_THREADS("threads", post -> replies(post, reply -> reply.parent() != null)),
    COMMENT_CONTACTS("e-mail, IP and web addresses of those who commented", post -> (int) post.comments().stream().map(Reply::author)
        .filter(Objects::nonNull).filter(author -> author.email() != null || author.ip() != null || author.url() != null).count()),
    COMMENT_LOGINS("logins of those who commented and wrote no post", post -> replies(post, reply -> isStranger(post, reply.author()))),
    AVATARS("avatars", post -> replies(post, reply -> reply.author() != null && reply.author().avatar() != null)),
    COMMENT_TITLES("titles of comments", post -> (int) post.comments().stream().filter(reply -> reply.title() != null).count()),
    COMMENT_STATUS("spam and comments in the trash", post -> replies(post, reply -> reply.status() == Reply.Status.SPAM
        || reply.status() == Reply.Status.TRASH)),
    COMMENT_META("meta values of comments", post -> Stream.concat(post.comments().stream(), post.pings().stream())
        .mapToInt(reply -> reply.meta().size()).sum()),
    PINGS("pings", post -> post.pings().size()),
    PING_SENDERS("names and addresses of senders beside those of their pings", post -> (int) post.pings().stream()
        .filter(Field::hasSender).count()),
    COMMENTS_OPEN("whether comments are open", post -> one(post.commentsOpen())),
    PINGS_OPEN("whether pings are open", post -> one(post.pingsOpen())),
    FILE("files of attachments", post -> one(post.attachmentUrl())),
    META("meta values", post -> post.meta().size()),
    LISTS("media, links and marked updates as data (they stay in the text)", null),
    PROVENANCE("where posts were read and what was odd there", null);

    private final String words;
    private final ToIntFunction<Post> count;

    /** {@code count} is null for what no post loses when it is left out. */
    Field(String words, ToIntFunction<Post> count) {
        this.words = words;
        this.count = count;
    }

    /** For people, in the plural. */
    public String words() {
        return words;
    }

    /** How much of it a post loses when it is left out. */
    public int count(Post post) {
        return count == null ? 0 : count.applyAsInt(post);
    }

    /** All but these. */
    public static Set<Field> allBut(Field... fields) {
        return EnumSet.complementOf(fields.length == 0 ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(List.of(fields)));
    }

    private static int one(Object value) {
        return value == null ? 0 : 1;
    }

    private static ToIntFunction<Post> author(Function<Person, String> part) {
        return post -> one(post.author() == null ? null : part.apply(post.author()));
    }

    private static int replies(Post post, Predicate<Reply> what) {
        return (int) (post.comments().stream().filter(what).count() + post.pings().stream().filter(what).count());
    }

    private static int terms(Post post, Function<Term, String> part) {
        return (int) Stream.concat(post.categories().stream(), post.tags().stream()).map(part).filter(Objects::nonNull).count();
    }

    private static boolean isStranger(Post post, Person author) {
        return author != null && author.login() != null && (post.author() == null || !author.login().equals(post.author().login()));
    }

    private static boolean hasSender(Reply ping) {
        Person sender = ping.author();
        return sender != null && (sender.name() != null && ping.title() != null && !sender.name().equals(ping.title())
            || sender.url() != null && ping.url() != null && !sender.url().equals(ping.url()));
    }
}
