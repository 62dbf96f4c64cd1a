package dev.billet.text;

import java.util.Locale;

/** Dates of three numbers: {@code 30.11.2011}, {@code 11/30/11}, {@code 2011-11-30}, {@code 2011. 11. 30.} */
final class NumericDates {
    private final Tokens tokens;
    private final DateHints.Order order;
    private final String language;

    private final Integer year;

    NumericDates(Tokens tokens, DateHints.Order order, String language, Integer year) {
        this.year = year != null && Years.plausible(year) ? year : null;
        this.tokens = tokens;
        this.order = order == null ? DateHints.Order.UNKNOWN : order;
        this.language = language == null ? "" : language.trim().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The date that begins at this number, or null. */
    CalendarDay at(int i) {
        char mark = tokens.mark(i + 1);
        if (isSheet(i)) {
            return CalendarDay.of(Years.full(tokens, i), tokens.number(i + 1), tokens.number(i + 3), i + 4);
        }
        if (!shape(i, mark) || !opens(tokens, i)) {
            return year == null ? null : withoutYear(i, mark);
        }
        return tokens.digits(i) == 4 || cutYearFirst(i, mark) ? yearFirst(i, mark) : yearLast(i, mark);
    }

    /** {@code 2011 11.30}: a calendar sheet of East Asia. */
    private boolean isSheet(int i) {
        return tokens.isNumber(i + 1) && Years.full(tokens, i) != 0 && (tokens.is(i + 2, '.') || tokens.is(i + 2, '/'))
            && tokens.isNumber(i + 3) && tokens.glued(i + 2) && tokens.glued(i + 3) && tokens.digits(i + 3) <= 2 && yearsComeFirst()
            && opens(tokens, i) && closes(tokens, i + 4);
    }

    private boolean yearsComeFirst() {
        return language.startsWith("zh") || language.startsWith("ja") || language.startsWith("ko");
    }

    private boolean shape(int i, char mark) {
        if (mark != '.' && mark != '/' && mark != '-' || !tokens.is(i + 3, mark)
                || !tokens.isNumber(i + 2) || !tokens.isNumber(i + 4) || tokens.digits(i + 2) > 2) {
            return false;
        }
        boolean before = tokens.glued(i + 1);
        boolean after = tokens.glued(i + 2);
        boolean even = before == tokens.glued(i + 3) && after == tokens.glued(i + 4);
        return even && (before && (after || mark == '.') || !before && !after && mark != '.' && fullYear(i));
    }

    /** {@code 04/17 at 6:48 PM}, {@code 17.04. 18:48}: two numbers are a day only where the hour follows. */
    private CalendarDay withoutYear(int i, char mark) {
        boolean numbers = (mark == '/' || mark == '.') && tokens.isNumber(i + 2) && tokens.glued(i + 1) && tokens.glued(i + 2)
            && tokens.digits(i) <= 2 && tokens.digits(i + 2) == 2;
        int next = mark == '.' && tokens.is(i + 3, '.') && tokens.glued(i + 3) ? i + 4 : i + 3;
        if (!numbers || mark == '.' && next == i + 3 || !opens(tokens, i) || tokens.glued(next)
            || ClockTimes.behind(tokens, next) == null) {
            return null;
        }
        int first = tokens.number(i);
        int second = tokens.number(i + 2);
        boolean monthFirst = second > 12 || first <= 12 && monthFirst(mark);
        return CalendarDay.of(year, monthFirst ? first : second, monthFirst ? second : first, next);
    }

    private boolean fullYear(int i) {
        return tokens.digits(i) == 4 || tokens.digits(i + 4) == 4;
    }

    /** {@code 07-01-28}: where years come first they do so with two digits, too; between slashes months may stand before. */
    private boolean cutYearFirst(int i, char mark) {
        boolean habit = (mark != '/' || isKnownYear(i) && !isKnownYear(i + 4)) && yearsComeFirst();
        return habit && tokens.digits(i) == 2 && tokens.digits(i + 4) <= 2 && tokens.number(i + 2) <= 12
            && tokens.number(i + 4) <= 31 && Years.cut(tokens, i) != 0;
    }

    private boolean isKnownYear(int i) {
        return year != null && Years.cut(tokens, i) == year;
    }

    private CalendarDay yearFirst(int i, char mark) {
        int next = i + 5;
        if (mark == '.' && tokens.is(next, '.') && tokens.glued(next) && !(tokens.glued(next + 1) && tokens.isNumber(next + 1))) {
            next++;
        }
        boolean ok = tokens.digits(i + 4) <= 2 && closes(tokens, next);
        int year = tokens.digits(i) == 4 ? Years.full(tokens, i) : Years.cut(tokens, i);
        return ok ? CalendarDay.of(year, tokens.number(i + 2), tokens.number(i + 4), next) : null;
    }

    private CalendarDay yearLast(int i, char mark) {
        int year = Years.full(tokens, i + 4);
        if (year == 0 && !weak(i, mark)) {
            year = Years.cut(tokens, i + 4);
        }
        if (year == 0 || tokens.digits(i) > 2 || !closes(tokens, i + 5)) {
            return null;
        }
        int first = tokens.number(i);
        int second = tokens.number(i + 2);
        boolean monthFirst = second > 12 || first <= 12 && monthFirst(mark);
        CalendarDay day = CalendarDay.of(year, monthFirst ? first : second, monthFirst ? second : first, i + 5);
        boolean unclear = first <= 12 && second <= 12 && first != second && order == DateHints.Order.UNKNOWN;
        return day != null && unclear ? day.unclear() : day;
    }

    /** "2.3.12" behind a name is a version, unless a clock time follows. */
    private boolean weak(int i, char mark) {
        boolean padded = tokens.digits(i) == 2 && tokens.digits(i + 2) == 2;
        boolean announced = i == 0 || ClockTimes.between(tokens, i - 1) != i - 1;
        return mark != '/' && !padded && !announced && ClockTimes.behind(tokens, i + 5) == null;
    }

    private boolean monthFirst(char mark) {
        return order == DateHints.Order.MONTH_FIRST || order == DateHints.Order.UNKNOWN && usual(language, mark);
    }

    /** Whether the language writes the month first between these marks. */
    static boolean usual(String language, char mark) {
        return switch (language) {
            case "en-us", "en-ph" -> true;
            case "", "en", "fil", "tl" -> mark != '.';
            default -> (language.startsWith("ja") || language.startsWith("zh") || language.startsWith("ko")) && mark == '/';
        };
    }

    /** Whether a date may begin at this token: not inside a longer number, an address, a price or a version. */
    static boolean opens(Tokens tokens, int i) {
        if (!tokens.glued(i)) {
            return true;
        }
        if (tokens.isWord(i - 1)) {
            return tokens.charAt(tokens.start(i - 1)) >= 0x370;
        }
        boolean inside = tokens.glued(i - 1);
        return switch (tokens.mark(i - 1)) {
            case '$', '\u20ac', '\u00a3', '\u00a5', '#', '=', '_', '%', '&', '+', '\\' -> false;
            case '.', ',', ':' -> !(inside && tokens.isNumber(i - 2));
            case '/', '-', '@' -> !inside;
            default -> true;
        };
    }

    /** Whether a numeric date may end before this token. */
    static boolean closes(Tokens tokens, int next) {
        if (!tokens.glued(next)) {
            return true;
        }
        if (tokens.isWord(next)) {
            return tokens.charAt(tokens.start(next)) >= 0x370 || ClockTimes.behind(tokens, next) != null;
        }
        boolean goesOn = tokens.glued(next + 1) && !tokens.isMark(next + 1);
        return switch (tokens.mark(next)) {
            case '%', '_', '\\', '=', '\u20ac', '$' -> false;
            case '/', '-' -> !goesOn || ClockTimes.behind(tokens, next) != null;
            case '.', ':' -> !(goesOn && tokens.isNumber(next + 1));
            case ',' -> !(goesOn && tokens.isNumber(next + 1)) || ClockTimes.behind(tokens, next) != null;
            default -> true;
        };
    }
}
