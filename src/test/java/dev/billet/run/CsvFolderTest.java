package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of tables is an input like any other. */
class CsvFolderTest {
    @TempDir
    private Path folder;

    @Test
    void tablesReadAndWrittenAgainAreTheSame() throws IOException {
        Path fixtures = Path.of("fixtures");
        Path tables = folder.resolve("tables");
        Path again = folder.resolve("again");
        assertEquals(0, Run.of("convert", fixtures, "-t", "csv", "-o", tables + "/").code());
        Run run = Run.of("convert", tables, "-t", "csv", "-o", again + "/");
        assertEquals(0, run.code(), run.err());
        try (Stream<Path> files = Files.list(tables)) {
            List<Path> all = files.sorted().toList();
            assertEquals(15, all.size());
            for (Path file : all) {
                assertEquals(Files.readString(file), Files.readString(again.resolve(file.getFileName())), file.toString());
            }
        }
        assertTrue(run.err().contains("15 inputs = 1 with posts + 14 without (14 table of billet's CSV)"), run.err());
        // An empty text is nothing in a table.
        String known = Run.of("convert", fixtures).out().replaceAll("\"[a-z]+\":\"\",", "").replaceAll(",?\"[a-z]+\":\"\"(?=})", "")
            .replaceAll(",\"[a-z]+\":\\{}", "");
        assertEquals(known, Run.of("convert", tables, "-j", "3").out());
    }
}
