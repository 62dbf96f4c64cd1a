package dev.billet.html;

import dev.billet.text.Urls;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Undoes what programs that copy a site into folders (HTTrack, wget) do to its pages: their links lead to files. */
final class Mirror {
    private static final List<String> LINKING = List.of("href", "src", "action", "poster", "data-src", "cite");

    private Mirror() {
    }

    /**
     * Lets relative links lead to addresses again.
     *
     * @param url      address of the page
     * @param location of its file, for links to the page itself under a name that does not tell its address
     */
    static void undo(Document document, String url, String location) {
        if (url == null) {
            return;
        }
        boolean ownNames = url.contains(MirrorNames.INDEX);
        String file = location.substring(location.lastIndexOf('/') + 1);
        for (Element element : document.select("[href], [src], [action], [poster], [data-src], [cite]")) {
            for (String key : LINKING) {
                String value = element.attr(key);
                if (isFile(value)) {
                    element.attr(key, isSelf(value, file) ? url + fragment(value) : MirrorNames.link(value, ownNames));
                }
            }
        }
        document.select("meta[content]").forEach(meta -> Refresh.undoMirror(meta, ownNames));
        restoreCanonical(document, url);
    }

    private static boolean isFile(String value) {
        return !value.isEmpty() && "/#?".indexOf(value.charAt(0)) < 0 && value.indexOf(':') < 0;
    }

    private static boolean isSelf(String value, String file) {
        return value.equals(file) || value.startsWith(file) && value.charAt(file.length()) == '#';
    }

    private static String fragment(String value) {
        int hash = value.indexOf('#');
        return hash < 0 ? "" : value.substring(hash);
    }

    /** wget calls a file by the first address that led to it: a short link, although the page lies at its permalink as well. */
    private static void restoreCanonical(Document document, String url) {
        for (Element link : document.select("link[rel=canonical], link[rel=Canonical]")) {
            String href = link.attr("href");
            if (href.indexOf(':') < 0 && href.contains("?") && !url.contains("?") && Urls.slug(url) != null) {
                link.attr("href", url);
            }
        }
    }

    /**
     * The address of a file in a mirror whose folders bear the names of hosts. The page must name the host itself, in links
     * that the mirror did not catch: a folder may be called like a host for other reasons.
     */
    static String address(String location, String html) {
        int from = 0;
        for (int slash = location.indexOf('/'); slash >= 0; slash = location.indexOf('/', from)) {
            String folder = location.substring(from, slash);
            if (MirrorNames.isHost(folder)) {
                String host = folder.replace('+', ':');
                String scheme = html.contains("https://" + host) ? "https://" : html.contains("//" + host) ? "http://" : null;
                if (scheme != null) {
                    return Urls.resolve(null, scheme + host + "/" + MirrorNames.path(location.substring(slash + 1)));
                }
            }
            from = slash + 1;
        }
        return null;
    }
}
