package dev.billet.text;

import dev.billet.model.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dates told from the moment of the capture: {@code 3 days ago}, {@code vor 3 Tagen}, {@code yesterday at 9:15}. */
final class RelativeDates {
    /** How far back a phrase goes; the order is that of the fields of ago.txt. */
    private enum Unit { SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, YEAR, ONE, TODAY, YESTERDAY }

    /** One language's words; those of the units are looked at only when a text holds one of the others. */
    private static final class Tongue {
        private final String language;
        private final Phrases<Boolean> before;
        private final Phrases<Boolean> after;
        private final String[] fields;
        private volatile Phrases<Unit> units;

        Tongue(String[] fields) {
            this.language = fields[0];
            this.before = Table.phrases(fields[1]);
            this.after = Table.phrases(fields[2]);
            this.fields = fields;
        }

        Phrases<Unit> units() {
            Phrases<Unit> known = units;
            if (known == null) {
                known = new Phrases<>();
                for (Unit unit : Unit.values()) {
                    Table.fill(known, fields[unit.ordinal() + 3], unit);
                }
                units = known;
            }
            return known;
        }
    }

    private record Amount(int[] count, Unit least, int next) {
    }

    private static final class Table {
        /** Languages by the first word of a phrase that tells that a date is relative. */
        static final Map<String, List<Tongue>> BY_WORD = new HashMap<>();

        static {
            for (String line : Phrases.lines("ago.txt")) {
                add(line.split("\\|", -1));
            }
        }

        private static void add(String[] fields) {
            Tongue tongue = new Tongue(fields);
            Set<String> words = new LinkedHashSet<>(tongue.before.firstWords());
            words.addAll(tongue.after.firstWords());
            words.addAll(phrases(fields[Unit.TODAY.ordinal() + 3]).firstWords());
            words.addAll(phrases(fields[Unit.YESTERDAY.ordinal() + 3]).firstWords());
            for (String word : words) {
                List<Tongue> tongues = BY_WORD.get(word);
                if (tongues == null) {
                    tongues = new ArrayList<>(2);
                    BY_WORD.put(word, tongues);
                }
                tongues.add(tongue);
            }
        }

        static Phrases<Boolean> phrases(String words) {
            Phrases<Boolean> phrases = new Phrases<>();
            fill(phrases, words, true);
            return phrases;
        }

        static <T> void fill(Phrases<T> phrases, String words, T meaning) {
            if (words.isEmpty()) {
                return;
            }
            for (String word : words.split(",")) {
                phrases.put(word, meaning);
            }
        }
    }

    private final Tokens tokens;
    private final When captured;
    private final List<Tongue> tongues;
    private Tongue tongue;

    private RelativeDates(Tokens tokens, When captured, List<Tongue> tongues) {
        this.tokens = tokens;
        this.captured = captured;
        this.tongues = tongues;
    }

    /** A reader of this text, or null when no word of it tells of a relative date. */
    static RelativeDates of(Tokens tokens, String language, When captured) {
        Set<Tongue> found = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                found.addAll(Table.BY_WORD.getOrDefault(tokens.word(i), Collections.emptyList()));
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        List<Tongue> tongues = new ArrayList<>(found);
        promote(tongues, "en");
        promote(tongues, language);
        return new RelativeDates(tokens, captured, tongues);
    }

    private static void promote(List<Tongue> tongues, String language) {
        for (int i = 1; i < tongues.size(); i++) {
            if (tongues.get(i).language.equals(language)) {
                tongues.add(0, tongues.remove(i));
            }
        }
    }

    /** The relative date that begins at this token, or null. */
    FoundDate at(int i) {
        for (Tongue candidate : tongues) {
            tongue = candidate;
            FoundDate found = read(i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private FoundDate read(int i) {
        Phrases.Hit<Unit> day = tongue.units().at(tokens, i);
        if (day != null && day.meaning().ordinal() >= Unit.TODAY.ordinal()) {
            return namedDay(i, day);
        }
        Phrases.Hit<Boolean> before = tongue.before.at(tokens, i);
        Amount amount = amount(before == null ? i : skipAbout(before.next()));
        if (amount == null) {
            return null;
        }
        Phrases.Hit<Boolean> after = tongue.after.at(tokens, amount.next);
        if (before == null && after == null) {
            return null;
        }
        When when = back(amount);
        int next = after == null ? amount.next : after.next();
        return when == null ? null : new FoundDate(when, true, tokens.start(i), tokens.end(next - 1));
    }

    /** "yesterday at 9:15", or the word alone as the whole text: in the middle of a sentence it dates nothing. */
    private FoundDate namedDay(int i, Phrases.Hit<Unit> named) {
        LocalDate today = captured.day().orElse(null);
        if (today == null) {
            return null;
        }
        LocalDate day = named.meaning() == Unit.TODAY ? today : today.minusDays(1);
        Clock clock = ClockTimes.behind(tokens, named.next());
        boolean alone = i == 0 && (named.next() == tokens.size() || named.next() == tokens.size() - 1 && tokens.isMark(named.next()));
        if (clock == null && !alone) {
            return null;
        }
        int next = clock == null ? named.next() : clock.next();
        return new FoundDate(clock == null ? new When.OfDay(day) : clock.on(day), true, tokens.start(i), tokens.end(next - 1));
    }

    /** One word such as "about" or "circa" between "vor" and the number. */
    private int skipAbout(int i) {
        boolean number = tokens.isNumber(i) || tongue.units().at(tokens, i) != null;
        return number ? i : i + 1;
    }

    private Amount amount(int from) {
        int[] counts = new int[Unit.values().length];
        Unit least = null;
        int next = from;
        for (int parts = 0; parts < 3; parts++) {
            int at = parts > 0 && (tokens.is(next, ',') || tokens.isWord(next) && tokens.isNumber(next + 1)) ? next + 1 : next;
            int count = count(at);
            Phrases.Hit<Unit> unit = count < 0 ? null : unit(behindCount(at));
            if (unit == null || least != null && unit.meaning().ordinal() >= least.ordinal()) {
                break;
            }
            counts[unit.meaning().ordinal()] = count;
            least = unit.meaning();
            next = unit.next();
        }
        return least == null ? null : new Amount(counts, least, next);
    }

    private Phrases.Hit<Unit> unit(int i) {
        Phrases.Hit<Unit> hit = tongue.units().at(tokens, i);
        if (hit == null || hit.meaning().ordinal() >= Unit.ONE.ordinal()) {
            return null;
        }
        return tokens.is(hit.next(), '.') && tokens.glued(hit.next()) ? new Phrases.Hit<>(hit.meaning(), hit.next() + 1) : hit;
    }

    private int count(int i) {
        if (tokens.isNumber(i)) {
            return NumericDates.opens(tokens, i) && tokens.digits(i) <= 3 ? tokens.number(i) : -1;
        }
        Phrases.Hit<Unit> hit = tongue.units().at(tokens, i);
        return hit != null && hit.meaning() == Unit.ONE ? 1 : -1;
    }

    private int behindCount(int i) {
        return tokens.isNumber(i) ? i + 1 : tongue.units().at(tokens, i).next();
    }

    /** The moment so long before the capture, no finer than the unit named; null when the capture's own date is too coarse. */
    private When back(Amount amount) {
        int[] c = amount.count;
        if (amount.least == Unit.YEAR) {
            return new When.OfYear(captured.year() - c[Unit.YEAR.ordinal()]);
        }
        LocalDate day = captured.day().orElse(null);
        if (day == null) {
            return null;
        }
        LocalDate then = day.minusYears(c[Unit.YEAR.ordinal()]).minusMonths(c[Unit.MONTH.ordinal()])
                .minusWeeks(c[Unit.WEEK.ordinal()]).minusDays(c[Unit.DAY.ordinal()]);
        if (amount.least == Unit.MONTH) {
            return new When.OfMonth(YearMonth.from(then));
        }
        LocalDateTime moment = captured.localTime().orElse(null);
        if (moment == null || amount.least.ordinal() >= Unit.DAY.ordinal()) {
            return new When.OfDay(then);
        }
        LocalDateTime exact = then.atTime(moment.getHour(), moment.getMinute(), moment.getSecond()).minusHours(c[Unit.HOUR.ordinal()])
                .minusMinutes(c[Unit.MINUTE.ordinal()]).minusSeconds(c[Unit.SECOND.ordinal()]);
        return new When.Local(exact.withSecond(0).withNano(0), false);
    }
}
