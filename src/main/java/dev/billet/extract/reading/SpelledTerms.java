package dev.billet.extract.reading;

import dev.billet.text.Colon;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Categories and tags that a line spells out without links: "Filed under: Sea. Tags: fog, plums", "Posted in Sea, Boats by Ann". */
public final class SpelledTerms {
    private static final int LONGEST_LINE = 220;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_UNSPACED = 14;
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_OPENING = 8;
    private static final Pattern END = Pattern.compile("[|·•\\n]|[.。](?=\\s|$)|\\s[–—-]\\s");
    private static final Pattern COMMA = Pattern.compile("[,;，、；،]|\\s/\\s");
    private static final Pattern AROUND = Pattern.compile("^[\\s#\"“”«»\\[]+|[\\s.–—\"“”«»\\]]+$");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");
    private static final Set<String> NOTHING = Set.of("none", "keine", "aucune", "aucun", "ninguna", "ninguno", "nessuna", "nessuno", "нет",
        "brak", "geen", "inga", "无", "なし", "n/a");

    /**
     * The terms of one label.
     *
     * @param role  {@link Role#FILED_UNDER} or {@link Role#TAGGED}
     * @param names at least one
     */
    public record Spelled(Role role, List<String> names) {
        public Spelled {
            names = List.copyOf(names);
        }
    }

    private record Label(int from, int to, Role role) {
    }

    private SpelledTerms() {
    }

    /** What a line says, label by label; empty when it has no label, or when prose stands behind it. */
    public static List<Spelled> of(String line, Reading reading) {
        if (line.length() > LONGEST_LINE) {
            return List.of();
        }
        List<Label> labels = labels(line, reading);
        List<Spelled> found = new ArrayList<>(2);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            String list = line.substring(label.to(), i + 1 < labels.size() ? Math.max(label.to(), labels.get(i + 1).from())
                : line.length());
            List<String> names = names(END.split(list.strip(), 2)[0], reading);
            if (!names.isEmpty()) {
                found.add(new Spelled(label.role(), names));
            }
        }
        if (found.stream().noneMatch(terms -> terms.role() == Role.FILED_UNDER)) {
            found.addAll(opening(line.substring(0, labels.isEmpty() ? line.length() : labels.get(0).from()), reading));
        }
        return found;
    }

    private static List<Label> labels(String line, Reading reading) {
        List<Label> labels = new ArrayList<>(2);
        for (int at = 0; at < line.length(); at++) {
            if (Colon.is(line.charAt(at))) {
                Label label = before(line, at, reading);
                if (label != null) {
                    labels.add(label);
                }
            }
        }
        return labels;
    }

    /** The label of up to four words right before a colon, or null. */
    private static Label before(String line, int colon, Reading reading) {
        int end = colon;
        while (end > 0 && isBlank(line.charAt(end - 1))) {
            end--;
        }
        Label label = null;
        int from = end;
        for (int words = 0; words < MOST_WORDS && from > 0; words++) {
            while (from > 0 && (Character.isLetter(line.charAt(from - 1)) || "-'’()".indexOf(line.charAt(from - 1)) >= 0
                || Character.getType(line.charAt(from - 1)) == Character.NON_SPACING_MARK)) {
                from--;
            }
            String text = line.substring(from, end);
            Role role = text.isEmpty() ? null : is(Role.TAGGED, text, reading) ? Role.TAGGED
                : text.length() > 1 && is(Role.FILED_UNDER, text, reading) ? Role.FILED_UNDER : null;
            label = role == null ? label : new Label(from, colon + 1, role);
            int blanks = from;
            while (blanks > 0 && isBlank(line.charAt(blanks - 1))) {
                blanks--;
            }
            if (blanks == from) {
                break;
            }
            from = blanks;
        }
        return label;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || Character.isWhitespace(c);
    }

    private static boolean is(Role role, String words, Reading reading) {
        return Words.believed(role, words, reading.language()).filter(m -> m.first() == null).isPresent();
    }

    /** "Posted in Sea, Boats by Ann": without a colon the words must be long, and stand first. */
    private static List<Spelled> opening(String line, Reading reading) {
        String first = END.split(line, 2)[0].strip();
        int length = Words.startsWith(Role.FILED_UNDER, first, reading.language());
        Words.Match match = length > 0 ? null : Words.match(Role.FILED_UNDER, first, reading.language()).orElse(null);
        boolean gap = match != null && match.first() != null && match.second() == null && first.endsWith(match.first());
        int from = length >= SHORTEST_OPENING ? length : gap ? first.length() - match.first().length() : 0;
        if (from < SHORTEST_OPENING && !(gap && UNSPACED.matcher(first).find())) {
            return List.of();
        }
        String list = first.substring(from);
        if (!gap && !isBlank(list.isEmpty() ? ' ' : list.charAt(0))) {
            return List.of();
        }
        int by = by(list, reading);
        list = by > 0 ? list.substring(0, by) : list;
        List<String> names = names(list, reading);
        boolean prose = names.stream().anyMatch(name -> Character.isLowerCase(name.codePointAt(0)));
        return names.isEmpty() || prose ? List.of() : List.of(new Spelled(Role.FILED_UNDER, names));
    }

    /** Where "by Ann" begins in what stands behind "Posted in", or 0. */
    private static int by(String list, Reading reading) {
        for (int at = list.indexOf(' ', 1); at > 0; at = list.indexOf(' ', at + 1)) {
            String rest = list.substring(at + 1);
            int label = Words.startsWith(Role.POSTED_BY, rest, reading.language());
            if (label > 0 && label + 1 < rest.length() && !Character.isLowerCase(rest.charAt(label + 1))) {
                return at;
            }
        }
        return 0;
    }

    private static List<String> names(String list, Reading reading) {
        List<String> names = new ArrayList<>(4);
        String[] parts = COMMA.split(list);
        for (String part : parts) {
            String name = AROUND.matcher(part).replaceAll("");
            if (name.isEmpty() && part.isBlank()) {
                continue;
            }
            if (!isTerm(name) || Dates.find(name, reading.dates()).isPresent()) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isTerm(String name) {
        boolean letters = name.codePoints().anyMatch(Character::isLetterOrDigit);
        return letters && name.length() <= LONGEST_NAME && name.split("\\s+").length <= MOST_WORDS
            && name.chars().noneMatch(c -> ":?!<>=。！？：".indexOf(c) >= 0)
            && (name.length() <= LONGEST_UNSPACED || !UNSPACED.matcher(name).find()) && !NOTHING.contains(name.toLowerCase(Locale.ROOT));
    }
}
