package dev.billet.text;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads times of day: {@code 9:15 pm}, {@code 21h07}, {@code 9.15 Uhr}, {@code 午後 3:04}, {@code 20:15:33 +0200}. */
final class ClockTimes {
    /** What words do around a clock time; clock.txt has them. */
    private enum Part { LEAD, AM, PM, NOON, HOUR, MINUTE, SECOND, AFTER }

    private static final class Table {
        static final Map<Part, Phrases<Part>> WORDS = new EnumMap<>(Part.class);
        /** The halves of the day by the words that only one language has for them. */
        static final Map<String, Phrases<Part>> HALVES = new HashMap<>();

        static {
            for (String line : Phrases.lines("clock.txt")) {
                int blank = line.indexOf(' ');
                int colon = line.lastIndexOf(':', blank);
                Part part = Part.valueOf(line.substring(0, colon < 0 ? blank : colon).toUpperCase(Locale.ROOT));
                Phrases<Part> words = colon < 0 ? WORDS.computeIfAbsent(part, p -> new Phrases<>())
                    : HALVES.computeIfAbsent(line.substring(colon + 1, blank), language -> new Phrases<>());
                for (String word : line.substring(blank + 1).split(",")) {
                    words.put(word, part);
                }
            }
        }
    }

    private final Tokens tokens;
    private final boolean lead;
    private int next;
    private int hour;
    private int minute;
    private int second;
    private int nano;
    private boolean seconds;
    /** A dot between hour and minute is weak: "12.30" may be a price. */
    private boolean dotted;

    private ClockTimes(Tokens tokens, int from, boolean lead) {
        this.tokens = tokens;
        this.lead = lead;
        this.next = from;
    }

    /** The clock time that stands behind a date which ends before token {@code i}, with the words between; or null. */
    static Clock behind(Tokens tokens, int i) {
        int j = i;
        boolean lead = tokens.word(j).equals("t") && tokens.glued(j);
        for (int skipped = 0; skipped < 7; skipped++) {
            Clock clock = at(tokens, j, lead);
            if (clock != null) {
                return clock;
            }
            int behind = between(tokens, j);
            if (behind == j) {
                return null;
            }
            lead |= !tokens.is(j, '.');
            j = behind;
        }
        return null;
    }

    /** The token behind a word or mark that may stand between date and time, or {@code i} when this one may not. */
    static int between(Tokens tokens, int i) {
        if (tokens.isMark(i)) {
            return ",-\u2013|@/()[]\u00b7.~:;\"".indexOf(tokens.mark(i)) >= 0 ? i + 1 : i;
        }
        Phrases.Hit<?> hit = Table.WORDS.get(Part.LEAD).at(tokens, i);
        if (hit == null) {
            hit = Weekdays.at(tokens, i);
        }
        return hit == null ? i : hit.next();
    }

    /** The clock time that begins at this token, or null; {@code lead} says that a word or mark announced it. */
    static Clock at(Tokens tokens, int i, boolean lead) {
        return new ClockTimes(tokens, i, lead).read();
    }

    private Clock read() {
        Part half = half(true);
        if (tokens.digits(next) == 0 || tokens.digits(next) > 2 || tokens.number(next) > 23) {
            return null;
        }
        hour = tokens.number(next++);
        boolean whole = minutes();
        if (half == null) {
            half = half(false);
        }
        boolean after = take(Part.AFTER) || half != null;
        if (!whole && !after || dotted && !after && !lead && tokens.isWord(next)) {
            return null;
        }
        hour = halved(hour, half);
        if (tokens.is(next, '.') && tokens.glued(next) && tokens.glued(next + 1) && tokens.isNumber(next + 1)) {
            return null;
        }
        Zones.Zone zone = Zones.at(tokens, next);
        return new Clock(LocalTime.of(hour, minute, second, nano), seconds, zone == null ? null : zone.offset(),
                zone == null ? next : zone.next());
    }

    private Part half(boolean before) {
        for (Part part : new Part[] {Part.AM, Part.PM, Part.NOON}) {
            if ((!before || tokens.isWord(next) && tokens.charAt(tokens.start(next)) > 0x370) && take(part)) {
                return part;
            }
        }
        Phrases<Part> own = before ? null : Table.HALVES.get(tokens.language());
        Phrases.Hit<Part> hit = own == null ? null : own.at(tokens, next);
        if (hit == null) {
            return null;
        }
        next = hit.next();
        return hit.meaning();
    }

    private static int halved(int hour, Part half) {
        if (half == Part.PM && hour < 12) {
            return hour + 12;
        }
        return half == Part.AM && hour == 12 ? 0 : hour;
    }

    /** Reads what stands behind the hour; false when the number alone is no time. */
    private boolean minutes() {
        char mark = tokens.mark(next);
        if (mark == ':' || mark == '.') {
            return markedMinutes(mark);
        }
        int hourWord = next;
        if (!take(Part.HOUR)) {
            return false;
        }
        if (two(next, 59) || tokens.digits(next) == 1 && Table.WORDS.get(Part.MINUTE).at(tokens, next + 1) != null) {
            minute = tokens.number(next++);
            if (take(Part.MINUTE) && tokens.digits(next) > 0 && tokens.digits(next) <= 2 && tokens.number(next) < 60) {
                second = tokens.number(next++);
                seconds = take(Part.SECOND);
            }
            return true;
        }
        return lead || tokens.glued(hourWord) || tokens.charAt(tokens.start(hourWord)) > 0x370 || !tokens.word(hourWord).equals("h");
    }

    private boolean markedMinutes(char mark) {
        boolean close = tokens.glued(next) && tokens.glued(next + 1);
        if (!two(next + 1, 59) || !close && (mark == '.' || tokens.glued(next) != tokens.glued(next + 1))) {
            return false;
        }
        minute = tokens.number(next + 1);
        next += 2;
        dotted = mark == '.';
        if (tokens.is(next, mark) && tokens.glued(next) && tokens.glued(next + 1) && two(next + 1, 59)) {
            second = tokens.number(next + 1);
            seconds = true;
            next += 2;
            fraction();
        }
        return true;
    }

    private void fraction() {
        int digits = tokens.digits(next + 1);
        boolean point = tokens.is(next, '.') || tokens.is(next, ',');
        if (point && tokens.glued(next) && tokens.glued(next + 1) && digits > 0 && digits <= 9) {
            nano = tokens.number(next + 1);
            for (int i = digits; i < 9; i++) {
                nano *= 10;
            }
            next += 2;
        }
    }

    private boolean two(int i, int most) {
        return tokens.digits(i) == 2 && tokens.number(i) <= most;
    }

    private boolean take(Part part) {
        Phrases.Hit<Part> hit = Table.WORDS.get(part).at(tokens, next);
        if (hit == null) {
            return false;
        }
        next = hit.next();
        return true;
    }
}
