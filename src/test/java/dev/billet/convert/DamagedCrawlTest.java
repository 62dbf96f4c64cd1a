package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import dev.billet.Shared;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Whole runs over a stretch of a real crawl that was cut or damaged at random places: each ends with a clear answer, and every post whose
 * records are whole is in the output as if nothing had happened. {@code -Dbillet.damage=200} makes many rounds of it. The crawl is no part
 * of the project.
 */
class DamagedCrawlTest {
    private static final int ROUNDS = Integer.getInteger("billet.damage", 3);
    private static final int FROM = 70_000;
    private static final int TO = 330_000;

    private static byte[] stretch() throws IOException {
        Path path = Shared.find("archives/wget.warc.gz").orElse(null);
        Assumptions.assumeTrue(path != null, "the crawl of ../shared is not here");
        byte[] all = Files.readAllBytes(path);
        return Arrays.copyOfRange(all, member(all, FROM), member(all, TO));
    }

    /** Where the next packed record begins. */
    private static int member(byte[] all, int from) {
        int at = from;
        while (all[at] != 0x1f || all[at + 1] != (byte) 0x8b || all[at + 2] != 8 || all[at + 8] != 0 && all[at + 8] != 2) {
            at++;
        }
        return at;
    }

    private static Map<String, Post> posts(InProcess run) throws IOException {
        Map<String, Post> posts = new HashMap<>();
        for (String line : run.lines()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
                json.nextToken();
                Post post = PostJson.read(json);
                posts.put(post.url(), post);
            }
        }
        return posts;
    }

    /** The offsets of the records that say something of the post. */
    private static List<Long> records(Post post) {
        return post.sources().stream().map(Origin::location)
            .map(place -> Long.parseLong(place.replaceFirst("[^#]*#([0-9]+).*", "$1"))).toList();
    }

    private static String told(Post post) {
        return post.title() + "\n" + (post.content() == null ? "" : post.content().text()) + "\n" + post.comments().size() + " "
            + post.pings().size();
    }

    private static void assertKeeps(Map<String, Post> whole, InProcess run, List<Long> starts, int from, int to, String what)
        throws IOException {
        Map<String, Post> found = posts(run);
        List<String> lost = new ArrayList<>();
        whole.forEach((url, post) -> {
            boolean untouched = records(post).stream().allMatch(start -> end(starts, start) <= from || start >= to);
            if (untouched && (!found.containsKey(url) || !told(found.get(url)).equals(told(post)))) {
                lost.add(url);
            }
        });
        assertEquals(List.of(), lost, what);
    }

    private static long end(List<Long> starts, long start) {
        return starts.stream().filter(other -> other > start).findFirst().orElse(Long.MAX_VALUE);
    }

    @Test
    void everyPostWhoseRecordsAreWholeIsInTheOutput() throws IOException {
        byte[] file = stretch();
        InProcess undamaged = InProcess.bytes(2, file);
        assertEquals(List.of(), undamaged.notices());
        Map<String, Post> whole = posts(undamaged);
        assertTrue(whole.size() > 20);
        TreeSet<Long> starts = new TreeSet<>();
        whole.values().forEach(post -> starts.addAll(records(post)));
        Random random = new Random(5);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            int place = 1 + random.nextInt(file.length - 1);
            boolean cut = round % 2 == 0;
            byte[] damaged = cut ? Arrays.copyOf(file, place) : file.clone();
            if (!cut) {
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            }
            InProcess run = InProcess.bytes(1 + round / 2 % 2, damaged);
            assertKeeps(whole, run, List.copyOf(starts), place, cut ? Integer.MAX_VALUE
                : place + 1, (cut ? "cut at " : "flipped at ") + place);
            assertTrue(run.notices().size() <= 2, run.notices()::toString);
            assertFalse(run.notices().toString().contains("defect"), run.notices()::toString);
        }
    }
}
