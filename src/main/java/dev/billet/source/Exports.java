package dev.billet.source;

import java.util.Set;

/**
 * Knows the export files of blog engines by their beginning. Many hold HTML, and would be taken for one odd page without this.
 */
final class Exports {
    /** Keys with which an entry of Movable Type's format can begin (its documentation lists them). */
    private static final Set<String> MOVABLE_TYPE = Set.of("AUTHOR", "TITLE", "BASENAME", "STATUS", "DATE", "UNIQUE URL", "CATEGORY",
        "PRIMARY CATEGORY", "TAGS", "ALLOW COMMENTS", "ALLOW PINGS", "CONVERT BREAKS", "NO ENTRY");

    private Exports() {
    }

    /** The export format that a text's first element speaks of, or null. */
    static String ofRoot(String root, String text) {
        return switch (root) {
            case "rss", "rdf:rdf" -> text.contains("wordpress.org/export/") ? "WXR" : null;
            case "feed", "atom:feed", "ns0:feed" -> isBloggerExport(text) ? "Blogger export" : null;
            case "blog" -> text.contains("blogml.com") ? "BlogML" : null;
            case "disqus" -> "Disqus export";
            default -> null;
        };
    }

    /** Not every feed of Blogger: only an export says of what kind its entries are. */
    private static boolean isBloggerExport(String text) {
        return text.contains("blogger/2018") || text.contains("blogger/2008/kind#")
            || text.contains(".archive</id>");
    }

    /** The export format of a text without a first element, or null. */
    static String ofText(String text) {
        if (text.startsWith("///DOTCLEAR|")) {
            return "Dotclear export";
        }
        return isMovableType(text) ? "Movable Type export" : null;
    }

    /** Lines of a key and a value, then a line of five hyphens. */
    private static boolean isMovableType(String text) {
        int colon = text.indexOf(": ");
        return colon > 0 && colon < 20 && MOVABLE_TYPE.contains(text.substring(0, colon))
            && (text.contains("\n-----\n") || text.contains("\n-----\r\n"));
    }
}
