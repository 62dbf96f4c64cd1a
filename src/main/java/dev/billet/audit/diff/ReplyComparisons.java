package dev.billet.audit.diff;

import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Reply;
import java.util.List;
import java.util.function.Function;

/** The fields of comments and pings in the order in which their differences are told. */
final class ReplyComparisons {
    /** What somebody sees who visits the blog. */
    static final List<Comparison<Placed>> SEEN = List.of(
        new Exact<>("kind", of(Reply::kind)),
        new ParentReply(),
        new Words<>("author", author(Person::name)),
        new Address<>("author.url", author(Person::url)),
        new Address<>("author.avatar", author(Person::avatar)),
        new Words<>("title", of(Reply::title)),
        new Moment<>("published", of(Reply::published)),
        new ReplyBody(true),
        new ReplyBody(false),
        new Address<>("url", of(Reply::url)));

    /** What only the engine and the blog's owner know. */
    static final List<Comparison<Placed>> KNOWN = List.of(
        new Exact<>("author.login", author(Person::login)),
        new Exact<>("author.email", author(Person::email)),
        new Exact<>("author.ip", author(Person::ip)),
        new Exact<>("status", placed -> placed.reply().status() == null ? Reply.Status.APPROVED : placed.reply().status()),
        new Items<>("meta", of(Reply::meta), meta -> meta.key() + "\n" + meta.value(), Meta::key));

    private ReplyComparisons() {
    }

    private static <V> Function<Placed, V> of(Function<Reply, V> field) {
        return placed -> field.apply(placed.reply());
    }

    private static Function<Placed, String> author(Function<Person, String> field) {
        return placed -> placed.reply().author() == null ? null : field.apply(placed.reply().author());
    }
}
