package dev.billet.crawl.find;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which of the addresses that an archive has of a blog are worth asking for: there is no other way to them, so lists count, too. */
public final class ArchivedAddresses {
    private static final Pattern FEED =
        Pattern.compile("/feed(?:/(?:rss2?|atom|rdf))?/?(?:\\?.*)?$|[?&]feed=|/feeds/|/(?:rss|atom|index|rdf)\\.(?:xml|rdf)$"
        + "|/wp-json/wp/v2/|"
        + "rest_route=", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("css|javascript|font|json|octet-stream");
    private final Scope scope;
    private final Traps traps = new Traps();
    private final boolean media;
    private final Map<String, Integer> left = new TreeMap<>();

    public ArchivedAddresses(Scope scope, boolean media) {
        this.scope = scope;
        this.media = media;
    }

    /** What was left out, by its sort. */
    public Map<String, Integer> left() {
        return left;
    }

    /** The address with its kind, or null when it is not worth asking. */
    public Target target(String url, String type) {
        if (!scope.has(url)) {
            return null;
        }
        Kind kind = FEED.matcher(url).find() ? Kind.FEED : type.matches("(?:image|audio|video)/.*") ? Kind.MEDIA : LinkKinds.of(url);
        Target target = new Target(url, kind, true);
        String reason = reason(target, type);
        if (reason != null) {
            left.merge(reason, 1, Integer::sum);
            return null;
        }
        return target;
    }

    private String reason(Target target, String type) {
        boolean repeating = (target.kind() == Kind.LIST || target.kind() == Kind.FEED) && LinkKinds.isRepeating(target.url());
        if (!scope.isWanted(target)) {
            return "addresses that --include and --exclude leave out";
        }
        if (target.kind() == Kind.MEDIA) {
            return media ? null : "media (--with-media keeps them)";
        }
        if (target.kind() == Kind.FEED) {
            return repeating || LinkKinds.isCategory(target.url()) ? "feeds of lists" : null;
        }
        return repeating ? "lists by tag, author or year" : STYLE.matcher(type).find() ? "styles, scripts and programs" : traps.of(target);
    }
}
