package dev.billet.source.archive;

import dev.billet.source.ContentType;
import dev.billet.text.Urls;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a server's answer as it stands in a record.
 *
 * @param status of the answer; 200 when it names none
 * @param lines  its fields
 */
record Answer(int status, HeaderLines lines) {
    private static final Pattern STATUS = Pattern.compile("HTTP/[0-9.]{1,9}\\s{1,9}([0-9]{3})(?:\\s.*)?");
    private static final int OK = 200;

    /** Takes the head; servers of the first years left out the empty line before the page. */
    static Answer read(Records.Block block) throws IOException {
        Matcher status = STATUS.matcher(String.valueOf(Tape.line(block)));
        return new Answer(status.matches() ? Integer.parseInt(status.group(1)) : OK, HeaderLines.read(block, () -> block.startsWith("<")));
    }

    ContentType type() {
        return ContentType.of(lines.text("Content-Type"));
    }

    /** Where it redirects to, or null. */
    String redirect(String url) {
        String location = lines.get("Location");
        return isRedirect() && location != null && !location.isBlank() ? Urls.resolve(url, location) : null;
    }

    private boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** Why there is no page in it, or null. */
    String noPage() {
        if (isRedirect()) {
            return "redirect";
        }
        return switch (status) {
            case 200, 203 -> null;
            case 204, 205 -> "empty answer";
            case 206 -> "part of a file";
            case 304 -> "not modified";
            case 401, 403, 407, 451 -> "access refused";
            case 404, 410 -> "not found";
            default -> status >= 500 ? "server error" : status >= 400 ? "request refused" : "other answer";
        };
    }
}
