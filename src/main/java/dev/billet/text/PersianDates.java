package dev.billet.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dates of the calendar of Iran, on pages in Persian: {@code ۱۴ اردیبهشت ۱۳۹۱}, {@code ۱۳۹۱/۰۲/۱۴}. */
final class PersianDates {
    private static final int FIRST = 1369;
    private static final int LAST = 1479;
    private static final int LONG_MONTHS = 6;
    private static final int DAYS = 31;

    private final Tokens tokens;

    /** Read when the first page in Persian comes. */
    private static final class Table {
        static final Map<String, Integer> MONTHS = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> months = new HashMap<>();
            List<String> lines = Phrases.lines("persian.txt");
            String[] fields = lines.get(0).split("\\|");
            for (int month = 1; month <= fields.length; month++) {
                for (String name : fields[month - 1].split(",")) {
                    months.put(Tokens.of(name, name.length()).word(0), month);
                }
            }
            return months;
        }
    }

    PersianDates(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The date that begins at this number, or null. */
    CalendarDay at(int i) {
        if (tokens.digits(i) == 4) {
            return numeric(i);
        }
        Integer month = tokens.digits(i) == 0 || tokens.digits(i) > 2 ? null : Table.MONTHS.get(tokens.word(i + 1));
        int yearAt = tokens.word(i + 2).equals("ماه") ? i + 3 : i + 2;
        yearAt = tokens.isMark(yearAt) || tokens.word(yearAt).equals("سال") ? yearAt + 1 : yearAt;
        return month == null || tokens.digits(yearAt) != 4 ? null : day(tokens.number(yearAt), month, tokens.number(i), yearAt + 1);
    }

    private CalendarDay numeric(int i) {
        char mark = tokens.mark(i + 1);
        boolean shape = (mark == '/' || mark == '-' || mark == '.') && tokens.is(i + 3, mark) && tokens.isNumber(i + 2)
            && tokens.isNumber(i + 4) && tokens.digits(i + 2) <= 2 && tokens.digits(i + 4) <= 2;
        return shape ? day(tokens.number(i), tokens.number(i + 2), tokens.number(i + 4), i + 5) : null;
    }

    private static CalendarDay day(int year, int month, int day, int next) {
        if (year < FIRST || year > LAST || month < 1 || month > 12 || day < 1 || day > (month <= LONG_MONTHS ? DAYS : DAYS - 1)) {
            return null;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay(year, month, day));
        return CalendarDay.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), next);
    }

    /** By the leap years of a cycle of 33 years, which are those of the calendar for all years that blogs have. */
    private static long epochDay(int year, int month, int day) {
        int cycles = year + 1595;
        int before = month <= LONG_MONTHS ? (month - 1) * DAYS : (month - LONG_MONTHS - 1) * (DAYS - 1) + LONG_MONTHS * DAYS;
        return -1_075_196L + 365L * cycles + cycles / 33 * 8 + (cycles % 33 + 3) / 4 + before + day;
    }
}
