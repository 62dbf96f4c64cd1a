package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.gzip;
import static dev.billet.source.archive.WarcBytes.join;
import static dev.billet.source.archive.WarcBytes.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A damaged record costs itself alone: what is whole before and behind it is delivered, and the damage is told with its place. */
class WarcDamageTest {
    private static final int RECORDS = 12;
    private static final int ROUNDS = 200;
    private final Random random = new Random(4);
    private final List<String> pages = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    private byte[] make(boolean packed) {
        for (int i = 0; i < RECORDS; i++) {
            StringBuilder html = new StringBuilder("<!doctype html><title>Post " + i + "</title>");
            for (int word = random.nextInt(400); word >= 0; word--) {
                html.append(word % 40 == 0 ? "\n<p>" : " ").append(Integer.toString(random.nextInt(1 << 20), 36));
            }
            pages.add(html.toString());
            byte[] record = page("https://mill.example/" + i, html.toString());
            file.writeBytes(packed ? gzip(record) : record);
            ends.add(file.size());
        }
        return file.toByteArray();
    }

    /** The pages of records that do not touch the bytes from {@code from} to {@code to}. */
    private List<String> whole(int from, int to) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            int start = i == 0 ? 0 : ends.get(i - 1);
            if (ends.get(i) <= from || start >= to) {
                whole.add(pages.get(i));
            }
        }
        return whole;
    }

    private static void assertHolds(List<String> expected, Unpacked found, String what) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found.contents());
        assertEquals(List.of(), missing, what);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void cuttingCostsTheLastRecord(boolean packed, boolean opensAgain) throws IOException {
        byte[] all = make(packed);
        for (int round = 0; round < ROUNDS; round++) {
            int cut = 1 + random.nextInt(all.length - 1);
            Unpacked found = Unpacked.of(packed ? "a.warc.gz"
                : "a.warc", Arrays.copyOf(all, cut), opensAgain, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
            String what = "cut at " + cut;
            assertHolds(whole(cut, Integer.MAX_VALUE), found, what);
            boolean told = !found.notices.isEmpty() || found.contents().stream().anyMatch(c -> c.startsWith("["));
            // The blank lines behind a record can be missing without loss.
            assertTrue(told || ends.stream().anyMatch(end -> cut <= end && cut >= end - 4), what);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void aFlippedByteCostsOneRecord(boolean packed, boolean opensAgain) throws IOException {
        byte[] all = make(packed);
        for (int round = 0; round < ROUNDS; round++) {
            int place = random.nextInt(all.length);
            byte[] flipped = all.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Unpacked found = Unpacked.of(packed ? "a.warc.gz" : "a.warc", flipped, opensAgain, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
            assertHolds(whole(place, place + 1), found, "flipped at " + place);
            if (packed) {
                assertTrue(found.contents().stream().allMatch(c -> pages.contains(c) || c.startsWith("[")),
                    "wrong content is not delivered");
            }
        }
    }

    @Test
    void tellsTheOffsetOnceAndGoesOnBehindALargeHole() throws IOException {
        byte[] all = make(true);
        int start = ends.get(3);
        byte[] holed = join(Arrays.copyOf(all, start + 50), Arrays.copyOfRange(all, ends.get(4) - 20, all.length));
        Unpacked found = Unpacked.of("a.warc.gz", holed);
        assertHolds(whole(start, start + 1), found, "hole");
        List<String> places = found.items.stream().filter(i -> i.content().startsWith("[")).map(Unpacked.Item::location).toList();
        int told = places.size() + found.notices.size();
        assertEquals(1, told, () -> places + " " + found.notices);
        assertTrue((places + "" + found.notices).contains("a.warc.gz#" + start));
        assertFalse(found.contents().isEmpty());
    }
}
