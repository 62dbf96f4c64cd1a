package dev.billet.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One answer of a server as it came, its body still packed if it was.
 *
 * @param url    the address that was asked
 * @param asked  the fields of the question
 * @param status of the answer
 * @param fields of the answer, whose names may be asked for in any case
 * @param body   without the chunks in which it may have come
 */
public record WebAnswer(String url, Map<String, String> asked, int status, Map<String, List<String>> fields, byte[] body) {
    public WebAnswer {
        Map<String, List<String>> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        any.putAll(fields);
        fields = any;
    }

    /** The first value of a field; empty when it is not there. */
    public String field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether it is one of those that lead elsewhere. */
    public boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** What the field about its type says. */
    public ContentType type() {
        return ContentType.of(field("Content-Type"));
    }

    /** The bytes as they were before the server packed them, {@code limit} at most. */
    public byte[] content(long limit) throws FetchException {
        return ContentCoding.decode(body, field("Content-Encoding").toLowerCase(Locale.ROOT), limit);
    }
}
