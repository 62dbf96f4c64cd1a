package dev.billet.read.movabletype;

import dev.billet.model.Finding;
import dev.billet.model.Origin;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An export file as findings, entry by entry. Source: Movable Type's documentation, "The Movable Type Import / Export Format": entries end
 * with a line of eight hyphens, their sections with one of five. The file does not name its encoding.
 */
public final class MovableTypeExport implements Closeable {
    private static final String ENTRY_END = "--------";

    private final BufferedReader lines;
    private final Origin origin;
    private boolean found;
    private boolean ended;

    public MovableTypeExport(InputStream in, Origin origin) {
        // Bytes as characters: what they mean is found out entry by entry.
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1 << 16);
        this.origin = origin;
    }

    /** The next finding; empty at the end. */
    public Optional<Finding> next() throws IOException {
        while (!ended) {
            Sections entry = entry();
            if (!entry.isEmpty()) {
                found = true;
                return Optional.of(new MovableTypeEntry(entry, origin).found());
            }
        }
        if (!found) {
            found = true;
            return Optional.of(new Finding.NoPost("export without posts"));
        }
        return Optional.empty();
    }

    private Sections entry() throws IOException {
        Sections sections = new Sections();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.stripTrailing().equals(ENTRY_END) && sections.isBetween()) {
                return sections;
            }
            sections.add(line);
        }
        ended = true;
        return sections;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
