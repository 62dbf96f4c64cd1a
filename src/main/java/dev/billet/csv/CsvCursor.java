package dev.billet.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table that stands in the order of the posts, read along with them: no more than the rows of one post are held. */
final class CsvCursor implements Closeable {
    private final CsvTable table;
    private final CsvFile file;
    private final PostOrder order;
    private final CsvFaults faults;
    private CsvRow ahead;
    private IOException damage;

    /** Makes something of a row. */
    interface Making<T> {
        T of(CsvRow row) throws CsvRow.Malformed;
    }

    /** {@code file}: null when the table is not there. */
    CsvCursor(CsvTable table, CsvFile file, PostOrder order, CsvFaults faults) {
        this.table = table;
        this.file = file;
        this.order = order;
        this.faults = faults;
    }

    /** What belongs to the post at a place; places come in their order. */
    <T> List<T> of(int place, Making<T> making) throws IOException {
        List<T> rows = new ArrayList<>();
        for (CsvRow row = peek(); row != null && isUpTo(row, place); row = peek()) {
            ahead = null;
            int at = order.of(row.cell("post_id"));
            if (at != place) {
                faults.add(table, at < 0 ? "of no post in posts.csv"
                    : "not in the order of posts.csv, or of a row of it that was not understood", row, "post_id " + row.cell("post_id"));
                continue;
            }
            try {
                rows.add(making.of(row));
            } catch (CsvRow.Malformed malformed) {
                faults.add(table, "not understood", row, malformed.getMessage());
            }
        }
        return rows;
    }

    private boolean isUpTo(CsvRow row, int place) {
        return order.of(row.cell("post_id")) <= place;
    }

    /** Damage ends the table, not the posts, and is told at the end. */
    private CsvRow peek() {
        if (ahead == null && file != null && damage == null) {
            try {
                ahead = file.next();
            } catch (IOException broken) {
                damage = broken;
            }
        }
        return ahead;
    }

    /** What has broken the table off; null when nothing has. */
    String damage() {
        return damage == null ? null : table.word() + ".csv is " + damage.getMessage();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
