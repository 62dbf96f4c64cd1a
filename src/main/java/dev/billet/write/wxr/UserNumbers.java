package dev.billet.write.wxr;

import dev.billet.scratch.ScratchFile;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The numbers of those who commented under an account. Only at the end it is known which of them are authors and have a number, so
 * the waiting items have holes, which are filled when they are copied to their file.
 */
final class UserNumbers {
    private static final long DIGITS = 10;
    private final ScratchFile spool;
    private long[] places = new long[16];
    private int[] authors = new int[16];
    private int count;
    private int told;

    UserNumbers(ScratchFile spool) {
        this.spool = spool;
    }

    /** Writes the element; {@code author} is the place among the authors, or -1 for nobody. */
    void write(XmlOut out, int author) throws IOException {
        if (author < 0) {
            out.plain("wp:comment_user_id", 0);
        } else {
            out.later("wp:comment_user_id", () -> note(author));
        }
    }

    private void note(int author) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            authors = Arrays.copyOf(authors, count * 2);
        }
        places[count] = spool.length();
        authors[count++] = author;
    }

    /** How many bytes those since the last call have at most. */
    long takeBytes() {
        long bytes = DIGITS * (count - told);
        told = count;
        return bytes;
    }

    /** Copies what waits between two places; {@code numbers} are those of the authors, 0 for who is none after all. */
    void copy(OutputStream to, long from, long until, long[] numbers) throws IOException {
        int found = Arrays.binarySearch(places, 0, count, from);
        long done = from;
        for (int i = found < 0 ? -found - 1 : found; i < count && places[i] < until; i++) {
            spool.copyTo(to, done, places[i]);
            to.write(Long.toString(numbers[authors[i]]).getBytes(StandardCharsets.US_ASCII));
            done = places[i];
        }
        spool.copyTo(to, done, until);
    }
}
