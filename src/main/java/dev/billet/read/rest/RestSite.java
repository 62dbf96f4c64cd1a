package dev.billet.read.rest;

import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.Blog;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;

/** What the interface's front page says of the site. */
final class RestSite {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private RestSite() {
    }

    static Blog of(JsonObject answer) {
        String url = answer.text("home") == null ? answer.text("url") : answer.text("home");
        String home = url == null || url.endsWith("/") ? url : url + "/";
        return new Blog(home, Rendered.line(answer.text("name")), Rendered.line(answer.text("description")), null, zone(answer), List.of(),
            List.of());
    }

    /** The named zone; the offset only where the engine says that there is no name for it, for else it is the one of the day. */
    private static String zone(JsonObject answer) {
        String named = answer.text("timezone_string");
        String offset = answer.text("gmt_offset");
        if (named != null || offset == null || !answer.names().contains("timezone_string")) {
            return named;
        }
        try {
            return ZoneOffset.ofTotalSeconds(new BigDecimal(offset).multiply(HOUR).intValue()).getId();
        } catch (NumberFormatException | DateTimeException notAnOffset) {
            return null;
        }
    }
}
