package dev.billet.crawl.wayback;

import dev.billet.source.WebAnswer;
import dev.billet.text.Urls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the archive gives a capture out, and how its answer becomes the one that the site once gave. */
public final class Replay {
    private static final Pattern ADDRESS = Pattern.compile("/web/(\\d{1,14})(?:[a-z]{2}_)?/(.+)$");
    /** What tells of the page and not of the archive. */
    private static final Set<String> KEPT = Set.of("content-type", "content-encoding", "content-length", "content-language");

    private Replay() {
    }

    /** The address of a capture's own bytes. */
    public static String address(String server, String timestamp, String url) {
        return server + "web/" + timestamp + "id_/" + url;
    }

    /**
     * Where an answer of the archive leads.
     *
     * @param timestamp of the capture there
     * @param url       that was captured
     */
    public record Step(String timestamp, String url) {
        /** Whether it is another capture of the same address, because the archive has none of the time that was asked for. */
        public boolean isSame(String other) {
            return Urls.key(url).equals(Urls.key(other));
        }
    }

    /** Reads a redirect of the archive; null when it leads to no capture. */
    public static Step step(String location) {
        Matcher address = ADDRESS.matcher(location);
        return address.find() ? new Step(address.group(1), address.group(2)) : null;
    }

    /** The answer of the site: without what the archive has added, and with the redirect that it once was. */
    public static WebAnswer original(WebAnswer answer, String redirect) {
        Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.fields().forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                fields.put(name, values);
            }
        });
        if (redirect != null) {
            fields.put("Location", List.of(redirect));
        }
        return new WebAnswer(answer.url(), answer.asked(), answer.status(), fields, answer.body());
    }
}
