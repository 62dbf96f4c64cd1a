package dev.billet.audit.diff;

import dev.billet.model.Post;
import dev.billet.text.Slugs;
import dev.billet.text.Urls;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * A field that some formats cannot leave empty: where A has nothing and what B has follows from its other fields, B knows no more and
 * has lost nothing.
 *
 * @param known   compares the field
 * @param follows whether the value of B follows from what both posts have
 */
record Made(Comparison<Post> known, BiPredicate<Post, Post> follows) implements Comparison<Post> {
    /** The login of a name that has no letter for one. */
    private static final Pattern NO_LETTERS = Pattern.compile("author-[0-9a-f]{10}");

    @Override
    public String field() {
        return known.field();
    }

    @Override
    public Verdict compare(Post a, Post b) {
        Verdict verdict = known.compare(a, b);
        return verdict.way() == Way.ONLY_B && follows.test(a, b) ? new Verdict(Way.MADE, null, verdict.b()) : verdict;
    }

    static Comparison<Post> slug() {
        return new Made(new Slug(), (a, post) -> Slugs.isOfName(post.slug(), post.title()) || post.slug().equals(post.sourceId()));
    }

    static Comparison<Post> login(Comparison<Post> login) {
        return new Made(login, (a, post) -> {
            if (a.author() == null) {
                return false;
            }
            String made = post.author().login();
            return Slugs.isOfName(Slugs.ofName(made), post.author().name()) || NO_LETTERS.matcher(made).matches();
        });
    }

    static Comparison<Post> blogAddress(Comparison<Post> address) {
        return new Made(address, (a, post) -> {
            String blog = Urls.key(post.blog().url());
            String own = Urls.key(post.url());
            return blog != null && own != null && own.startsWith(blog);
        });
    }
}
