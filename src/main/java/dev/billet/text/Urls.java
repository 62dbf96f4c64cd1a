package dev.billet.text;

/** Addresses: made absolute, compared, taken apart. Nothing here throws on a broken address. */
public final class Urls {
    private Urls() {
    }

    /** {@code href} seen from {@code base}; {@code href} itself when it cannot be resolved; null for null or blank. */
    public static String resolve(String base, String href) {
        throw new UnsupportedOperationException();
    }

    /** The form in which two addresses of one resource agree: no scheme, www., default port, fragment, tracking parameters or final slash. */
    public static String key(String url) {
        throw new UnsupportedOperationException();
    }

    /** Host in lower case without www., or null. */
    public static String host(String url) {
        throw new UnsupportedOperationException();
    }

    /** Last part of the path without ending such as .html, decoded; null for a home page. */
    public static String slug(String url) {
        throw new UnsupportedOperationException();
    }

    /** Whether it is http or https with a host. */
    public static boolean isWeb(String url) {
        throw new UnsupportedOperationException();
    }

    /** Year in a permalink path such as /2011/11/30/slug/, or null. */
    public static Integer year(String url) {
        throw new UnsupportedOperationException();
    }
}
