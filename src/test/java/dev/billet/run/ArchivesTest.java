package dev.billet.run;

import static dev.billet.run.Samples.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.source.archive.WarcBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives from the command line: their pages become posts, and what is damaged costs a line. */
class ArchivesTest {
    @TempDir
    private Path folder;

    @Test
    void theGoodRecordsOfADamagedWarcBecomePosts() throws IOException {
        byte[][] records = new byte[3][];
        for (int i = 0; i < records.length; i++) {
            records[i] = WarcBytes.gzip(WarcBytes.page("https://mill.example/2011/10/0" + (i + 1) + "/post/", page("Post " + i, "")));
        }
        byte[] all = WarcBytes.join(records);
        Path good = Files.write(folder.resolve("good.warc.gz"), all);
        Path cut = Files.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(all, all.length - 40));
        Run run = Run.of("convert", good);
        assertEquals(0, run.code(), run.err());
        assertEquals(3, run.posts());
        assertTrue(run.out().contains("\"url\":\"https://mill.example/2011/10/02/post/\""), run.out());
        assertTrue(run.out().contains("\"captured\":\"2011-12-01T08:00:00Z\""), run.out());
        assertEquals(run.out(), Run.with(all, "convert", "-").out().replace("\"-#", "\"" + good + "#"), "the same from a pipe");
        Run broken = Run.of("convert", cut);
        assertEquals(3, broken.code(), broken.err());
        assertEquals(3, broken.posts(), "what is there of the cut page as well");
        assertEquals(1, broken.out().lines().filter(line -> line.contains("\"page-cut-off\"")).count());
        assertEquals(1, broken.complaints(cut).size(), broken.err());
        assertTrue(broken.err().contains("#" + (records[0].length + records[1].length)), broken.err());
    }
}
