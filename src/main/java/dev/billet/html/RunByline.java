package dev.billet.html;

import dev.billet.model.When;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that shows a day as bylines do: near its begin or near its end. Comments that one script printed have the same marks around
 * their days.
 *
 * @param line   the line's number
 * @param when   the day, and the hour if there is one; null where a line says who wrote and not when
 * @param before what stands before it
 * @param behind what stands behind it
 * @param whole  length of the line
 * @param shape  the marks and little words around the day, and on which sides others stand
 */
record RunByline(int line, When when, String before, String behind, String shape, int whole) {
    private static final int LONGEST_BEFORE = 70;
    private static final int LONGEST_BEHIND = 45;
    private static final int WINDOW = 140;
    private static final int MOST_DATES = 6;
    private static final int FEWEST_DIGITS = 3;
    /** Words between a name and a day, and behind the hour: which one, tells one script's bylines from another's. */
    private static final Pattern LITTLE_WORD =
        Pattern.compile("(?iU)(?:^|\\P{L})(on|at|am|um|le|el|il|em|op|den|dne|dnia|in|du|à|в|на|kl)$");
    private static final String MARKS = "()[]:;,|/•·@-–—~»\uff1a";
    private static final String MARKS_BEHIND = ")]:;,|/•·-–—~»\uff1a";
    private static final Pattern LABEL = Pattern.compile("\\P{L}*(?:\\p{L}{1,12}(?:\\s?[:\uff1a])?)?\\P{L}*");

    /** What closes a byline before the text: "):", " -". */
    private static final Pattern CLOSE = Pattern.compile("^\\s?(?:Uhr)?\\s?[)\\]]?\\s?[:\uff1a–—-]?");
    /** What opens one behind the text. */
    private static final Pattern OPEN = Pattern.compile("(?iU)(?<=\\s)(?:--+|[—–~|-]|by|von|par|por|da|door|af|av|przez|от)\\s");
    private static final Pattern NAME = Pattern.compile("^(?:\\d{1,4}[.)]\\s|[#■○●◆]\\s?)?"
        + "[\\p{L}\\p{N}](?:[^:\uff1a.!?]|(?<=\\p{Lu}|Dr|Mr|Mrs|St)[.]){0,38}?\\s?[:\uff1a](?=\\s)");

    /** What may be bylines in a line: seen from its begin and seen from its end. */
    static List<RunByline> of(int line, String text, DateHints hints) {
        List<RunByline> found = new ArrayList<>(2);
        int begin = Math.min(text.length(), WINDOW);
        RunByline head = mayHoldDay(text, 0, begin) ? at(line, text, 0, text.substring(0, begin), hints) : null;
        boolean atHead = head != null && head.before.length() <= LONGEST_BEFORE;
        if (atHead) {
            found.add(head);
        }
        if (head != null && head.behind.length() <= LONGEST_BEHIND) {
            if (!atHead) {
                found.add(head);
            }
        } else if (mayHoldDay(text, Math.max(0, text.length() - WINDOW), text.length()) && (head != null || text.length() > WINDOW)) {
            RunByline tail = last(line, text, hints);
            if (tail != null) {
                found.add(tail);
            }
        }
        return found;
    }

    /** A cheap look: a day with its year has so many digits. */
    static boolean mayHoldDay(String text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to && digits < FEWEST_DIGITS; i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    /** A line that says who wrote and not when. */
    static RunByline undated(int line, String name, String shape) {
        return new RunByline(line, null, name, "", shape, name.length());
    }

    private static RunByline last(int line, String text, DateHints hints) {
        int from = Math.max(0, text.length() - WINDOW);
        from = from == 0 ? 0 : Math.max(from, text.indexOf(' ', from));
        for (int i = 0; i < MOST_DATES && from < text.length(); i++) {
            RunByline one = at(line, text, from, text.substring(from), hints);
            if (one == null || one.behind.length() <= LONGEST_BEHIND) {
                return one;
            }
            from = text.length() - one.behind.length();
        }
        return null;
    }

    private static RunByline at(int line, String text, int from, String part, DateHints hints) {
        Optional<FoundDate> date = Dates.find(part, hints)
            .filter(d -> !(d.when() instanceof When.OfYear || d.when() instanceof When.OfMonth));
        return date.map(d -> of(line, d.when(), text.substring(0, from + d.start()), text.substring(from + d.end()), text.length()))
            .orElse(null);
    }

    private static RunByline of(int line, When when, String before, String behind, int whole) {
        return new RunByline(line, when, before, behind, mark(before.strip(), true) + "D" + mark(behind.strip(), false), whole);
    }

    private static String mark(String text, boolean before) {
        if (text.isEmpty()) {
            return "";
        }
        boolean words = text.chars().anyMatch(Character::isLetter);
        char edge = before ? text.charAt(text.length() - 1) : text.charAt(0);
        Matcher little = LITTLE_WORD.matcher(text);
        boolean marked = (before ? MARKS : MARKS_BEHIND).indexOf(edge) >= 0;
        String mark = before && little.find() ? little.group(1) : marked ? String.valueOf(edge) : "";
        return before ? (words ? "w" : "") + mark : mark + (words ? "w" : "");
    }

    /** Whether nobody's name can stand beside the day: nothing or a label is there. */
    boolean isBare() {
        return LABEL.matcher(before).matches() && (before.isBlank() || before.strip().endsWith(":")) && LABEL.matcher(behind).matches()
            && behind.strip().length() < 5;
    }

    /** Where the byline stands in a line that has the text, too: the day with what belongs to it, and the name before or behind it. */
    int[] part(boolean begins) {
        if (when == null) {
            return new int[] {0, whole};
        }
        int day = before.length();
        int end = whole - behind.length();
        if (begins) {
            Matcher close = CLOSE.matcher(behind);
            return new int[] {0, close.find() ? end + close.end() : end};
        }
        char mark = before.isBlank() ? ' ' : before.stripTrailing().charAt(before.stripTrailing().length() - 1);
        if (mark == '(' || mark == '[') {
            return new int[] {before.lastIndexOf(mark), whole};
        }
        int from = day;
        Matcher open = OPEN.matcher(before);
        while (open.find()) {
            from = day - open.start() <= LONGEST_BEFORE ? Math.min(from, open.start()) : from;
            from = open.start() > from ? open.start() : from;
        }
        return new int[] {from, whole};
    }

    /** Where the name stands that begins the first line of the text: "Ann: …"; null when there is none. */
    int[] name(String first) {
        Matcher name = NAME.matcher(first);
        return name.find() ? new int[] {0, name.end()} : null;
    }

    /** What stands beside the day. */
    String beside() {
        return (before.length() > LONGEST_BEFORE ? "" : before.strip()) + "|" + (behind.length() > LONGEST_BEHIND ? "" : behind.strip());
    }

    /** Whether the hour is none that people agree upon: plans have full hours and quarters. */
    boolean hasOddMinute() {
        return when != null && when.localTime().filter(t -> t.getMinute() % 5 != 0).isPresent();
    }

    static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
