package dev.billet.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Undoes the file names that HTTrack gives to addresses that end in a slash. */
final class Mirror {
    private static final String INDEX = "index.html";

    private Mirror() {
    }

    /** Relative links to {@code …/index.html} lead to the folder again, as long as the site itself does not use that name. */
    static void undo(Document document, String url) {
        if (url == null || url.contains(INDEX)) {
            return;
        }
        for (Element link : document.select("[href*=" + INDEX + "]")) {
            String href = link.attr("href");
            if (href.indexOf(':') < 0 && !href.startsWith("/")) {
                link.attr("href", folder(href));
            }
        }
    }

    static String folder(String href) {
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        String rest = hash < 0 ? "" : href.substring(hash);
        boolean index = path.equals(INDEX) || path.endsWith("/" + INDEX);
        String folder = index ? path.substring(0, path.length() - INDEX.length()) : path;
        return (folder.isEmpty() ? "./" : folder) + rest;
    }
}
