package dev.billet.audit.check;

import dev.billet.model.Post;
import java.io.IOException;
import java.util.List;

/** Posts that WordPress' importer would drop, hide or change for what they are. */
final class WordPressLosses implements Check {
    private static final FlawKind EMPTY = FlawKind.problem("wordpress-drops-empty", "posts with neither title nor text nor excerpt",
        "WordPress' importer drops them with their comments; 'billet convert -t wxr' writes an invisible mark as their text.");
    private static final FlawKind PASSWORD = FlawKind.problem("wordpress-hides", "posts behind a password that is not known",
        "'billet convert -t wxr' gives them one that nobody knows, or makes them private when their text is there; set another after "
        + "the import.");
    private static final FlawKind GUID = FlawKind.remark("wordpress-changes-guid", "posts whose guid is no web address",
        "WordPress' importer puts the new permalink in its place; feed readers will show the post as new.");

    @Override
    public List<FlawKind> kinds() {
        return List.of(EMPTY, PASSWORD, GUID);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        String text = post.content() == null ? null : post.content().source() != null ? post.content().source()
            : post.content().html() != null ? post.content().html() : post.content().text();
        if (isNothing(post.title()) && isNothing(text) && isNothing(post.excerpt()) && post.kind() != Post.Kind.OTHER) {
            sink.flaw(Flaw.of(EMPTY, post, ""));
        }
        if (post.status() == Post.Status.PASSWORD && isNothing(post.password())) {
            sink.flaw(Flaw.of(PASSWORD, post, ""));
        }
        if (post.guid() != null && !post.guid().startsWith("http://") && !post.guid().startsWith("https://")) {
            sink.flaw(Flaw.of(GUID, post, post.guid()));
        }
    }

    /** What PHP takes for empty. */
    private static boolean isNothing(String text) {
        return text == null || text.isBlank() || text.equals("0");
    }
}
