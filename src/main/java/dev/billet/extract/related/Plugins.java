package dev.billet.extract.related;

import dev.billet.extract.reading.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Names the plug-in or service that made a block, by the words in its classes; knows those that sell adverts. */
final class Plugins {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    /** Services that mix the blog's own posts with adverts. */
    private static final Pattern ADVERTS = Pattern.compile("(?:^| )(?:outbrain|ob-widget|ob_what|trc_related|trc_rbox|taboola"
        + "|rc-widget|revcontent|mgid|mgbox|mgline|plista|content-?ad"
        + "|adblade|ligatus|gravity-|adsbygoogle)");
    private static final int DEEPEST = 12;

    static {
        NAMES.put("yarpp", "yarpp");
        NAMES.put("jp-relatedposts", "jetpack");
        NAMES.put("jetpack-related", "jetpack");
        NAMES.put("jp-related-posts", "jetpack");
        NAMES.put("crp_", "contextual-related-posts");
        NAMES.put("linkwithin", "linkwithin");
        NAMES.put("zemanta", "zemanta");
        NAMES.put("wp_rp", "wordpress-related-posts");
        NAMES.put("nrelate", "nrelate");
        NAMES.put("outbrain", "outbrain");
        NAMES.put("ob-widget", "outbrain");
        NAMES.put("shareaholic", "shareaholic");
        NAMES.put("addthis_recommended", "addthis");
        NAMES.put("upprev", "upprev");
        NAMES.put("sharedaddy-related", "jetpack");
    }

    private Plugins() {
    }

    /** The plug-in's name, or null. */
    static String of(List<Element> block) {
        for (Element element : block) {
            Element at = element;
            for (int i = 0; i < DEEPEST && at != null && !at.normalName().equals("body"); i++, at = at.parent()) {
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

    /** Whether the element is or stands in a block of a service that sells adverts. */
    static boolean sellsAdverts(Element element) {
        Element at = element;
        for (int i = 0; i < DEEPEST && at != null && !at.normalName().equals("body"); i++, at = at.parent()) {
            if (ADVERTS.matcher(Tokens.of(at)).find()) {
                return true;
            }
        }
        return false;
    }
}
