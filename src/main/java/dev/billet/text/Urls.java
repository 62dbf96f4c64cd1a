package dev.billet.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Addresses: made absolute, compared, taken apart. Nothing here throws on a broken address. */
public final class Urls {
    private static final Set<String> TRACKING = Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid",
            "replytocom", "showcomment");
    private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml", "shtml", "phtml", "php", "php3", "php4", "php5", "asp",
        "aspx",
            "jsp", "cgi", "pl", "cfm", "do", "mht", "mhtml");
    private static final Set<String> NUMBERED = Set.of("node", "p", "page", "post", "posts", "id", "article", "entry", "topic");
    private static final int FIRST_YEAR = 1993;
    private static final int LAST_YEAR = 2099;

    private Urls() {
    }

    /**
     * {@code href} seen from {@code base}, with blanks and foreign letters encoded as a browser does; {@code href} itself when it cannot
     * be resolved or is no address of the web (javascript:, data:, mailto:); null for null or blank.
     */
    public static String resolve(String base, String href) {
        String tidy = tidy(href);
        if (tidy == null) {
            return null;
        }
        UrlParts parts = UrlParts.of(tidy);
        if (parts.scheme() != null && !parts.isWeb()) {
            return tidy;
        }
        String tidyBase = tidy(base);
        UrlParts from = tidyBase == null ? null : UrlParts.of(tidyBase);
        if (parts.scheme() == null && (from == null || from.scheme() == null || from.authority() == null)) {
            return tidy;
        }
        UrlParts whole = parts.from(from);
        return new UrlParts(whole.scheme(), whole.authority(), Percent.encode(whole.path()), encode(whole.query()),
            encode(whole.fragment())).toString();
    }

    private static String encode(String part) {
        return part == null ? null : Percent.encode(part);
    }

    /** Without blanks at the ends and line ends within, as browsers read an attribute; null when nothing is left. */
    private static String tidy(String url) {
        if (url == null) {
            return null;
        }
        String tidy = url;
        if (tidy.indexOf('\n') >= 0 || tidy.indexOf('\r') >= 0 || tidy.indexOf('\t') >= 0) {
            tidy = tidy.replace("\n", "").replace("\r", "").replace("\t", "");
        }
        tidy = tidy.strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /**
     * The form in which two addresses of one resource agree: no scheme, www., default port, fragment, tracking parameters or
     * final slash.
     */
    public static String key(String url) {
        String tidy = tidy(url);
        if (tidy == null) {
            return null;
        }
        UrlParts parts = UrlParts.of(tidy);
        if (parts.scheme() != null && !parts.isWeb()) {
            return tidy;
        }
        StringBuilder key = new StringBuilder(tidy.length());
        if (parts.authority() != null) {
            key.append(withoutWww(parts.host())).append(parts.oddPort());
        }
        key.append(Percent.uniform(parts.path()));
        while (key.length() > 1 && key.charAt(key.length() - 1) == '/') {
            key.setLength(key.length() - 1);
        }
        String query = query(parts.query());
        return query.isEmpty() ? key.toString() : key.append('?').append(query).toString();
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder();
        for (String raw : query == null ? new String[0] : query.split("&")) {
            String parameter = raw.startsWith("amp;") ? raw.substring(4) : raw;
            int equal = parameter.indexOf('=');
            String name = (equal < 0 ? parameter : parameter.substring(0, equal)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.append(kept.length() == 0 ? "" : "&").append(Percent.uniform(parameter));
            }
        }
        return kept.toString();
    }

    /** Host in lower case without www., or null. */
    public static String host(String url) {
        String tidy = tidy(url);
        String host = tidy == null ? "" : withoutWww(UrlParts.of(tidy).host());
        return host.isEmpty() ? null : host;
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    }

    /** The front page of the host, with scheme, host as written and port; null when it is no address of the web. */
    public static String home(String url) {
        if (!isWeb(url)) {
            return null;
        }
        UrlParts parts = UrlParts.of(tidy(url));
        return parts.scheme() + "://" + parts.host() + parts.oddPort() + "/";
    }

    /** Last part of the path without ending such as .html, decoded; null for a home page. */
    public static String slug(String url) {
        List<String> segments = segments(url);
        for (int i = segments.size() - 1; i >= 0; i--) {
            String name = withoutEnding(Percent.decode(segments.get(i)));
            if (i < segments.size() - 1 || !name.equals("index")) {
                return name;
            }
        }
        return null;
    }

    /** The path of an address of the web, decoded; null when a query follows, as the path alone does not lead there then. */
    public static String path(String url) {
        if (!isWeb(url)) {
            return null;
        }
        UrlParts parts = UrlParts.of(tidy(url));
        return parts.query() != null ? null : parts.path().isEmpty() ? "/" : Percent.decode(parts.path());
    }

    /** Path and query of an address as a browser asks for them; a path without a host may be given. Null when there is neither. */
    public static String request(String url) {
        String tidy = tidy(url);
        if (tidy == null) {
            return null;
        }
        UrlParts parts = UrlParts.of(tidy);
        String path = Percent.encode(parts.path().isEmpty() ? "/" : parts.path());
        return parts.query() == null ? path : path + "?" + Percent.encode(parts.query());
    }

    /** Percent-encoded letters as letters; what is no UTF-8 stays as it is. */
    public static String decoded(String text) {
        return Percent.decode(text);
    }

    private static List<String> segments(String url) {
        String tidy = tidy(url);
        UrlParts parts = tidy == null ? null : UrlParts.of(tidy);
        return parts == null || parts.scheme() != null && !parts.isWeb() ? List.of() : parts.segments();
    }

    /** Only endings that are known: "version-1.2" is a whole slug. */
    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT)) ? name.substring(0, dot) : name;
    }

    /** Whether it is http or https with a host. */
    public static boolean isWeb(String url) {
        String tidy = tidy(url);
        return tidy != null && UrlParts.of(tidy).isWeb();
    }

    /** Year in a permalink path such as /2011/11/30/slug/, or null; a number at the path's end, or behind /node/, is no year. */
    public static Integer year(String url) {
        List<String> segments = segments(url);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean more = i + 1 < segments.size();
            boolean month = more && number(segments.get(i + 1), 1, 2) >= 1 && number(segments.get(i + 1), 1, 2) <= 12;
            boolean numbered = i > 0 && NUMBERED.contains(segments.get(i - 1).toLowerCase(Locale.ROOT));
            if (year(segment, 4) && (month || more && !numbered) || dated(segment)) {
                return Integer.valueOf(segment.substring(0, 4));
            }
        }
        return null;
    }

    private static boolean year(String text, int length) {
        int year = text.length() < length ? -1 : number(text.substring(0, 4), 4, 4);
        return text.length() == length && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A part such as 2011-11-30 or 2004_05_01_archive.html. */
    private static boolean dated(String segment) {
        if (segment.length() < 7 || segment.charAt(4) != '-' && segment.charAt(4) != '_' || !year(segment.substring(0, 4), 4)) {
            return false;
        }
        int month = number(segment.substring(5, 7), 2, 2);
        return month >= 1 && month <= 12 && (segment.length() == 7 || !Character.isDigit(segment.charAt(7)));
    }

    private static int number(String text, int least, int most) {
        if (text.length() < least || text.length() > most) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
