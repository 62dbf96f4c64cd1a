package dev.billet.scratch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put into a temporary file comes out of it, and nothing stays behind. */
class ScratchFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackWhatItGotAndLeavesNoName() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(3).nextBytes(bytes);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ScratchFile file = new ScratchFile(folder)) {
            file.append(bytes, 0, 70_000);
            file.appending().write(bytes, 70_000, 129_999);
            file.appending().write(bytes[199_999]);
            assertEquals(bytes.length, file.length());
            assertArrayEquals(java.util.Arrays.copyOfRange(bytes, 69_000, 71_000), file.read(69_000, 2000));
            file.copyTo(copy);
        }
        assertArrayEquals(bytes, copy.toByteArray());
        try (Stream<Path> names = Files.list(folder)) {
            assertEquals(List.of(), names.toList());
        }
    }

    @Test
    void saysWhereAndWhatToDoWhenThereIsNoPlace() {
        Path nowhere = folder.resolve("nowhere");
        IOException failure = assertThrows(ScratchException.class, () -> new ScratchFile(nowhere));
        assertEquals("no room for temporary data in " + nowhere + ": no such folder; --temp-dir names another folder",
            failure.getMessage());
    }
}
