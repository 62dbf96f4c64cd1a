package dev.billet.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.Shared;
import dev.billet.source.Capture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A real crawl of 12 MB, cut and damaged at random places: every record that the damage does not touch is delivered as it was, and the
 * damage is told. {@code -Dbillet.damage=200} makes many rounds of it. The crawl is no part of the project.
 */
class RealWarcDamageTest {
    private static final int ROUNDS = Integer.getInteger("billet.damage", 1);
    private static final String NAME = "wget.warc.gz";
    private static byte[] file;
    private static Map<Long, Content> whole;

    /** What was delivered of a record: its checksum, or that it broke off. */
    private record Content(String url, long checksum, boolean broken) {
    }

    /** What a reading of the file gave, by the offsets of the records, and how many complaints there were. */
    private record Reading(Map<Long, Content> records, int complaints) {
    }

    @BeforeAll
    static void readWhole() throws IOException {
        Path path = Shared.find("archives/" + NAME).orElse(null);
        Assumptions.assumeTrue(path != null, "the crawl of ../shared is not here");
        file = Files.readAllBytes(path);
        Reading reading = read(file);
        whole = reading.records;
        assertEquals(0, reading.complaints);
        assertTrue(whole.size() > 1500);
    }

    private static Reading read(byte[] bytes) throws IOException {
        Map<Long, Content> records = new LinkedHashMap<>();
        List<String> notices = new ArrayList<>();
        try (Unpacking unpacking = new Unpacking(Unpacked.one(NAME, bytes, true), ArchiveLimits.ofRatio(ArchiveLimits.RATIO),
            notice -> notices.add(notice.message()))) {
            for (Capture c = unpacking.next().orElse(null); c != null; c = unpacking.next().orElse(null)) {
                Content content = content(c);
                records.put(Long.parseLong(c.location().replaceFirst("[^#]*#([0-9]+).*", "$1")), content);
            }
        }
        return new Reading(records, notices.size() + (int) records.values().stream().filter(Content::broken).count());
    }

    private static Content content(Capture capture) {
        CRC32 checksum = new CRC32();
        try (InputStream in = capture.open()) {
            byte[] part = new byte[1 << 14];
            for (int n = 0; n >= 0; n = in.read(part)) {
                checksum.update(part, 0, n);
            }
            return new Content(capture.url(), checksum.getValue(), false);
        } catch (IOException damage) {
            return new Content(capture.url(), checksum.getValue(), true);
        }
    }

    /** Each record of the whole file but the one that holds the bytes from {@code from} to {@code to} is there as it was. */
    private static void assertOnlyTheDamagedIsLost(Reading reading, long from, long to, String what) {
        List<Long> starts = new ArrayList<>(whole.keySet());
        for (int i = 0; i < starts.size(); i++) {
            long end = i + 1 < starts.size() ? starts.get(i + 1) : file.length;
            // What lies between two records are the crawler's own notes, so that the damage is perhaps none of this record's.
            if (end <= from || starts.get(i) >= to) {
                assertEquals(whole.get(starts.get(i)), reading.records.get(starts.get(i)), what + ": record at " + starts.get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"cut, 41", "flipped, 42", "holed, 43"})
    void onlyWhatIsDamagedIsLost(String how, long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int place = 1 + random.nextInt(file.length - 1);
            String what = how + " at " + place;
            byte[] damaged = file.clone();
            int end = place + 1;
            if (how.equals("cut")) {
                damaged = Arrays.copyOf(file, place);
                end = Integer.MAX_VALUE;
            } else if (how.equals("flipped")) {
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            } else {
                end = Math.min(file.length, place + 1 + random.nextInt(3000));
                Arrays.fill(damaged, place, end, (byte) random.nextInt(256));
            }
            Reading reading = read(damaged);
            assertOnlyTheDamagedIsLost(reading, place, end, what);
            boolean atBorder = how.equals("cut") && whole.containsKey((long) place);
            assertTrue(reading.complaints > 0 || atBorder || isHarmless(how, place), what + ": no complaint");
        }
    }

    /** Whether the byte is one that says nothing: time, name and system in the head of a packed member. */
    private static boolean isHarmless(String how, int place) {
        int start = place;
        while (start > 0 && !(file[start] == 0x1f && file[start + 1] == (byte) 0x8b && file[start + 2] == 8)) {
            start--;
        }
        return how.equals("flipped") && place - start >= 4 && place - start < 10 || how.equals("cut") && place == start;
    }
}
