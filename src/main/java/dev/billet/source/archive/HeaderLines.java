package dev.billet.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of a name, a colon and a value up to an empty line, as WARC, HTTP and MIME have them; odd lines are passed over. */
final class HeaderLines {
    private static final int MOST = 10_000;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** Looks whether the lines end here, though no empty one comes. */
    @FunctionalInterface
    interface End {
        boolean isHere() throws IOException;
    }

    /** Takes the lines and the empty one behind them. */
    static HeaderLines read(InputStream in) throws IOException {
        return read(in, () -> false);
    }

    static HeaderLines read(InputStream in, End end) throws IOException {
        HeaderLines lines = new HeaderLines();
        while (!end.isHere()) {
            String line = Tape.line(in);
            if (line == null || line.isEmpty()) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** Takes one line. */
    void add(String line) throws IOException {
        if (names.size() >= MOST) {
            throw new IOException("its header has more than " + MOST + " lines");
        }
        boolean continued = line.startsWith(" ") || line.startsWith("\t");
        int colon = line.indexOf(':');
        if (continued && !values.isEmpty()) {
            int last = values.size() - 1;
            values.set(last, values.get(last) + " " + line.strip());
        } else if (colon > 0 && !continued) {
            names.add(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
            values.add(line.substring(colon + 1).strip());
        }
    }

    /** The first value of this name, whatever its case, or null. */
    String get(String name) {
        int at = names.indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 ? null : values.get(at);
    }

    /** The first value of this name, or an empty text. */
    String text(String name) {
        String value = get(name);
        return value == null ? "" : value;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
