package dev.billet.read.wxr;

import dev.billet.xml.Wxr;
import java.util.Map;

/** The vocabularies of export files by their usual prefixes; the namespaces of wp and excerpt have a version in them. */
final class WxrNames {
    private static final String EXPORT = "http://wordpress.org/export/";
    private static final Map<String, String> KNOWN = Map.of(Wxr.CONTENT, "content", Wxr.DC, "dc", Wxr.WFW, "wfw",
        "http://www.disqus.com", "dsq",
        "http://backend.userland.com/rss2", "");

    private WxrNames() {
    }

    /** The usual prefix; null when the namespace is none of these. */
    static String prefix(String namespace) {
        String name = namespace.strip().replace("https://", "http://");
        if (name.startsWith(EXPORT)) {
            return name.endsWith("/excerpt/") ? "excerpt" : "wp";
        }
        return KNOWN.get(name);
    }
}
