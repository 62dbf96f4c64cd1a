package dev.billet.csv;

import dev.billet.json.WellFormed;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One CSV file: RFC 4180, UTF-8 without a byte order mark, header always. */
public final class CsvSheet implements Closeable {
    private final CSVPrinter printer;
    private final boolean guarded;

    /**
     * Opens a sheet and writes its header.
     *
     * @param guarded whether cells that a spreadsheet would run as a formula get an apostrophe in front
     */
    public CsvSheet(OutputStream out, List<String> columns, boolean guarded) throws IOException {
        this.guarded = guarded;
        this.printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        printer.printRecord(columns);
    }

    /** Writes a record; null is an empty cell. */
    public void row(Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof String text ? text(text) : cell);
        }
        printer.println();
    }

    private String text(String text) {
        String whole = WellFormed.text(text);
        return guarded && runs(whole) ? "'" + whole : whole;
    }

    /** The first characters that OWASP lists for formula injection. */
    private static boolean runs(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
