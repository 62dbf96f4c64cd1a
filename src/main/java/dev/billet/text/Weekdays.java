package dev.billet.text;

/** The days of the week by name: they stand beside dates, and tell the language of the names around them. */
final class Weekdays {
    private static final class Table {
        static final Phrases<String> NAMES = load();

        private static Phrases<String> load() {
            Phrases<String> names = new Phrases<>();
            for (String line : Phrases.lines("weekdays.txt")) {
                int blank = line.indexOf(' ');
                String language = " ".concat(line.substring(0, blank + 1));
                for (String name : line.substring(blank + 1).split(",")) {
                    String known = names.put(name, language);
                    if (known != null) {
                        names.put(name, known.concat(language));
                    }
                }
            }
            return names;
        }
    }

    private Weekdays() {
    }

    /** The weekday that begins at this token, with the languages it belongs to (" en de "), or null. */
    static Phrases.Hit<String> at(Tokens tokens, int i) {
        return Table.NAMES.at(tokens, i);
    }

    /** First token of a weekday that ends right before token {@code end}, or -1. */
    static int before(Tokens tokens, int end) {
        for (int i = Math.max(0, end - 5); i < end; i++) {
            Phrases.Hit<String> hit = at(tokens, i);
            if (hit != null && hit.next() == end && !(i > 0 && tokens.isWord(i - 1) && tokens.glued(i))) {
                return i;
            }
        }
        return -1;
    }
}
