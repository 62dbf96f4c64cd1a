package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.Meta;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.report.Notices;
import dev.billet.report.OutputNotice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes e-mail and IP addresses out of posts before they are written, or puts made ones in their place, so that two comments of
 * one person still are. Texts that people wrote are not searched.
 */
public final class Privacy {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+|(?<![\\d.])\\d{1,3}(\\.\\d{1,3}){3}(?![\\d.])");
    /** Gravatar names its pictures by a hash of the e-mail address that is easily undone. */
    private static final Pattern GRAVATAR = Pattern.compile("(?i).*avatar.*[/=]([0-9a-f]{32}|[0-9a-f]{64}).*");

    /** What is hashed before an address; null to drop it. */
    private final String secret;
    private long valuesGone;

    private Privacy(String secret) {
        this.secret = secret;
    }

    /** Addresses go. */
    public static Privacy drop() {
        return new Privacy(null);
    }

    /** Addresses become hashes under a secret; without a secret, who guesses an address can check the guess. */
    public static Privacy hash(String secret) {
        return new Privacy("billet\0" + secret + '\0');
    }

    /** The post without addresses of persons. */
    public Post of(Post post) {
        return post.toBuilder().author(person(post.author())).meta(metas(post.meta()))
            .comments(post.comments().stream().map(this::reply).toList())
            .pings(post.pings().stream().map(this::reply).toList()).build();
    }

    /** The blog without addresses of persons. */
    public Blog of(Blog blog) {
        return new Blog(blog.url(), blog.title(), blog.description(), blog.language(), blog.timeZone(),
            blog.authors().stream().map(this::person).filter(person -> person != null).toList(), blog.terms());
    }

    private Reply reply(Reply reply) {
        return reply.by(person(reply.author()), metas(reply.meta()));
    }

    private List<Meta> metas(List<Meta> metas) {
        List<Meta> kept = metas.stream().filter(meta -> !ADDRESS.matcher(meta.value()).find()).toList();
        valuesGone += metas.size() - kept.size();
        return kept;
    }

    /** Says at the end what went beside the addresses themselves. */
    public void report(Notices notices) {
        if (valuesGone > 0) {
            notices.report(new OutputNotice.Changed("--privacy", "meta values that hold e-mail or IP addresses left out", valuesGone));
        }
    }

    private Person person(Person person) {
        if (person == null) {
            return null;
        }
        String avatar = person.avatar() != null && GRAVATAR.matcher(person.avatar()).matches() ? null : person.avatar();
        Person kept = new Person(person.name(), person.url(), person.login(), email(person.email()), avatar, ip(person.ip()));
        boolean nothing = kept.equals(new Person(null, null, null, null, null, null));
        return nothing ? null : kept;
    }

    /** In a domain that never exists. */
    private String email(String email) {
        return email == null || email.isBlank() || secret == null ? null
            : hex(email.strip().toLowerCase(Locale.ROOT), 20) + "@hash.invalid";
    }

    /** An address of the kind that is never routed. */
    private String ip(String ip) {
        return ip == null || ip.isBlank() || secret == null ? null : ("fd" + hex(ip.strip(), 30)).replaceAll("(....)(?=.)", "$1:");
    }

    private String hex(String text, int digits) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((secret + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
