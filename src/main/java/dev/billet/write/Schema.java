package dev.billet.write;

import dev.billet.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What billet writes, described for programs and people: {@code billet schema} prints it. */
public final class Schema {
    private static final String RESOURCE = "/dev/billet/schema/billet-1.schema.json";

    private Schema() {
    }

    /** The JSON Schema (2020-12) of {@code billet/1}. */
    public static String json() {
        try (InputStream in = Schema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of CSV: a line each, the table's name, a tab and its columns with commas between them. */
    public static String csv() {
        StringBuilder out = new StringBuilder();
        for (CsvTable table : CsvTable.values()) {
            out.append(table.word()).append('\t').append(String.join(",", table.columns())).append('\n');
        }
        return out.toString();
    }
}
