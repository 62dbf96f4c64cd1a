package dev.billet.write.redirects;

import dev.billet.text.Urls;

/** The lines of each form. */
final class RedirectLines {
    private static final String MEANT_IN_PATTERNS = "\\.^$|?*+()[]{}";

    private RedirectLines() {
    }

    static String opening(RedirectFormat format) {
        return switch (format) {
            case CSV -> "old_url,new_path\r\n";
            case NGINX -> """
                # In http:   map $request_uri $new_place { include THIS_FILE; }
                # In server: if ($new_place) { return 301 $new_place; }
                """;
            case APACHE -> "RewriteEngine On\n";
        };
    }

    static String line(RedirectFormat format, String old, String newPath) {
        return switch (format) {
            case CSV -> cell(old) + "," + cell(newPath) + "\r\n";
            case NGINX -> nginx(Urls.request(old), newPath);
            case APACHE -> apache(Urls.request(old), newPath);
        };
    }

    private static String cell(String text) {
        boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Nginx compares without case; with and without the last slash are two addresses to it. */
    private static String nginx(String request, String newPath) {
        String target = quoted(newPath.replace("$", "%24")) + ";\n";
        String line = quoted(request) + " " + target;
        boolean page = request.indexOf('?') < 0 && request.length() > 1
            && request.indexOf('.', request.lastIndexOf('/', request.length() - 2)) < 0;
        if (!page) {
            return line;
        }
        String other = request.endsWith("/") ? request.substring(0, request.length() - 1) : request + "/";
        return other.equals(newPath) ? line : line + quoted(other) + " " + target;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Apache matches the decoded path, and encodes the new one itself. */
    private static String apache(String request, String newPath) {
        int query = request.indexOf('?');
        String path = Urls.decoded(query < 0 ? request : request.substring(0, query));
        String stem = path.substring(1).replaceAll("/+$", "");
        String condition = query < 0 ? "" : "RewriteCond %{QUERY_STRING} \"^" + pattern(request.substring(query + 1)) + "$\"\n";
        int newQuery = newPath.indexOf('?');
        String target = newQuery < 0 ? Urls.decoded(newPath) : Urls.decoded(newPath.substring(0, newQuery)) + newPath.substring(newQuery);
        String flags = newQuery < 0 && query >= 0 ? "[R=301,L,QSD]" : "[R=301,L]";
        return condition + "RewriteRule \"^/?" + pattern(stem) + (stem.isEmpty() ? "" : "/?") + "$\" \""
            + target.replaceAll("[$%\\\\\"]", "\\\\$0") + "\" " + flags + "\n";
    }

    private static String pattern(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(MEANT_IN_PATTERNS.indexOf(c) >= 0 ? "\\" : "").append(c == '"' ? "\\x22" : String.valueOf(c));
        }
        return out.toString();
    }
}
