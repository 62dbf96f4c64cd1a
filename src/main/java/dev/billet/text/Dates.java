package dev.billet.text;

import dev.billet.model.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads dates that people and programs wrote, in many languages, with no precision invented. */
public final class Dates {
    /** Where the first date of a visible text is looked for: a date line is short, and prose is long. */
    private static final int LIMIT = 400;
    /** A date that begins before the limit may end this far behind it. */
    private static final int OVERHANG = 80;

    /** "yesterday" and "an hour ago" are dates in a short text; in a long one without a digit they are prose. */
    private static final int NO_DIGIT_LIMIT = 80;

    private Dates() {
    }

    /** The first date in a visible text; empty when there is none that makes sense. Looks at the first 400 characters. */
    public static Optional<FoundDate> find(String text, DateHints hints) {
        return find(text, hints, LIMIT);
    }

    /** {@link #find(String, DateHints)}, but for a date that begins in the first {@code limit} characters. */
    public static Optional<FoundDate> find(String text, DateHints hints, int limit) {
        DateHints known = hints == null ? DateHints.NONE : hints;
        if (text == null || !promising(text, limit, known)) {
            return Optional.empty();
        }
        String language = MonthNames.subtag(known.language());
        int end = (int) Math.min((long) limit + OVERHANG, Integer.MAX_VALUE);
        return new DateScan(Tokens.of(text, end, language == null ? "" : language), known).first(limit);
    }

    /**
     * A date meant for machines: ISO 8601 in its many spellings, RFC 822, RFC 850, epoch seconds or milliseconds; also a value
     * that is wholly a visible date ("November 30, 2011 9:15 AM"), unless its day and month could be swapped.
     */
    public static Optional<When> machine(String value) {
        String bare = value == null ? "" : bare(value);
        if (bare.length() < 4 || bare.length() > 80 || !hasDigit(bare, bare.length())) {
            return Optional.empty();
        }
        When iso = IsoDates.read(bare);
        return iso != null ? Optional.of(iso) : visible(bare);
    }

    /**
     * Day or month first, as the numeric dates among these texts and the language tell together.
     *
     * @param day of the post, as its address or data for machines tell it; or null
     */
    public static DateHints.Order order(List<String> texts, String language, LocalDate day) {
        return DayMonthOrder.of(texts, language, day);
    }

    private static Optional<When> visible(String value) {
        Tokens tokens = Tokens.of(value, value.length());
        DateScan scan = new DateScan(tokens, DateHints.NONE);
        FoundDate found = scan.first(value.length()).orElse(null);
        if (found == null || scan.ambiguous() || !blank(value.substring(0, found.start())) || !blank(value.substring(found.end()))) {
            return Optional.empty();
        }
        return Optional.of(found.when());
    }

    private static boolean blank(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if (Character.isLetterOrDigit(rest.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Without blanks around, Java's zone name in brackets, and a mail's comment. */
    private static String bare(String value) {
        String bare = value.strip();
        int bracket = bare.endsWith("]") ? bare.lastIndexOf('[') : bare.endsWith(")") ? bare.lastIndexOf('(') : -1;
        return bracket > 0 ? bare.substring(0, bracket).strip() : bare;
    }

    /** A cheap look that spares most texts the work: a date has a digit, or is told from the capture ("yesterday"). */
    private static boolean promising(String text, int limit, DateHints hints) {
        int end = Math.min(text.length(), limit);
        if (hints.captured() != null && end <= NO_DIGIT_LIMIT) {
            return end > 0;
        }
        return hasDigit(text, end);
    }

    private static boolean hasDigit(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 0x660 && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }
}
