package dev.billet.write;

import dev.billet.model.Blog;
import dev.billet.model.Post;
import dev.billet.csv.CsvRows;
import dev.billet.csv.CsvSheet;
import dev.billet.csv.CsvTable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Tables instead of lists: one CSV file for each sort of thing, joined by {@code post_id}. */
final class CsvWriter implements PostWriter {
    private final Map<CsvTable, CsvSheet> sheets = new EnumMap<>(CsvTable.class);
    private final CsvRows rows = new CsvRows(this::print);

    CsvWriter(Target target, WriteOptions options) throws IOException {
        try {
            open(target, options);
        } catch (IOException e) {
            closeSheets(e);
        }
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("there is no table " + options.table());
        }
    }

    @Override
    public void write(Post post) throws IOException {
        rows.post(post);
    }

    @Override
    public void blog(Blog blog) throws IOException {
        rows.blog(blog);
    }

    @Override
    public void close() throws IOException {
        IOException failed = null;
        try {
            rows.end();
        } catch (IOException e) {
            failed = e;
        }
        closeSheets(failed);
    }

    private void open(Target target, WriteOptions options) throws IOException {
        for (CsvTable table : CsvTable.values()) {
            if (options.table() == null || options.table().equals(table.word())) {
                sheets.put(table, new CsvSheet(target.open(table.word() + ".csv"), table.columns(), options.spreadsheetSafe()));
            }
        }
    }

    /** Closes all of them, whatever happens to one; throws the first failure there was. */
    private void closeSheets(IOException before) throws IOException {
        IOException failed = before;
        for (CsvSheet sheet : sheets.values()) {
            try {
                sheet.close();
            } catch (IOException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void print(CsvTable table, Object... cells) throws IOException {
        CsvSheet sheet = sheets.get(table);
        if (sheet != null) {
            sheet.row(cells);
        }
    }
}
