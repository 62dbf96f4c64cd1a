package dev.billet.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table, one at a time. */
public final class CsvFile implements Closeable {
    private static final int MARK = 0xFEFF;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    /** Opens one and reads its header. */
    public CsvFile(InputStream in) throws IOException {
        parser = CSVParser.parse(reader(in), CSVFormat.RFC4180);
        records = parser.iterator();
        CSVRecord header = record();
        for (int i = 0; header != null && i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
    }

    /** A mark that spreadsheets put in front is no part of the first name. */
    private static Reader reader(InputStream in) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        reader.mark(1);
        try {
            if (reader.read() != MARK) {
                reader.reset();
            }
        } catch (CharacterCodingException foreign) {
            throw new IOException("damaged: its characters are not UTF-8", foreign);
        }
        return reader;
    }

    /** The next row; null at the end. */
    CsvRow next() throws IOException {
        CSVRecord cells = record();
        return cells == null ? null : new CsvRow(columns, cells);
    }

    /** The next row's cells by the names of their columns; null at the end. */
    public Map<String, String> cells() throws IOException {
        CsvRow row = next();
        if (row == null) {
            return null;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        columns.keySet().forEach(column -> cells.put(column, row.cell(column)));
        return cells;
    }

    private CSVRecord record() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            boolean foreign = broken.getCause() instanceof CharacterCodingException;
            String why = foreign ? "its characters are not UTF-8" : "a cell's quotes do not match";
            throw new IOException("damaged behind line " + parser.getCurrentLineNumber() + ": " + why, broken);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
