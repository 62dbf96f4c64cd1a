package dev.billet.assemble;

import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.text.Urls;
import java.util.Arrays;

/** Of each address the one capture that was asked for. A capture without an address, or all of them, may be wanted as well. */
final class ChosenCaptures {
    private static final int NONE = -1;
    private static final int FIRST = 64;
    private static final long NEVER = Long.MIN_VALUE;

    private final CaptureChoice choice;
    private final LongIntMap addresses = new LongIntMap();
    /** By address: which capture is the chosen one so far, and when it was. */
    private int[] chosen = new int[FIRST];
    private long[] moments = new long[FIRST];
    private int size;
    /** By finding: the address and the capture it is of. */
    private int[] address = new int[FIRST];
    private int[] capture = new int[FIRST];

    ChosenCaptures(CaptureChoice choice) {
        this.choice = choice;
    }

    /** Takes note of a finding and of the capture that it is of. */
    void note(int finding, int number, Post post) {
        if (choice == CaptureChoice.ALL) {
            return;
        }
        if (finding >= address.length) {
            address = Arrays.copyOf(address, finding * 2);
            capture = Arrays.copyOf(capture, finding * 2);
        }
        Origin origin = post.sources().isEmpty() ? null : post.sources().get(0);
        address[finding] = origin == null || origin.url() == null ? NONE : choose(origin, number);
        capture[finding] = number;
    }

    private int choose(Origin origin, int number) {
        long key = Hash.bits(Urls.key(origin.url()));
        long moment = Moments.seconds(origin.captured());
        int known = addresses.get(key);
        if (known < 0) {
            return choose(key, number, moment);
        }
        if (isBetter(moment, moments[known])) {
            chosen[known] = number;
            moments[known] = moment;
        }
        return known;
    }

    private int choose(long key, int number, long moment) {
        if (size == chosen.length) {
            chosen = Arrays.copyOf(chosen, size * 2);
            moments = Arrays.copyOf(moments, size * 2);
        }
        addresses.put(key, size);
        chosen[size] = number;
        moments[size] = moment;
        return size++;
    }

    /** A capture of which nobody knows when it was gives way to one that has a date; of two of one moment the first stays. */
    private boolean isBetter(long moment, long best) {
        return moment != NEVER && (best == NEVER || choice == CaptureChoice.NEWEST && moment > best
            || choice == CaptureChoice.OLDEST && moment < best);
    }

    /** Whether the finding counts; to be asked when all have been noted. */
    boolean has(int finding) {
        return choice == CaptureChoice.ALL || address[finding] == NONE || chosen[address[finding]] == capture[finding];
    }
}
