package dev.billet.crawl.wayback;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of the archive's index.
 *
 * @param mementos  the captures in it
 * @param resumeKey what to ask for the next page with, or null at the end
 */
public record CdxAnswer(List<Memento> mementos, String resumeKey) {
    private static final String FIELDS = "urlkey,timestamp,original,mimetype,statuscode";
    private static final int COLUMNS = 5;
    private static final int LINES = 5000;

    /** The question for a page of all captures below a prefix; answers that were errors are of no use, nor is the same again. */
    public static String question(String server, String prefix, String resumeKey) {
        return server + "cdx/search/cdx?url=" + encoded(prefix) + "&matchType=prefix&output=json&fl=" + FIELDS
            + "&filter=!statuscode:%5B45%5D..&collapse=digest&limit=" + LINES + "&showResumeKey=true"
            + (resumeKey == null ? "" : "&resumeKey=" + encoded(resumeKey));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Reads an answer: lines of columns, the first one their names; behind an empty line the key of the next page. */
    public static CdxAnswer read(byte[] json) throws IOException {
        List<Memento> mementos = new ArrayList<>();
        String key = null;
        boolean behind = false;
        for (List<String> line : lines(json)) {
            if (line.isEmpty()) {
                behind = true;
            } else if (behind) {
                key = line.get(0);
            } else if (line.size() >= COLUMNS && line.get(1).matches("\\d{14}")) {
                String status = line.get(4);
                mementos.add(new Memento(line.get(0), line.get(1), line.get(2), line.get(3), status.matches("\\d{3}")
                    ? Integer.parseInt(status) : 0));
            }
        }
        return new CdxAnswer(mementos, key);
    }

    private static List<List<String>> lines(byte[] json) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = null;
        try (JsonParser parser = Json.parser(json, 0, json.length)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && ++depth == 2) {
                    line = new ArrayList<>(COLUMNS);
                } else if (token == JsonToken.END_ARRAY && depth-- == 2) {
                    lines.add(line);
                    line = null;
                } else if (line != null) {
                    line.add(parser.getText());
                }
            }
        }
        return lines;
    }
}
