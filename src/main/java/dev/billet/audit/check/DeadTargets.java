package dev.billet.audit.check;

import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Post;
import dev.billet.text.Urls;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Links and pictures that stay within the blog and lead to nothing that the archive has. */
final class DeadTargets implements Check {
    private static final FlawKind FILE = FlawKind.problem("picture-missing", "pictures and files of the blog that are not in the archive",
        "Save them while the blog is still there; WordPress' importer fetches pictures from the old blog, and only those.");
    private static final FlawKind LINK = FlawKind.problem("link-dead", "links into the blog that lead to nothing in the archive",
        "Add the page if it still exists; else the link was dead already, or leads to a post that has another address now.");
    /** Lists that an engine makes up from the posts are in no export file. */
    private static final Pattern LIST =
        Pattern.compile("/(?:categor(?:y|ies)|tags?|topics?|author|users?|feeds?|rss2?|atom|page|search|label|"
        + "archives?|date|comments|wp-(?:admin|json|login|includes|content/(?:plugins|themes))|xmlrpc)(?:[/.]|$)");
    private static final Pattern LIST_QUERY = Pattern.compile("(?:^|&)(?:cat|tag|author|m|s|paged|feed|taxonomy|post_type|preview)=");
    private static final Pattern DATES = Pattern.compile("(?:/\\d{1,4}){1,3}");
    private final KnownAddresses known;

    DeadTargets(KnownAddresses known) {
        this.known = known;
    }

    @Override
    public List<FlawKind> kinds() {
        return List.of(FILE, LINK);
    }

    @Override
    public void look(Post post, int number, FlawSink sink) throws IOException {
        String blog = BlogKey.of(post);
        if (blog.isEmpty()) {
            return;
        }
        Set<String> told = new HashSet<>();
        for (Media media : post.media()) {
            if (media.file() == null && isMissing(media.url(), blog) && told.add(Urls.key(media.url()))) {
                sink.flaw(Flaw.of(FILE, post, media.url()));
            }
        }
        for (Link link : post.links()) {
            if (isMissing(link.url(), blog) && told.add(Urls.key(link.url()))) {
                sink.flaw(Flaw.of(kind(link.url()), post, link.url()));
            }
        }
    }

    private static FlawKind kind(String url) {
        return Urls.key(url).contains("/wp-content/uploads/") ? FILE : LINK;
    }

    private boolean isMissing(String url, String blog) {
        String key = Urls.isWeb(url) ? Urls.key(url) : null;
        boolean inside = key != null && key.startsWith(blog) && key.length() > blog.length()
            && "/?".indexOf(key.charAt(blog.length())) >= 0;
        return inside && !isList(key.substring(blog.length())) && !known.has(url);
    }

    private static boolean isList(String rest) {
        int mark = rest.indexOf('?');
        String path = (mark < 0 ? rest : rest.substring(0, mark)).toLowerCase(Locale.ROOT);
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        boolean home = (path.isEmpty() || path.equals("/")) && query.isEmpty();
        return home || LIST.matcher(path).find() || DATES.matcher(path).matches() || LIST_QUERY.matcher(query).find();
    }
}
