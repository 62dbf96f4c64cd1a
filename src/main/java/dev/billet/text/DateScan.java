package dev.billet.text;

import dev.billet.model.When;
import java.util.Optional;

/** Looks along a text for its first date, and takes the clock time and weekday beside it along. */
final class DateScan {
    private final Tokens tokens;
    private final NumericDates numeric;
    private final WrittenDates written;
    /** Null on pages in other languages. */
    private final PersianDates persian;
    private final String language;
    private final When captured;
    private boolean ambiguous;

    DateScan(Tokens tokens, DateHints hints) {
        this.tokens = tokens;
        this.language = tokens.language().isEmpty() ? null : tokens.language();
        this.captured = hints.captured();
        this.numeric = new NumericDates(tokens, hints.order(), hints.language(), hints.year());
        this.persian = tokens.language().equals("fa") ? new PersianDates(tokens) : null;
        this.written = new WrittenDates(tokens, language, hints.year());
    }

    /** The first date that begins in the first {@code limit} characters. */
    Optional<FoundDate> first(int limit) {
        RelativeDates relative = captured == null ? null : RelativeDates.of(tokens, language, captured);
        for (int i = 0; i < tokens.size() && tokens.start(i) < limit; i++) {
            if (tokens.isMark(i)) {
                continue;
            }
            CalendarDay day = tokens.isNumber(i) ? numeric.at(i) : null;
            if (day == null) {
                day = written.at(i);
            }
            if (day == null && persian != null) {
                day = persian.at(i);
            }
            if (day != null) {
                return Optional.of(around(i, day));
            }
            FoundDate ago = relative == null ? null : relative.at(i);
            if (ago != null) {
                return Optional.of(ago);
            }
        }
        return Optional.empty();
    }

    /** Whether the date that was found could be read with day and month the other way round. */
    boolean ambiguous() {
        return ambiguous;
    }

    private FoundDate around(int i, CalendarDay day) {
        ambiguous = day.ambiguous();
        int from = withWeekday(i);
        int end = tokens.end(day.next() - 1);
        Clock clock = day.monthOnly() || day.clock() != null ? null : ClockTimes.behind(tokens, day.next());
        if (clock != null) {
            end = tokens.end(clock.next() - 1);
        } else if (!day.monthOnly() && day.clock() == null) {
            int before = clockBefore(from);
            if (before >= 0) {
                clock = ClockTimes.at(tokens, before, false);
                from = before;
            }
        }
        return new FoundDate(day.when(clock), false, tokens.start(from), closed(from, end));
    }

    /** The end, behind the bracket that closes one inside the date: "May 5, 2012 (9:15)". */
    private int closed(int from, int end) {
        int open = 0;
        int i = from;
        for (; i < tokens.size() && tokens.end(i) <= end; i++) {
            open += tokens.is(i, '(') ? 1 : tokens.is(i, ')') ? -1 : 0;
        }
        return open > 0 && tokens.is(i, ')') ? tokens.end(i) : end;
    }

    /** First token of the weekday right before a date, or the date's own. */
    private int withWeekday(int i) {
        int end = i;
        while (end > 0 && i - end < 3 && (tokens.is(end - 1, ',') || tokens.is(end - 1, '.') || linked(end - 1))) {
            end--;
        }
        int weekday = Weekdays.before(tokens, end);
        return weekday >= 0 ? weekday : i;
    }

    private boolean linked(int i) {
        return switch (tokens.word(i)) {
            case "the", "den", "el", "le", "il", "dia", "d", "แ", "ท" -> true;
            default -> false;
        };
    }

    /** Where a clock time begins that leads up to the date at token {@code i} ("9:15 am on November 30, 2011"), or -1. */
    private int clockBefore(int i) {
        for (int start = Math.max(0, i - 10); start < i; start++) {
            if (tokens.isMark(start) || !NumericDates.opens(tokens, start) || tokens.isNumber(start - 1)) {
                continue;
            }
            Clock clock = ClockTimes.at(tokens, start, false);
            if (clock != null && reaches(clock.next(), i)) {
                return start;
            }
        }
        return -1;
    }

    private boolean reaches(int from, int to) {
        int at = from;
        for (int skipped = 0; skipped < 4 && at < to; skipped++) {
            int next = ClockTimes.between(tokens, at);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return at == to;
    }
}
