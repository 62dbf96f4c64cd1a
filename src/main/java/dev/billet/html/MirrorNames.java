package dev.billet.html;

/** How addresses become file names in a mirror, and back, as far as the name tells. */
final class MirrorNames {
    static final String INDEX = "index.html";
    /** Endings of programs behind which wget adds its own. */
    private static final String PROGRAMS = "(?i).*\\.(?:php[0-9]?|phtml|asp|aspx|jsp|cgi|pl|cfm|do)\\.html";

    private MirrorNames() {
    }

    /** Whether a folder can bear the name of a host, with its port or not. */
    static boolean isHost(String folder) {
        int dot = folder.lastIndexOf('.');
        if (dot <= 0 || folder.length() > 253 || folder.endsWith("!")) {
            return false;
        }
        int end = dot + 1;
        while (end < folder.length() && Character.isLetter(folder.charAt(end))) {
            end++;
        }
        boolean top = end - dot > 2 && (end == folder.length() || folder.substring(end).matches("[:+][0-9]{1,5}"));
        return top && folder.chars().limit(dot).allMatch(c -> c < 128
            && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'));
    }

    /** The path and query of an address, without the slash in front, from a file's path below the host's folder. */
    static String path(String file) {
        return original(file.replace("#", "%23"), false);
    }

    /** The same for a relative link. {@code ownNames}: the site itself uses the names that mirrors give to folders. */
    static String link(String href, boolean ownNames) {
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        String rest = hash < 0 ? "" : href.substring(hash);
        String original = original(path.replace("%3F", "?").replace("%3f", "?"), ownNames);
        return (original.isEmpty() ? "./" : original) + rest;
    }

    private static String original(String path, boolean ownNames) {
        int last = path.lastIndexOf('/', path.indexOf('?') < 0 ? path.length() : path.indexOf('?')) + 1;
        int query = query(path, last);
        String name = path.substring(last, query < 0 ? path.length() : query);
        String folder = path.substring(0, last);
        if (query >= 0) {
            return folder + (name.equals(INDEX) ? "" : name) + "?" + withoutAdded(path.substring(query + 1));
        }
        if (name.equals(INDEX) && !ownNames) {
            return folder;
        }
        return folder + (name.matches(PROGRAMS) ? name.substring(0, name.length() - 5) : name);
    }

    /** Where the query begins; on Windows wget writes an at sign for the question mark. */
    private static int query(String path, int from) {
        int mark = path.indexOf('?', from);
        int at = path.indexOf('@', from);
        boolean windows = mark < 0 && at > from && path.substring(at).matches("@[A-Za-z0-9_\\[\\]%-]+=.*");
        return windows ? at : mark;
    }

    /** wget adds an ending that tells the type, when the address has none that does. */
    private static String withoutAdded(String query) {
        return query.endsWith(".html") ? query.substring(0, query.length() - 5) : query.endsWith(".css")
            ? query.substring(0, query.length() - 4)
            : query;
    }
}
