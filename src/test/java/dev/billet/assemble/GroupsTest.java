package dev.billet.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The primitive maps under assembly, against the JDK's. */
class GroupsTest {

    @Test
    void mapHoldsWhatWasPutThere() {
        LongIntMap map = new LongIntMap();
        Map<Long, Integer> truth = new HashMap<>();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(8_000) - 4_000L;
            map.put(key, i);
            truth.put(key, i);
        }
        for (long key = -5_000; key < 5_000; key++) {
            assertEquals(truth.getOrDefault(key, -1), map.get(key));
        }
    }

    @Test
    void groupsBeginWithTheirFirstFinding() {
        Groups groups = new Groups();
        for (int i = 0; i < 200; i++) {
            groups.key(groups.add(i), "k" + i % 3);
        }
        groups.key(groups.add(-1), "k1");
        groups.key(200, "k2");
        int[] next = groups.next();
        assertEquals(0, groups.first(198));
        assertEquals(1, groups.first(200));
        assertEquals(1, groups.first(2));
        int members = 0;
        for (int at = 1; at >= 0; at = next[at]) {
            members++;
        }
        assertEquals(134, members);
    }

    @Test
    void keepsFindingsOfOneCaptureApart() {
        Groups groups = new Groups();
        groups.key(groups.add(5), "k");
        groups.key(groups.add(5), "k");
        assertEquals(1, groups.first(1));
    }
}
