package dev.billet.html;

import dev.billet.text.Urls;
import java.util.Locale;
import java.util.Set;

/** Decides which addresses may stay in cleaned HTML, and makes them absolute. */
final class Addresses {
    /** What a click may do without running code of the page. */
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "xmpp", "irc",
        "ircs", "news", "nntp", "gopher", "feed", "webcal", "magnet", "skype", "callto", "geo", "urn", "svn", "git", "ssh", "rtsp",
        "rtmp", "mms", "aim", "itms", "steam", "spotify", "bitcoin");
    /** A picture of real content inside the page is longer than a transparent dot. */
    private static final int DOT = 250;

    private Addresses() {
    }

    /** The address of a link; {@code #place} stays as it is; null when it must not stay. */
    static String link(Page page, String value) {
        String address = tight(value);
        if (address.isEmpty() || address.equals("#")) {
            return null;
        }
        if (address.charAt(0) == '#') {
            return address;
        }
        String scheme = scheme(address);
        if (scheme == null || scheme.equals("http") || scheme.equals("https")) {
            return absolute(page, address);
        }
        return SCHEMES.contains(scheme) ? address : null;
    }

    /** The address of something shown in the page: of the web, or a picture inside the page itself. */
    static String source(Page page, String value) {
        String address = tight(value);
        if (address.isEmpty() || address.charAt(0) == '#') {
            return null;
        }
        String scheme = scheme(address);
        if (scheme == null || scheme.equals("http") || scheme.equals("https")) {
            return absolute(page, address);
        }
        return scheme.equals("data") && isPicture(address) ? address : null;
    }

    private static boolean isPicture(String address) {
        return address.length() > DOT && address.regionMatches(true, 0, "data:image/", 0, 11)
            && !address.regionMatches(true, 11, "svg", 0, 3);
    }

    private static String absolute(Page page, String address) {
        if (Trace.isWeb(address) && address.indexOf(' ') < 0) {
            return address;
        }
        String absolute = Urls.resolve(page.base(), address);
        // What the page's base adds could be a scheme as well.
        String scheme = absolute == null ? null : scheme(absolute);
        return scheme == null || SCHEMES.contains(scheme) ? absolute : null;
    }

    /** Browsers ignore blanks around an address, and line ends, tabs and controls inside its scheme. */
    private static String tight(String value) {
        String stripped = value.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (stripped.charAt(i) < ' ') {
                return stripped.replaceAll("[\\x00-\\x1f]", "");
            }
        }
        return stripped;
    }

    /** Scheme in lower case, or null for a relative address. */
    private static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean name = c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
            if (!name) {
                // A colon behind anything odd could still be read as a scheme's by somebody; a slash or query ends the doubt.
                return c == '/' || c == '?' || c == '#' || address.indexOf(':', i) < 0 ? null : slashFirst(address, i) ? null : "?";
            }
        }
        return null;
    }

    private static boolean slashFirst(String address, int from) {
        int slash = address.indexOf('/', from);
        return slash >= 0 && slash < address.indexOf(':', from);
    }
}
