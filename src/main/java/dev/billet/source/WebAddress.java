package dev.billet.source;

import dev.billet.text.Urls;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An address that can be asked: http or https, a host in plain letters, what a browser would encode encoded. Hosts that are
 * numbers in unusual clothes (one number, hexadecimal, octal) are refused, since programs disagree about what they mean.
 *
 * @param uri without user and fragment
 */
record WebAddress(URI uri) {
    private static final int PORTS = 65536;

    /** Whether a user who names such an input means an address. */
    static boolean is(String name) {
        return name.regionMatches(true, 0, "http://", 0, 7) || name.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Reads an address as a person or a header writes it. */
    static WebAddress of(String text) throws FetchException {
        String whole = Urls.resolve(null, text);
        if (whole == null || !is(whole)) {
            throw FetchException.refused("only addresses with http or https are fetched");
        }
        int hash = whole.indexOf('#');
        String address = hash < 0 ? whole : whole.substring(0, hash);
        int start = address.indexOf("://") + 3;
        int end = start;
        while (end < address.length() && "/?".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        String rest = address.substring(end);
        return of(address.substring(0, start).toLowerCase(Locale.ROOT), address.substring(start, end),
            rest.startsWith("/") ? rest : "/" + rest);
    }

    private static WebAddress of(String scheme, String authority, String rest) throws FetchException {
        if (authority.indexOf('@') >= 0) {
            throw FetchException.refused("addresses with a user or password are not fetched");
        }
        int colon = authority.lastIndexOf(':');
        boolean port = colon > authority.lastIndexOf(']');
        String host = host(port ? authority.substring(0, colon) : authority);
        try {
            URI uri = new URI(scheme + host + (port ? port(authority.substring(colon + 1)) : "") + legal(rest));
            if (uri.getHost() == null) {
                throw FetchException.refused("not a possible host name: " + host);
            }
            return new WebAddress(uri);
        } catch (URISyntaxException wrong) {
            throw FetchException.refused("not a possible address");
        }
    }

    /** Where a redirect leads. Its header's bytes were read as Latin-1, but servers write UTF-8. */
    WebAddress to(String location) throws FetchException {
        String text = new String(location.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return of(Urls.resolve(toString(), text));
        } catch (FetchException refused) {
            throw refused.at(text);
        }
    }

    /** As the resolver wants it: an IPv6 address without brackets. */
    String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String host(String written) throws FetchException {
        if (written.startsWith("[")) {
            if (!written.matches("\\[[0-9A-Fa-f:.]+]")) {
                throw FetchException.refused("not a possible host name: " + written);
            }
            return written.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException impossible) {
            throw FetchException.refused("not a possible host name: " + written);
        }
        if (host.isEmpty() || !host.chars().allMatch(WebAddress::isOfHost)) {
            throw FetchException.refused("not a possible host name: " + written);
        }
        if (endsInNumber(host) && !isDottedQuad(host)) {
            throw FetchException.refused("the host is a number in an unusual form: " + host);
        }
        return host;
    }

    private static boolean isOfHost(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
    }

    /** Browsers take such hosts for IPv4 addresses (WHATWG URL, "ends in a number"). */
    private static boolean endsInNumber(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.matches("[0-9]+|0x[0-9a-f]*");
    }

    private static boolean isDottedQuad(String host) {
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static String port(String digits) throws FetchException {
        if (digits.isEmpty()) {
            return "";
        }
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) >= PORTS || Integer.parseInt(digits) == 0) {
            throw FetchException.refused("not a possible port: " + digits);
        }
        return ":" + digits;
    }

    /** Encodes what browsers send as it is but {@link URI} does not take. */
    private static String legal(String rest) {
        StringBuilder out = new StringBuilder(rest.length() + 8);
        for (int i = 0; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean loose = c == '%' && !rest.substring(i + 1, Math.min(rest.length(), i + 3)).matches("[0-9A-Fa-f]{2}");
            out.append(loose || "[]^`{|}\\".indexOf(c) >= 0 ? "%" + Integer.toHexString(c).toUpperCase(Locale.ROOT) : String.valueOf(c));
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
