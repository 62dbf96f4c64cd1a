package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.parser.Parser;

/**
 * Address and title in the block that engines of the years of trackbacks hid in an HTML comment for pinging programs
 * ({@code <rdf:Description dc:title="…" dc:identifier="…">}, the trackback specification of Six Apart).
 *
 * @param url   or null
 * @param title or null
 */
record TrackbackData(String url, String title) {
    private static final TrackbackData NONE = new TrackbackData(null, null);
    private static final Pattern URL = Pattern.compile("dc:identifier\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern TITLE = Pattern.compile("dc:title\\s*=\\s*\"([^\"]+)\"|dc:title\\s*=\\s*'([^']+)'");

    /** What the page's one block says; nothing when there is none or several: those are of a list. */
    static TrackbackData of(Reading reading) {
        TrackbackData found = null;
        for (Comment remark : reading.index().remarks()) {
            if (remark.getData().contains("rdf:Description")) {
                TrackbackData data = read(remark.getData());
                if (found != null && !found.equals(data)) {
                    return NONE;
                }
                found = data;
            }
        }
        return found == null ? NONE : found;
    }

    private static TrackbackData read(String data) {
        Matcher url = URL.matcher(data);
        Matcher title = TITLE.matcher(data);
        String said = !title.find() ? null : title.group(1) != null ? title.group(1) : title.group(2);
        return new TrackbackData(url.find() ? url.group(1) : null, said == null ? null : Parser.unescapeEntities(said, true));
    }
}
