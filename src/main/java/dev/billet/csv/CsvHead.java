package dev.billet.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Tells tables by their first line. */
public final class CsvHead {
    private CsvHead() {
    }

    /** Which of billet's tables begins with these bytes; null for anything else. */
    public static CsvTable table(byte[] head) throws IOException {
        Set<String> columns = columns(head);
        return columns.isEmpty() ? null : CsvTable.of(columns);
    }

    /** The cells of a first line that looks like the names of columns; none for anything else. */
    public static Set<String> columns(byte[] head) throws IOException {
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            if (head[end] == '<' || head[end] == '{') {
                return Set.of();
            }
            end++;
        }
        if (end == head.length) {
            return Set.of();
        }
        String line = new String(Arrays.copyOf(head, end), StandardCharsets.UTF_8).replace("\ufeff", "");
        return line.indexOf(',') < 0 ? Set.of() : cells(line);
    }

    private static Set<String> cells(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return new LinkedHashSet<>(List.of(parser.iterator().next().values()));
        } catch (UncheckedIOException | IllegalStateException noCells) {
            return Set.of();
        }
    }
}
