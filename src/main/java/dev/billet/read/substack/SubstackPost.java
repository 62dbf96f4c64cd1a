package dev.billet.read.substack;

import dev.billet.html.Rendered;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two halves of a post. Each is a finding of its own, under a key that both have, so that they meet in whatever order a folder or an
 * archive holds them.
 */
public final class SubstackPost {
    /** Columns that the table always had. */
    private static final Set<String> COLUMNS = Set.of("post_id", "post_date", "is_published", "title");
    private static final Pattern FILE = Pattern.compile("(?:^|.*[/\\\\])(\\d+)\\.([^/\\\\]+)\\.html?");
    private static final Pattern PAGE = Pattern.compile("(?i)<(?:!doctype|html|head|body)[\\s>]");
    /** Asks to subscribe, share and comment, which lead to the old place. */
    private static final String BUTTONS = ".subscription-widget-wrap, .subscription-widget-wrap-editor, "
        + ".button-wrapper:has(a[href*=/subscribe], a[href*='action=share'], a[href$=/comments])";

    private SubstackPost() {
    }

    /** Whether a table with these columns lists posts. */
    public static boolean isTable(Set<String> columns) {
        return columns.containsAll(COLUMNS);
    }

    /** Whether a file of this name with this beginning is a body: it has no page around it. */
    public static boolean isBody(String name, String head) {
        return FILE.matcher(name).matches() && !PAGE.matcher(head).find();
    }

    /** What the table says of a post. */
    public static Finding.PostFound of(Map<String, String> cells, Origin origin, String home) {
        String id = cells.get("post_id");
        int dot = id.indexOf('.');
        String number = dot < 0 ? id : id.substring(0, dot);
        boolean published = Boolean.parseBoolean(cells.get("is_published"));
        String type = cells.getOrDefault("type", "");
        PostBuilder post = post(number, dot < 0 ? null : id.substring(dot + 1), home, origin)
            .kind(type.equals("page") ? Post.Kind.PAGE : Post.Kind.POST).title(Rendered.line(cells.get("title")))
            .excerpt(Rendered.line(cells.get("subtitle"))).published(date(cells.get("post_date")))
            .status(published ? Post.Status.PUBLISH : Post.Status.DRAFT).meta(metas(cells, type));
        return found(post.build(), number);
    }

    private static List<Meta> metas(Map<String, String> cells, String type) {
        List<Meta> metas = new ArrayList<>();
        if (!type.isEmpty() && !type.equals("newsletter") && !type.equals("page")) {
            metas.add(new Meta("type", type));
        }
        for (String name : List.of("audience", "podcast_url", "email_sent_at")) {
            String value = cells.getOrDefault(name, "");
            if (!value.isEmpty() && !value.equals("everyone")) {
                metas.add(new Meta(name, value));
            }
        }
        return metas;
    }

    private static When date(String text) {
        return text == null || text.isBlank() ? null : Dates.machine(text).orElse(null);
    }

    /** What a file of this name holds. */
    public static Finding.PostFound body(String name, String html, Origin origin, String home) {
        Matcher file = FILE.matcher(name);
        String number = file.matches() ? file.group(1) : null;
        PostBuilder post = post(number, number == null ? null : file.group(2), home, origin);
        Rendered body = Rendered.of(html, origin.location(), home).without(BUTTONS);
        Content shown = body.post();
        post.content(new Content(shown == null ? null : shown.html(), shown == null ? null : shown.text(), html, "html"))
            .media(body.media()).links(body.links());
        return found(post.build(), number);
    }

    private static PostBuilder post(String number, String slug, String home, Origin origin) {
        String url = home == null || slug == null ? null : Urls.resolve(home, "/p/" + slug);
        return Post.builder().sourceId(number).slug(slug).url(url).sources(List.of(origin));
    }

    private static Finding.PostFound found(Post post, String number) {
        return new Finding.PostFound(post, number == null ? List.of() : List.of("substack:" + number));
    }
}
