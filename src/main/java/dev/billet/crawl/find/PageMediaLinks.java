package dev.billet.crawl.find;

import dev.billet.html.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The pictures, films and sounds of what a page shows of posts and comments; those of the site's frame around it are furniture. */
final class PageMediaLinks {
    private static final String[][] PLACES = {{"img", "src"}, {"img", "data-src"}, {"img", "data-lazy-src"}, {"img", "data-orig-file"},
        {"video", "src"}, {"video", "poster"}, {"audio", "src"}, {"source", "src"}};

    private static final Set<String> FRAME = Set.of("nav", "aside", "form");
    private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "complementary", "search");
    private static final Set<String> POST = Set.of("article", "main");
    /** Layouts are called "has-sidebar" or "sidebar-right", and page builders call any block a widget of theirs: such hold posts, too. */
    private static final Pattern FURNITURE =
        Pattern.compile("(?:^|[-_ ])(?:avatar|gravatar|logo|branding|smiley|emoji|masthead|blogroll|navbar)(?:$|[-_ ])"
        + "|(?:^| )(?:sidebar|widget|sharedaddy)(?:$| |-\\d|_)", Pattern.CASE_INSENSITIVE);

    private PageMediaLinks() {
    }

    static void add(Page page, List<Target> found) {
        for (String[] place : PLACES) {
            for (Element element : page.index().byTag(place[0])) {
                String url = Canonical.of(page.base(), element.attr(place[1]));
                boolean avatar = url != null && url.contains("gravatar.com/");
                if (url != null && !element.attr(place[1]).isBlank() && !avatar && isOfPosts(element)) {
                    found.add(Target.linked(url, Kind.MEDIA));
                }
            }
        }
    }

    /** Whether nothing around the element belongs to the frame of the site: a post may have a header and a footer of its own. */
    static boolean isOfPosts(Element element) {
        boolean ofPost = false;
        Element at = element;
        while (at != null && !at.normalName().equals("body")) {
            String tag = at.normalName();
            boolean frame = FRAME.contains(tag) || ROLES.contains(at.attr("role")) || FURNITURE.matcher(at.className()).find()
                || FURNITURE.matcher(at.id()).find();
            if (frame || !ofPost && (tag.equals("header") || tag.equals("footer")) && !isInPost(at)) {
                return false;
            }
            ofPost |= POST.contains(tag);
            at = at.parent();
        }
        return true;
    }

    private static boolean isInPost(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (POST.contains(at.normalName())) {
                return true;
            }
        }
        return false;
    }
}
