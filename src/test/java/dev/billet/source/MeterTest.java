package dev.billet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeterTest {
    @TempDir
    private Path folder;

    private Meter meter() throws IOException {
        return new Meter(new Folder(folder, path -> false, notice -> { }));
    }

    @Test
    void tellsHowMuchIsReadByBytes() throws IOException, InterruptedException {
        Files.write(folder.resolve("a"), new byte[300]);
        Files.write(folder.resolve("b"), new byte[100]);
        try (Meter meter = meter()) {
            assertEquals(-1, meter.share());
            meter.measure(List.of(folder));
            while (meter.share() < 0) {
                Thread.sleep(1);
            }
            assertEquals(0, meter.share());
            try (InputStream in = meter.next().orElseThrow().open()) {
                in.readNBytes(100);
                assertEquals(0.25, meter.share());
                in.skip(100);
                assertEquals(0.5, meter.share());
            }
            meter.next();
            assertEquals(0.75, meter.share());
            meter.next();
            assertEquals(0.75, meter.share());
        }
    }
}
