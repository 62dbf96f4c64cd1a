package dev.billet.read;

import dev.billet.csv.CsvFile;
import dev.billet.csv.CsvHead;
import dev.billet.csv.CsvTable;
import dev.billet.model.Finding;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads billet's own tables back: that of the posts, with the others that lie in its folder. */
final class CsvReader implements CaptureReader {
    private static final String POSTS = "posts.csv";

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String description() {
        return "billet's own CSV: posts.csv, and from its folder the other tables, which stand in its order";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return CsvHead.table(capture.head()) != null;
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        CsvTable table = CsvHead.table(capture.head());
        if (table == CsvTable.POSTS) {
            return posts(capture);
        }
        if (table != null && CsvHead.table(head(capture.beside(POSTS))) == CsvTable.POSTS) {
            return Findings.of(List.of(new Finding.NoPost("table of billet's CSV")));
        }
        throw new UnreadableException(new InputNotice.Refused(capture.location(), table == null ? "not a table of billet's CSV"
            : "a table of billet's CSV without its posts.csv beside it; give the folder, and unpack it first if it is in an archive"));
    }

    private static Findings posts(Capture capture) throws IOException {
        try {
            return new CsvFindings(capture, isOfFolder(capture));
        } catch (IOException damaged) {
            throw new UnreadableException(new InputNotice.Unreadable(capture.location(), damaged.getMessage()));
        }
    }

    /** Under another name it is a table by itself. */
    private static boolean isOfFolder(Capture capture) {
        String name = capture.name();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).equals(POSTS);
    }

    private static byte[] head(Optional<Capture> capture) throws IOException {
        return capture.isEmpty() ? new byte[0] : capture.get().head();
    }

    /** A table beside the capture; null when there is none, or something else is called like it. */
    static CsvFile beside(Capture capture, CsvTable table) throws IOException {
        Optional<Capture> other = capture.beside(table.word() + ".csv");
        return CsvHead.table(head(other)) == table ? new CsvFile(other.orElseThrow().open()) : null;
    }
}
