package dev.billet.text;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The months by name, in all languages of months.txt; one name may mean two months (Polish and Croatian listopad), so the
 * page's language has the first word.
 */
final class MonthNames {
    /**
     * A month that was named.
     *
     * @param month    1 to 12
     * @param next     the token behind the name
     * @param sure     whether the name belongs to the page's language or to English, or is too long to be another word
     */
    record Named(int month, int next, boolean sure) {
    }

    private record Meaning(String language, int month, Meaning other) {
    }

    private static final class Table {
        static final Phrases<Meaning> NAMES = load();

        private static Phrases<Meaning> load() {
            Phrases<Meaning> names = new Phrases<>();
            List<String> lines = Phrases.lines("months.txt");
            // From the last to the first, so that the earlier language stands first in the chain.
            for (int i = lines.size() - 1; i >= 0; i--) {
                String line = lines.get(i);
                int blank = line.indexOf(' ');
                add(names, line.substring(0, blank), line.substring(blank + 1).split("\\|"));
            }
            return names;
        }

        private static void add(Phrases<Meaning> names, String language, String[] months) {
            for (int month = 1; month <= months.length; month++) {
                for (String name : months[month - 1].split(",")) {
                    Meaning later = names.put(name, new Meaning(language, month, null));
                    if (later != null) {
                        names.put(name, new Meaning(language, month, later));
                    }
                }
            }
        }
    }

    private MonthNames() {
    }

    /**
     * The month that begins at this token, or null.
     *
     * @param weekdayLanguages of the weekday before it; most words are no months, and what stands before them is not asked for
     */
    static Named at(Tokens tokens, int i, String language, Supplier<String> weekdayLanguages) {
        if (tokens.isNumber(i)) {
            return numbered(tokens, i, i + 1);
        }
        Phrases.Hit<Meaning> hit = Table.NAMES.at(tokens, i);
        if (hit == null) {
            return tokens.word(i).startsWith("th") ? vietnamese(tokens, i) : null;
        }
        Meaning meaning = choose(hit.meaning(), language, weekdayLanguages.get());
        int length = tokens.end(hit.next() - 1) - tokens.start(i);
        boolean sure = length > 4 || meaning.language.equals(language) || meaning.language.equals("en")
                || tokens.charAt(tokens.start(i)) >= 0x370;
        return new Named(meaning.month, hit.next(), sure);
    }

    /** The language part of a tag, in the spelling of the data. */
    static String subtag(String tag) {
        if (tag == null || tag.isBlank()) {
            return null;
        }
        String whole = tag.trim().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < whole.length() && whole.charAt(end) != '-' && whole.charAt(end) != '_') {
            end++;
        }
        String first = whole.substring(0, end);
        return switch (first) {
            case "no" -> "nb";
            case "in" -> "id";
            case "iw" -> "he";
            case "sh" -> "sr";
            case "mo" -> "ro";
            default -> first;
        };
    }

    private static Meaning choose(Meaning first, String language, String weekdayLanguages) {
        Meaning english = null;
        Meaning fitting = null;
        for (Meaning m = first; m != null; m = m.other) {
            if (m.language.equals(language)) {
                return m;
            }
            if (m.language.equals("en")) {
                english = m;
            }
            if (fitting == null && fits(weekdayLanguages, m.language)) {
                fitting = m;
            }
        }
        if (fitting != null) {
            return fitting;
        }
        return english != null ? english : first;
    }

    private static boolean fits(String languages, String language) {
        return !languages.isEmpty() && languages.contains(" ".concat(language).concat(" "));
    }

    /** "11月" and "11월", which themes of Japan and Korea print for a month's name. */
    private static Named numbered(Tokens tokens, int i, int unit) {
        int month = tokens.number(i);
        boolean named = tokens.word(unit).equals("月") || tokens.word(unit).equals("월");
        return named && month >= 1 && month <= 12 ? new Named(month, unit + 1, true) : null;
    }

    private static Named vietnamese(Tokens tokens, int i) {
        String word = tokens.word(i);
        int month = tokens.number(i + 1);
        boolean named = word.equals("thang") || word.equals("thg");
        return named && month >= 1 && month <= 12 && tokens.digits(i + 1) <= 2 ? new Named(month, i + 2, true) : null;
    }
}
