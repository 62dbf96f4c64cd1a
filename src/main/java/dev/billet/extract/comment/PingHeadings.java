package dev.billet.extract.comment;

import dev.billet.model.Reply;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.regex.Pattern;

/** What headings and labels of pings say: "Trackbacks", "2 Pingbacks to The river", "Pingback by". */
final class PingHeadings {
    private static final Pattern NUMBER = Pattern.compile("^\\W?\\d{1,4}\\W?\\s+");
    private static final Pattern FROM = Pattern.compile("(?i)\\s+(?:from|by|von|de|da|di|du|par|por|per|van|door|från|av|fra|af|od|"
        + "przez|z|от|від|dari|oleh)$");
    private static final Pattern WEBMENTION = Pattern.compile("(?i)^\\P{L}*web-?mention");
    /** Sites may speak so of any link to them. */
    private static final Pattern MENTION = Pattern.compile("(?i)^\\P{L}*(?:mention|erwähnung|mencion|menzion|omnämn|упомин|likes)");
    private static final int SHORTEST = 4;

    private PingHeadings() {
    }

    /** Whether the whole text heads pings. */
    static boolean is(String text, String language) {
        return Words.is(Role.PINGBACK_LABEL, text, language) || Words.is(Role.TRACKBACK_LABEL, text, language)
            || isCounted(text, language);
    }

    /** "2 Trackbacks": the number of pings, and not of comments. */
    static boolean isCounted(String text, String language) {
        return counted(text, language) != null;
    }

    /** "Trackbacks" may head pingbacks too, but where nothing else tells, the word stands. */
    static Reply.Kind kind(String text, String language) {
        boolean pingback = Words.is(Role.PINGBACK_LABEL, text, language);
        boolean trackback = Words.is(Role.TRACKBACK_LABEL, text, language);
        if (pingback == trackback) {
            Reply.Kind counted = pingback ? null : counted(text, language);
            return counted == null ? Reply.Kind.PING : counted;
        }
        return pingback ? Reply.Kind.PINGBACK : WEBMENTION.matcher(text).find() ? Reply.Kind.WEBMENTION
            : MENTION.matcher(text).find() ? Reply.Kind.PING : Reply.Kind.TRACKBACK;
    }

    /** "2 Trackbacks for this post": a label behind a number, whatever follows; "2 trackbacks, 3 comments" speaks of more. */
    private static Reply.Kind counted(String text, String language) {
        if (text.isEmpty() || text.length() > 120 || text.charAt(0) > '9' || !NUMBER.matcher(text).lookingAt()) {
            return null;
        }
        String rest = NUMBER.matcher(text).replaceFirst("");
        int pingback = Words.startsWith(Role.PINGBACK_LABEL, rest, language);
        int trackback = Words.startsWith(Role.TRACKBACK_LABEL, rest, language);
        int longest = Math.max(pingback, trackback);
        boolean more = longest < SHORTEST || rest.substring(longest).chars().anyMatch(Character::isDigit);
        return more ? null : pingback == trackback ? Reply.Kind.PING : pingback > trackback ? Reply.Kind.PINGBACK : Reply.Kind.TRACKBACK;
    }

    /** What a label before a link or a colon says, without "from" behind it; null when it is none of pings. */
    static Reply.Kind label(String text, String language) {
        String label = FROM.matcher(text).replaceFirst("");
        if (Words.is(Role.PINGBACK_LABEL, label, language)) {
            return Reply.Kind.PINGBACK;
        }
        return label.length() >= SHORTEST && Words.is(Role.TRACKBACK_LABEL, label, language) ? Reply.Kind.TRACKBACK : null;
    }
}
