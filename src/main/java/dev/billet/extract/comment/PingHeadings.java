package dev.billet.extract.comment;

import dev.billet.model.Reply;
import dev.billet.text.Role;
import dev.billet.text.Roles;
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
    private static final Pattern COUNT = Pattern.compile("[\\s:(\\[]+\\d{1,4}[)\\]]?$");
    private static final Pattern BETWEEN = Pattern.compile("[-\\s]*[/&+][-\\s]*");
    private static final Roles LABELS = Roles.of(Role.PINGBACK_LABEL, Role.TRACKBACK_LABEL);
    private static final int LONGEST_PAIR = 40;
    private static final int SHORTEST = 4;

    private PingHeadings() {
    }

    /** Whether the whole text heads pings. */
    static boolean is(String text, String language) {
        return isLabel(text, language) || isCounted(text, language) || isBehind(text, language) || isSeveral(text, language);
    }

    private static boolean isLabel(String text, String language) {
        return Words.isAny(LABELS, text, language);
    }

    /** "Pingbacks (2)". */
    private static boolean isBehind(String text, String language) {
        int length = text.length();
        char last = length == 0 ? 0 : text.charAt(length - 1);
        boolean numbered = last == ')' || last == ']' || last >= '0' && last <= '9';
        return numbered && isLabel(COUNT.matcher(text).replaceFirst(""), language);
    }

    /** "Ping-/Trackbacks". */
    private static boolean isSeveral(String text, String language) {
        if (text.length() > LONGEST_PAIR || text.indexOf('/') < 0 && text.indexOf('&') < 0 && text.indexOf('+') < 0) {
            return false;
        }
        for (String part : BETWEEN.split(text)) {
            if (!isLabel(part, language)) {
                return false;
            }
        }
        return true;
    }

    /** "2 Trackbacks": the number of pings, and not of comments. */
    static boolean isCounted(String text, String language) {
        return counted(text, language) != null;
    }

    /** "Trackbacks" may head pingbacks too, but where nothing else tells, the word stands. */
    static Reply.Kind kind(String text, String language) {
        String bare = COUNT.matcher(text).replaceFirst("");
        boolean pingback = Words.is(Role.PINGBACK_LABEL, bare, language);
        boolean trackback = Words.is(Role.TRACKBACK_LABEL, bare, language);
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
