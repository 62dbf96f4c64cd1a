package dev.billet.audit.diff;

import dev.billet.assemble.Moments;
import dev.billet.audit.PlainWords;
import dev.billet.model.Post;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One way to find the post of the other archive that is the same one.
 *
 * @param name    by what they are paired, for people
 * @param key     what both have in common; null when the post has nothing of the kind
 * @param accepts a last look at two posts of one key; null when the key is enough
 */
record PostKey(String name, Function<Post, String> key, BiPredicate<Post, Post> accepts) {
    private static final int BEGINNING = 200;

    /** The ways, the most reliable first. */
    static final List<PostKey> ALL = List.of(
        new PostKey("address", post -> Urls.key(PostAddress.of(post.url())), null),
        new PostKey("number", PostKey::number, (a, b) -> a.kind() == b.kind() && !contradict(a, b)),
        new PostKey("guid", Post::guid, (a, b) -> !contradict(a, b)),
        new PostKey("title and date", PostKey::title, (a, b) -> a.kind() == b.kind() && a.published() != null && b.published() != null
            && Moments.agree(a.published(), b.published())),
        new PostKey("title", PostKey::title, (a, b) -> a.kind() == b.kind() && (a.published() == null || b.published() == null)),
        new PostKey("order", post -> title(post) == null ? "nothing but its place" : null, (a, b) -> a.kind() == b.kind()));

    /** The engine's number says something only together with the host. */
    private static String number(Post post) {
        String number = post.sourceId() == null ? PostAddress.number(post.url()) : post.sourceId();
        String host = Urls.host(post.url() != null ? post.url() : post.blog() == null ? null : post.blog().url());
        return number == null || host == null ? null : host + "\n" + number;
    }

    /** What has no title is known by its first words. */
    private static String title(Post post) {
        String title = PlainWords.key(post.title());
        if (!title.isEmpty()) {
            return title;
        }
        String text = post.content() == null ? "" : PlainWords.key(post.content().text());
        return text.isEmpty() ? null : "\n" + text.substring(0, Math.min(BEGINNING, text.length()));
    }

    /** Neither title nor date speak for it: another blog on the same host, or another life of it. */
    private static boolean contradict(Post a, Post b) {
        return a.published() != null && b.published() != null && !Moments.agree(a.published(), b.published())
            && !PlainWords.key(a.title()).equals(PlainWords.key(b.title()));
    }
}
