package dev.billet.text;

import java.util.Set;

/** Dates with the month's name, in the orders in which languages write them, and dates of East Asia (2011年11月30日). */
final class WrittenDates {
    /** What may follow the number of a day at once. */
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "o", "a", "an", "º", "ª",
            "го", "ro", "ος", "η", "日", "號", "号", "일", "d", "n", "de");
    /** Small words between day, month and year. */
    private static final Set<String> LINKS = Set.of("de", "del", "d", "of", "di", "do", "da", "den", "the", "des", "du", "dal", "г", "р",
            "m", "ko", "eko", "gada", "nam", "ngay", "e", "年", "년", "na", "von", "van", "anno", "dia", "el", "le", "ra", "re");

    private static final int SOON = 4;

    private final Tokens tokens;
    private final String language;
    private final Integer yearHint;

    WrittenDates(Tokens tokens, String language, Integer yearHint) {
        this.tokens = tokens;
        this.language = language;
        this.yearHint = yearHint != null && Years.plausible(yearHint) ? yearHint : null;
    }

    /** The date that begins at this token, or null. */
    CalendarDay at(int i) {
        if (tokens.isWord(i)) {
            MonthNames.Named month = month(i, i);
            return month == null ? null : monthFirst(i, month);
        }
        if (tokens.digits(i) > 4 || !NumericDates.opens(tokens, i)) {
            return null;
        }
        boolean year = tokens.digits(i) == 4 || tokens.word(i + 1).equals("年");
        CalendarDay found = year ? yearFirst(i) : dayFirst(i);
        MonthNames.Named month = found == null && tokens.digits(i) <= 2 ? month(i, i) : null;
        return month == null ? found : monthFirst(i, month);
    }

    private MonthNames.Named month(int i, int from) {
        return MonthNames.at(tokens, i, language, () -> {
            int weekday = weekdayBefore(from);
            return weekday < 0 ? "" : Weekdays.at(tokens, weekday).meaning();
        });
    }

    private int weekdayBefore(int i) {
        int end = i;
        while (end > 0 && (tokens.is(end - 1, ',') || tokens.is(end - 1, '.'))) {
            end--;
        }
        return Weekdays.before(tokens, end);
    }

    /** {@code 30 novembre 2011}, {@code 30. Nov. 2011}, {@code 30-Nov-11}, {@code 30 de noviembre de 2011}. */
    private CalendarDay dayFirst(int i) {
        int behind = day(i);
        if (behind < 0 || tokens.word(behind).equals("年")) {
            return null;
        }
        boolean comma = i == 0 || weekdayBefore(i) >= 0;
        // "28 des" is a day of December in Norway, and "28 des …" in France goes on with anything.
        MonthNames.Named month = month(tokens.is(behind, '.') ? behind + 1 : behind, i);
        if (month == null) {
            month = month(gap(behind, comma ? ".,-/'\u00b7" : ".-/'\u00b7"), i);
        }
        if (month == null) {
            return null;
        }
        int yearAt = gap(month.next(), ".,-/'\u00b7");
        int year = year(yearAt, true);
        if (year != 0) {
            return CalendarDay.of(year, month.month(), tokens.number(i), yearAt + 1);
        }
        CalendarDay other = monthDayYear(month);
        return yearHint == null || other != null || isFullSoon(month.next()) ? null
            : CalendarDay.of(yearHint, month.month(), tokens.number(i), month.next());
    }

    /** "4 Mark Nov 6th, 2007": a number, a name that begins like a month, and only then the date, which bears a year. */
    private boolean isFullSoon(int from) {
        for (int i = from; i < from + SOON && i < tokens.size(); i++) {
            MonthNames.Named month = tokens.isWord(i) ? month(i, i) : null;
            if (month != null && monthDayYear(month) != null) {
                return true;
            }
        }
        return false;
    }

    /** {@code November 30, 2011}, {@code Nov 30 09:15:00 2011}, {@code November 2011}. */
    private CalendarDay monthFirst(int i, MonthNames.Named month) {
        if (!NumericDates.opens(tokens, i) && !tokens.isNumber(i - 1)) {
            return null;
        }
        CalendarDay day = monthDayYear(month);
        if (day != null) {
            return day;
        }
        boolean verb = (tokens.word(i).equals("may") || tokens.word(i).equals("march")) && !tokens.capital(i);
        int yearAt = gap(month.next(), ".,-/'\u00b7");
        int year = month.sure() && !verb && !numbered(i) ? Years.full(tokens, yearAt) : 0;
        if (year != 0 && !(tokens.is(yearAt + 1, ':') && tokens.glued(yearAt + 1)) && !opensNumbers(yearAt)) {
            return CalendarDay.month(year, month.month(), yearAt + 1);
        }
        int dayAt = gap(month.next(), ".,-/");
        int behind = day(dayAt);
        return yearHint == null || verb || behind < 0 || !month.sure() ? null
                : CalendarDay.of(yearHint, month.month(), tokens.number(dayAt), behind);
    }

    /** Whether the year begins a date in numbers: "Marta 2010.06.16" names who wrote, and no month. */
    private boolean opensNumbers(int yearAt) {
        return tokens.isMark(yearAt + 1) && tokens.glued(yearAt + 1) && tokens.digits(yearAt + 2) > 0 && tokens.digits(yearAt + 2) <= 2
            && tokens.mark(yearAt + 3) == tokens.mark(yearAt + 1) && tokens.digits(yearAt + 4) > 0 && tokens.digits(yearAt + 4) <= 2;
    }

    /** Whether a number leads to the month: a day that does not exist, or a span of days, is not the whole month. */
    private boolean numbered(int i) {
        return tokens.isNumber(i) ? tokens.isNumber(i - 1) : tokens.digits(tokens.is(i - 1, '.') ? i - 2 : i - 1) > 0;
    }

    private CalendarDay monthDayYear(MonthNames.Named month) {
        int dayAt = gap(month.next(), ".,-/'");
        int behind = day(dayAt);
        if (behind < 0) {
            return null;
        }
        int yearAt = gap(behind, ".,-/'\u00b7");
        int year = year(yearAt, tokens.glued(yearAt) || tokens.is(yearAt - 1, ','));
        if (year != 0) {
            return CalendarDay.of(year, month.month(), tokens.number(dayAt), yearAt + 1);
        }
        Clock inner = ClockTimes.at(tokens, behind, false);
        year = inner == null ? 0 : Years.full(tokens, inner.next());
        CalendarDay day = year == 0 ? null : CalendarDay.of(year, month.month(), tokens.number(dayAt), inner.next() + 1);
        return day == null ? null : day.with(inner, day.next());
    }

    /** {@code 2011 Nov 30}, {@code 2011. gada 30. novembris}, {@code 2011 m. lapkričio 30 d.}, {@code 2011年11月30日}. */
    private CalendarDay yearFirst(int i) {
        int year = tokens.digits(i) == 4 ? Years.full(tokens, i) : japaneseYear(i);
        if (year == 0) {
            return null;
        }
        int at = gap(i + 1, ".,-/()");
        MonthNames.Named month = month(at, i);
        int dayAt = month == null ? at : gap(month.next(), ".-/,");
        int behind = day(dayAt);
        if (month == null) {
            month = behind < 0 ? null : month(gap(behind, "."), i);
            return month == null || !words(i + 1, at) ? null : CalendarDay.of(year, month.month(), tokens.number(dayAt), month.next());
        }
        if (behind > 0 && month.next() <= dayAt) {
            return CalendarDay.of(year, month.month(), tokens.number(dayAt), behind);
        }
        boolean eastAsian = tokens.isNumber(at) && tokens.isWord(i + 1);
        return eastAsian ? CalendarDay.month(year, month.month(), month.next()) : null;
    }

    /** The year that is counted by the reign of an emperor, or 0. */
    private int japaneseYear(int i) {
        int before = tokens.word(i - 1).equals("成") && tokens.word(i - 2).equals("平") ? 1988
                : tokens.word(i - 1).equals("和") && tokens.word(i - 2).equals("令") ? 2018 : 0;
        return before == 0 || !Years.plausible(before + tokens.number(i)) ? 0 : before + tokens.number(i);
    }

    /** Whether a word, and not only a mark, leads from the year to a day: "2011, 30 November" is more often two things. */
    private boolean words(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isWord(i)) {
                return true;
            }
        }
        return false;
    }

    /** The token behind the number of a day and its ordinal ending, or -1. */
    private int day(int i) {
        if (tokens.digits(i) == 0 || tokens.digits(i) > 2 || tokens.number(i) < 1 || tokens.number(i) > 31) {
            return -1;
        }
        int next = i + 1;
        boolean inside = tokens.glued(next) && tokens.glued(next + 1) && tokens.isNumber(next + 1);
        if (tokens.is(next, ':') && inside || tokens.is(next, '%')) {
            return -1;
        }
        if (tokens.is(next, '\u00b0')) {
            return next + 1;
        }
        if (tokens.isWord(next) && ORDINALS.contains(tokens.word(next)) && (tokens.glued(next) || tokens.word(next).equals("d"))) {
            return tokens.is(next + 1, '.') && tokens.word(next).equals("d") ? next + 2 : next + 1;
        }
        return next;
    }

    /** The token behind marks and small words that may stand between the parts of a date. */
    private int gap(int i, String marks) {
        int j = i;
        for (int skipped = 0; skipped < 5; skipped++) {
            char mark = tokens.mark(j);
            if (mark == '-' && tokens.glued(j) != tokens.glued(j + 1)) {
                return j;
            }
            int era = thaiEra(j);
            if (era > j) {
                j = era;
            } else if (mark != 0 && marks.indexOf(mark) >= 0 || tokens.isWord(j) && LINKS.contains(tokens.word(j))) {
                j++;
            } else {
                return j;
            }
        }
        return j;
    }

    /** The token behind {@code พ.ศ.} or {@code ค.ศ.}, which announce a year. */
    private int thaiEra(int i) {
        boolean era = (tokens.word(i).equals("พ") || tokens.word(i).equals("ค")) && tokens.is(i + 1, '.') && tokens.word(i + 2).equals("ศ");
        return era ? i + (tokens.is(i + 3, '.') ? 4 : 3) : i;
    }

    /** The year at this token; of two digits only where no other reading is likely. */
    private int year(int i, boolean mayBeCut) {
        if (tokens.is(i + 1, ':') && tokens.glued(i + 1) && tokens.isNumber(i + 2)) {
            return 0;
        }
        int year = Years.full(tokens, i);
        if (year != 0 || tokens.digits(i) != 2) {
            return year;
        }
        boolean apostrophe = tokens.is(i - 1, '\'') && tokens.glued(i);
        return apostrophe || mayBeCut && endsHere(i) ? Years.cut(tokens, i) : 0;
    }

    private boolean endsHere(int i) {
        int next = i + 1;
        boolean word = tokens.isWord(next) && ClockTimes.between(tokens, next) == next;
        boolean number = tokens.isMark(next) && tokens.glued(next) && tokens.isNumber(next + 1) && tokens.glued(next + 1)
                && ClockTimes.behind(tokens, next) == null;
        boolean anotherYear = Years.full(tokens, next) != 0 || tokens.is(next, ',') && Years.full(tokens, next + 1) != 0;
        return !word && !number && !anotherYear && ClockTimes.at(tokens, i, true) == null;
    }
}
