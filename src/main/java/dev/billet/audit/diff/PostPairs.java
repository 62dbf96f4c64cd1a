package dev.billet.audit.diff;

import dev.billet.assemble.LongIntMap;
import java.io.IOException;
import java.util.Arrays;

/** Which post of A is which of B. */
final class PostPairs {
    private static final int NOBODY = -1;
    private final Side a;
    private final Side b;
    private final int[] partnerOfA;
    private final int[] partnerOfB;
    private final byte[] way;

    private PostPairs(Side a, Side b) {
        this.a = a;
        this.b = b;
        partnerOfA = new int[a.archive().size()];
        partnerOfB = new int[b.archive().size()];
        way = new byte[partnerOfA.length];
        Arrays.fill(partnerOfA, NOBODY);
        Arrays.fill(partnerOfB, NOBODY);
    }

    static PostPairs of(Side a, Side b) throws IOException {
        PostPairs pairs = new PostPairs(a, b);
        for (int i = 0; i < PostKey.ALL.size(); i++) {
            pairs.pair(i);
        }
        return pairs;
    }

    /** The post of B that is this one of A, or -1. */
    int ofA(int number) {
        return partnerOfA[number];
    }

    boolean isPairedInB(int number) {
        return partnerOfB[number] != NOBODY;
    }

    /** By what a post of A was paired. */
    String way(int number) {
        return PostKey.ALL.get(way[number]).name();
    }

    /** Posts of one key follow each other in the order of their archive. */
    private void pair(int by) throws IOException {
        LongIntMap first = new LongIntMap();
        int[] next = new int[partnerOfB.length];
        for (int i = partnerOfB.length - 1; i >= 0; i--) {
            long key = b.key(by, i);
            if (key != Side.NO_KEY && partnerOfB[i] == NOBODY) {
                next[i] = first.get(key);
                first.put(key, i);
            }
        }
        for (int i = 0; i < partnerOfA.length; i++) {
            if (partnerOfA[i] == NOBODY && a.key(by, i) != Side.NO_KEY) {
                for (int at = first.get(a.key(by, i)); at != NOBODY && partnerOfA[i] == NOBODY; at = next[at]) {
                    join(by, i, at);
                }
            }
        }
    }

    private void join(int by, int inA, int inB) throws IOException {
        if (partnerOfB[inB] == NOBODY && accepts(PostKey.ALL.get(by), inA, inB)) {
            partnerOfA[inA] = inB;
            partnerOfB[inB] = inA;
            way[inA] = (byte) by;
        }
    }

    private boolean accepts(PostKey key, int inA, int inB) throws IOException {
        return key.accepts() == null || key.accepts().test(a.archive().get(inA), b.archive().get(inB));
    }
}
