package dev.billet.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Finds out how a page means 03/04/2012. What cannot be a month tells most (13/04/2012); then the day of the post, where it is known:
 * dates that are this day, or that would lie before it if they were read the other way; then the habit of the language.
 */
final class DayMonthOrder {
    private static final int LONGEST = 400;
    private static final int NUMBER_MARK_NUMBER_MARK = 4;
    private static final int CLOSE = 10;
    private static final int FAR = 25;
    private final String language;
    private final LocalDate day;
    /** How many dates say that the day comes first, and how many that the month does. */
    private final int[] proven = new int[2];
    private final int[] likely = new int[2];
    /** The dates that can be read both ways, in either. */
    private final TreeSet<LocalDate> daysFirst = new TreeSet<>();
    private final TreeSet<LocalDate> monthsFirst = new TreeSet<>();

    private DayMonthOrder(String language, LocalDate day) {
        this.language = language;
        this.day = day;
    }

    /**
     * Day or month first.
     *
     * @param texts    short texts of the page, some with dates in numbers
     * @param language BCP 47 tag, or null
     * @param day      the day of the post, from a place where it cannot be mistaken; or null
     */
    static DateHints.Order of(List<String> texts, String language, LocalDate day) {
        DayMonthOrder order = new DayMonthOrder(language, day);
        for (String text : texts) {
            if (text != null && text.length() >= 6) {
                order.look(Tokens.of(text, LONGEST));
            }
        }
        return order.decide();
    }

    private void look(Tokens tokens) {
        NumericDates dates = new NumericDates(tokens, DateHints.Order.UNKNOWN, language, null);
        for (int i = 0; i + NUMBER_MARK_NUMBER_MARK < tokens.size(); i++) {
            if (tokens.isNumber(i) && tokens.digits(i) <= 2 && dates.at(i) != null) {
                int year = Years.full(tokens, i + NUMBER_MARK_NUMBER_MARK);
                weigh(tokens.number(i), tokens.number(i + 2), year != 0 ? year : Years.cut(tokens, i + NUMBER_MARK_NUMBER_MARK));
            }
        }
    }

    private void weigh(int first, int second, int ofYear) {
        proven[0] += first > 12 ? 1 : 0;
        proven[1] += second > 12 ? 1 : 0;
        if (first > 12 || second > 12 || first == 0 || second == 0 || ofYear == 0) {
            return;
        }
        LocalDate dayFirst = LocalDate.of(ofYear, second, first);
        LocalDate monthFirst = LocalDate.of(ofYear, first, second);
        daysFirst.add(dayFirst);
        monthsFirst.add(monthFirst);
        if (day != null && first != second && ofYear == day.getYear()) {
            likely[0] += fits(dayFirst, monthFirst) ? 1 : 0;
            likely[1] += fits(monthFirst, dayFirst) ? 1 : 0;
        }
    }

    /** Comments are not written before the post. */
    private boolean fits(LocalDate date, LocalDate other) {
        return date.equals(day) || date.isAfter(day) && other.isBefore(day);
    }

    private DateHints.Order decide() {
        if (proven[0] != proven[1]) {
            return order(proven);
        }
        if (proven[0] > 0) {
            return DateHints.Order.UNKNOWN;
        }
        DateHints.Order usual = likely[0] != likely[1] ? order(likely) : usual();
        return usual == DateHints.Order.UNKNOWN ? together() : usual;
    }

    /** What people say to each other they say within days: the reading by which the dates lie close together, if only one does. */
    private DateHints.Order together() {
        if (daysFirst.size() < 2) {
            return DateHints.Order.UNKNOWN;
        }
        long dayFirst = ChronoUnit.DAYS.between(daysFirst.first(), daysFirst.last());
        long monthFirst = ChronoUnit.DAYS.between(monthsFirst.first(), monthsFirst.last());
        boolean one = Math.min(dayFirst, monthFirst) <= CLOSE && Math.max(dayFirst, monthFirst) > FAR;
        return !one ? DateHints.Order.UNKNOWN : dayFirst < monthFirst ? DateHints.Order.DAY_FIRST : DateHints.Order.MONTH_FIRST;
    }

    private static DateHints.Order order(int[] votes) {
        return votes[0] > votes[1] ? DateHints.Order.DAY_FIRST : DateHints.Order.MONTH_FIRST;
    }

    private DateHints.Order usual() {
        String tag = language == null ? "" : language.trim().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean slash = NumericDates.usual(tag, '/');
        // Plain English writes both ways: only the marks tell, so the page as a whole has no order.
        if (slash != NumericDates.usual(tag, '.') || tag.isEmpty()) {
            return DateHints.Order.UNKNOWN;
        }
        return slash ? DateHints.Order.MONTH_FIRST : DateHints.Order.DAY_FIRST;
    }
}
