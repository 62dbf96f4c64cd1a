package dev.billet.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that was broken off, wherever and however, ends as if nothing had happened, and asks nothing again. */
class ResumeTest {
    @TempDir
    Path folder;

    private Path warc() {
        return folder.resolve("blog.warc.gz");
    }

    private Path part() {
        return folder.resolve("blog.warc.gz.part");
    }

    /** A killed writer leaves the file cut off at any byte. */
    @Test
    void goesOnFromAFileThatIsCutOffAnywhere() throws IOException {
        try (TestBlog blog = TestBlog.whole(6)) {
            new TestCrawl(warc()).run(blog.address("/"));
            byte[] whole = Files.readAllBytes(warc());
            List<String> expected = TestCrawl.records(warc());
            Random random = new Random(6);
            for (int i = 0; i < 40; i++) {
                Files.delete(warc());
                byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
                Files.write(part(), cut);
                blog.asked().clear();
                new TestCrawl(warc()).run(blog.address("/"));
                assertEquals(expected, TestCrawl.records(warc()), "cut at " + cut.length);
                assertFalse(Files.exists(part()));
                int kept = blog.asked().size();
                assertTrue(kept <= (expected.size() - 1) / 2, "cut at " + cut.length);
            }
        }
    }

    @Test
    void asksNothingAgainThatWasStored() throws IOException {
        try (TestBlog blog = TestBlog.whole(6)) {
            new TestCrawl(warc()).run(blog.address("/"));
            byte[] whole = Files.readAllBytes(warc());
            List<String> all = TestCrawl.responses(warc());
            Files.delete(warc());
            Files.write(part(), Arrays.copyOf(whole, whole.length / 2));
            blog.asked().clear();
            new TestCrawl(warc()).run(blog.address("/"));
            List<String> again = new ArrayList<>(blog.asked());
            assertEquals(all.subList(all.size() - again.size(), all.size()), again);
            assertTrue(again.size() > 3 && again.size() < all.size() - 3, again::toString);
        }
    }

    /** A file system that lost its power may leave zeros or old bytes behind what was written. */
    @Test
    void cutsOffWhatIsNoRecord() throws IOException {
        try (TestBlog blog = TestBlog.whole(3)) {
            new TestCrawl(warc()).run(blog.address("/"));
            List<String> expected = TestCrawl.records(warc());
            for (byte rest : new byte[] {0, 31, -1}) {
                Files.move(warc(), part());
                byte[] junk = new byte[5000];
                Arrays.fill(junk, rest);
                Files.write(part(), junk, StandardOpenOption.APPEND);
                new TestCrawl(warc()).run(blog.address("/"));
                assertEquals(expected, TestCrawl.records(warc()));
            }
        }
    }

    @Test
    void triesAgainWhatFailedBefore() throws IOException {
        try (TestBlog blog = TestBlog.whole(12)) {
            TestBlog.Page dead = TestBlog.status(500);
            blog.first("/2011/10/post-2/", dead, dead, dead);
            CrawlBalance first = new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(Set.of(blog.address("/2011/10/post-2/")), first.failed().keySet());
            Files.move(warc(), part());
            blog.asked().clear();
            CrawlBalance second = new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(Set.of(), second.failed().keySet());
            assertEquals(List.of("/2011/10/post-2/", "/2011/10/post-2/comment-page-2/"), blog.asked());
        }
    }

    @Test
    void stopsWhenNothingIsToBeHadAnyMoreAndGoesOnLater() throws IOException {
        try (TestBlog blog = TestBlog.whole(20)) {
            Set<String> whole;
            new TestCrawl(warc()).run(blog.address("/"));
            whole = new HashSet<>(TestCrawl.responses(warc()));
            Files.delete(warc());
            TestBlog.Page dead = TestBlog.status(502);
            for (int i = 4; i <= 19; i++) {
                blog.first("/2011/10/post-" + i + "/", dead, dead, dead);
            }
            IOException stopped = assertThrows(BrokenOffException.class, () -> new TestCrawl(warc()).run(blog.address("/")));
            assertTrue(stopped.getMessage().startsWith("8 addresses in a row got no answer"), stopped::getMessage);
            assertFalse(Files.exists(warc()));
            assertThrows(BrokenOffException.class, () -> new TestCrawl(warc()).run(blog.address("/")));
            new TestCrawl(warc()).run(blog.address("/"));
            assertEquals(whole, new HashSet<>(TestCrawl.responses(warc())));
        }
    }

    @Test
    void leavesTheFileOfAnotherCrawlAlone() throws IOException {
        try (TestBlog blog = TestBlog.whole(2)) {
            new TestCrawl(warc()).run(blog.address("/"));
            Files.move(warc(), part());
            byte[] before = Files.readAllBytes(part());
            IOException other = assertThrows(IOException.class, () -> new TestCrawl(warc()).run("http://127.0.0.1:1/"));
            assertTrue(other.getMessage().contains("holds a crawl of " + blog.address("/")), other::getMessage);
            Files.writeString(folder.resolve("text.warc.gz.part"), "my notes");
            assertThrows(IOException.class, () -> new TestCrawl(folder.resolve("text.warc.gz")).run(blog.address("/")));
            assertEquals("my notes", Files.readString(folder.resolve("text.warc.gz.part")));
            assertEquals(before.length, Files.size(part()));
        }
    }

    @Test
    void doesNotWriteWhereAnotherCrawlWrites() throws IOException {
        try (TestBlog blog = TestBlog.whole(2); FileChannel other = FileChannel.open(part(), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
            other.lock();
            IOException busy = assertThrows(IOException.class, () -> new TestCrawl(warc()).run(blog.address("/")));
            assertTrue(busy.getMessage().contains("another crawl"), busy::getMessage);
        }
    }
}
