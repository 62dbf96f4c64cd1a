package dev.billet.source;

import java.util.Locale;

/**
 * What a {@code Content-Type} header says.
 *
 * @param type    in lower case without parameters, or null
 * @param charset as named, or null
 */
public record ContentType(String type, String charset) {

    /** Nothing is known. */
    public static final ContentType UNKNOWN = new ContentType(null, null);

    /** Reads the header; servers write it in many ways, and none is refused. */
    public static ContentType of(String header) {
        String[] parts = header.split(";");
        String type = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
        String charset = null;
        for (String part : parts) {
            String parameter = part.strip();
            if (charset == null && parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                charset = parameter.substring(8).replace("\"", "").replace("'", "").strip();
            }
        }
        return new ContentType(type.isEmpty() ? null : type, charset == null || charset.isEmpty() ? null : charset);
    }

    public boolean isHtml() {
        return "text/html".equals(type) || "application/xhtml+xml".equals(type);
    }

    /** Whether it cannot be a page whatever its bytes are, so that they need not be fetched. */
    boolean isMedia() {
        return type != null && (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/")
            || type.startsWith("font/"));
    }
}
