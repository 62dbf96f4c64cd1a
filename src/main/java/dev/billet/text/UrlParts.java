package dev.billet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An address cut at its marks, nothing judged: saved pages hold addresses that java.net.URI refuses.
 *
 * @param scheme    in lower case without the colon, or null
 * @param authority host with user and port as written, or null when there is no {@code //}
 * @param path      maybe empty
 * @param query     without the question mark, or null
 * @param fragment  without the #, or null
 */
record UrlParts(String scheme, String authority, String path, String query, String fragment) {

    static UrlParts of(String url) {
        String rest = url;
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? null : rest.substring(hash + 1);
        rest = hash < 0 ? rest : rest.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? null : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        int colon = schemeEnd(rest);
        String scheme = colon < 0 ? null : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        rest = rest.substring(colon + 1);
        if (scheme == null || web(scheme)) {
            rest = rest.replace('\\', '/');
        }
        if (!rest.startsWith("//")) {
            return new UrlParts(scheme, null, rest, query, fragment);
        }
        int slash = rest.indexOf('/', 2);
        String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
        return new UrlParts(scheme, authority, slash < 0 ? "" : rest.substring(slash), query, fragment);
    }

    private static int schemeEnd(String url) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == ':' && i > 0) {
                return i;
            }
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean web(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    boolean isWeb() {
        return scheme != null && web(scheme) && !host().isEmpty();
    }

    /** Host in lower case without user and port, maybe empty. */
    String host() {
        String host = hostAndPort();
        int colon = host.lastIndexOf(':');
        boolean port = colon >= 0 && host.indexOf(']', colon) < 0;
        host = port ? host.substring(0, colon) : host;
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** Port as written when it is not the scheme's own, with its colon, else an empty text. */
    String oddPort() {
        String host = hostAndPort();
        int colon = host.lastIndexOf(':');
        String port = colon >= 0 && host.indexOf(']', colon) < 0 ? host.substring(colon) : "";
        boolean usual = port.length() < 2 || port.equals(":80") && !"https".equals(scheme) || port.equals(":443") && !"http".equals(scheme);
        return usual ? "" : port;
    }

    private String hostAndPort() {
        if (authority == null) {
            return "";
        }
        return authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The parts of the path that are not empty. */
    List<String> segments() {
        List<String> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (i > from) {
                    segments.add(path.substring(from, i));
                }
                from = i + 1;
            }
        }
        return segments;
    }

    /** This address seen from a base that has a host. */
    UrlParts from(UrlParts base) {
        if (scheme != null) {
            return new UrlParts(scheme, authority, authority == null ? path : straight(path), query, fragment);
        }
        if (authority != null) {
            return new UrlParts(base.scheme, authority, straight(path), query, fragment);
        }
        if (path.isEmpty()) {
            return new UrlParts(base.scheme, base.authority, base.path, query == null ? base.query : query, fragment);
        }
        String whole = path.startsWith("/") ? path : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
        return new UrlParts(base.scheme, base.authority, straight(whole.startsWith("/") ? whole : "/" + whole), query, fragment);
    }

    /** The path without . and .. parts. */
    private static String straight(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean up = parts[i].equals("..");
            boolean dot = up || parts[i].equals(".");
            if (up && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!dot) {
                kept.add(parts[i]);
            } else if (i == parts.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority) + path
                + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }
}
