package dev.billet.extract.related;

import dev.billet.extract.reading.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Names the plug-in that made a block, by the words in its classes. */
final class Plugins {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("yarpp", "yarpp");
        NAMES.put("jp-relatedposts", "jetpack");
        NAMES.put("jetpack-related", "jetpack");
        NAMES.put("crp_", "contextual-related-posts");
        NAMES.put("linkwithin", "linkwithin");
        NAMES.put("zemanta", "zemanta");
        NAMES.put("wp_rp", "wordpress-related-posts");
        NAMES.put("nrelate", "nrelate");
        NAMES.put("outbrain", "outbrain");
        NAMES.put("shareaholic", "shareaholic");
    }

    private Plugins() {
    }

    /** The plug-in's name, or null. */
    static String of(List<Element> block) {
        for (Element element : block) {
            for (Element at = element; at != null && !at.normalName().equals("body"); at = at.parent()) {
                String names = Tokens.of(at);
                for (Map.Entry<String, String> name : NAMES.entrySet()) {
                    if (names.contains(name.getKey())) {
                        return name.getValue();
                    }
                }
            }
        }
        return null;
    }
}
