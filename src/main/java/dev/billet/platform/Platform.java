package dev.billet.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one rule file says about a platform, a theme generation or a comment system; inheritance is already resolved.
 *
 * @param name     unique: {@code wordpress-html5}
 * @param family   {@code wordpress}, {@code blogger} …; {@code plugin} for what stands on pages of any platform
 * @param description one line for {@code billet platforms}
 * @param source   the user's file, for messages; null for a file that comes with billet
 * @param signals  what gives the platform away
 * @param minScore weight at which it is a candidate
 * @param sections {@code kinds}, {@code post}, {@code comments}, {@code pings}, {@code related}, {@code pagination}: field to
 *                 picks, most specific first
 * @param options  section to option to value, for what is no selector ({@code comments} to {@code parent} to {@code nesting})
 */
public record Platform(String name, String family, String description, String source, List<Signal> signals, int minScore,
                       Map<String, Map<String, List<Pick>>> sections, Map<String, Map<String, String>> options) {

    /** A sign in the page; of a platform with key signs at least one must be there. */
    public record Signal(String css, int weight, boolean key) {
    }

    /**
     * How to take a value: elements, then their text or an attribute, then a part of it.
     *
     * @param css   jsoup selector below the context; {@code &} is the context itself
     * @param attr  attribute to take instead of the text, or null
     * @param regex pattern whose group is the value, or null
     * @param group which group
     */
    public record Pick(String css, String attr, String regex, int group) {
    }

    /** The file as messages name it. */
    public String file() {
        return source == null ? name + ".json" : source;
    }

    /** What the rule can find, in words for {@code billet platforms}: post, comments, pings, related, counts. */
    public List<String> finds() {
        List<String> finds = new ArrayList<>();
        add(finds, "post", has("post", "body") || has("post", "title"));
        add(finds, "comments", has("comments", "item"));
        add(finds, "pings", has("pings", "item") || has("pings", "classify"));
        add(finds, "related", has("related", "container"));
        add(finds, "counts", has("comments", "count"));
        return List.copyOf(finds);
    }

    private static void add(List<String> finds, String word, boolean found) {
        if (found) {
            finds.add(word);
        }
    }

    private boolean has(String section, String field) {
        return !sections.getOrDefault(section, Map.of()).getOrDefault(field, List.of()).isEmpty();
    }
}
