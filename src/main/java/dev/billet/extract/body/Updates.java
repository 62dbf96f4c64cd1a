package dev.billet.extract.body;

import dev.billet.model.Update;
import dev.billet.text.Dates;
import dev.billet.text.DateHints;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds additions that authors mark in the body: "UPDATE: …", "MAJ" on a line of its own with a paragraph behind. */
public final class Updates {
    private static final int LONGEST_LABEL = 40;
    /** The label with a date and a colon behind it. */
    private static final int LONGEST_MARK = 60;

    private Updates() {
    }

    /** The marked additions of a body text (blocks one per line); they stay in the body. {@code language} may be null. */
    public static List<Update> of(String text, String language) {
        List<Update> updates = new ArrayList<>();
        String[] lines = text == null ? new String[0] : text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int length = mayBeMarked(line) ? Words.startsWith(Role.UPDATED, line, language) : 0;
            if (length == 0 || !isMark(line, length)) {
                continue;
            }
            String label = line.substring(0, length).strip();
            String rest = line.substring(length).replaceFirst("^[\\s\\d/.]*[:\\-–—]\\s*", "").strip();
            if (rest.isEmpty()) {
                int next = i + 1;
                while (next < lines.length && lines[next].isBlank()) {
                    next++;
                }
                rest = next < lines.length ? lines[next].strip() : "";
            }
            if (!rest.isEmpty() && Dates.find(rest, DateHints.NONE).filter(d -> d.end() - d.start() > rest(line)).isEmpty()) {
                updates.add(new Update(label, rest));
            }
        }
        return updates;
    }

    /** A look without words: a line that is prose from its first letters on has no mark. */
    private static boolean mayBeMarked(String line) {
        int end = Math.min(line.length(), LONGEST_MARK);
        boolean capitals = true;
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '-' || c == '–' || c == '—') {
                return true;
            }
            capitals &= i > 2 || !Character.isLowerCase(c);
        }
        return capitals || line.length() < LONGEST_MARK;
    }

    private static int rest(String line) {
        return line.length() / 2;
    }

    /** A mark stands alone on its line, or before a colon, or is written in capitals. */
    private static boolean isMark(String line, int length) {
        String behind = line.substring(length).strip();
        String label = line.substring(0, length);
        boolean alone = behind.isEmpty() || behind.matches("[:.!]*");
        boolean colon = behind.matches("(?s)[\\s\\d/.]{0,12}[:\\-–—].*");
        return line.length() > 0 && length <= LONGEST_LABEL
            && (alone || colon || label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 2);
    }
}
