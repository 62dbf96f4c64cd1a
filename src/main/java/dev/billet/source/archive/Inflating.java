package dev.billet.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One run of packed bytes ("deflate") on a tape: ends where the packed bytes say so, and leaves the tape exactly behind them. The JDK's
 * stream reads ahead, so that what follows would have lost its place.
 */
final class Inflating extends BulkStream {
    private final Tape tape;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final Budget budget;

    /** {@code budget}: null for bytes that are few. */
    Inflating(Tape tape, Budget budget) {
        this.tape = tape;
        this.budget = budget;
    }

    /** Begins a new run where the tape is. */
    void restart() {
        inflater.reset();
        checksum.reset();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = 0;
        while (n == 0 && length > 0) {
            if (inflater.finished()) {
                return -1;
            }
            n = step(into, offset, length);
        }
        checksum.update(into, offset, n);
        if (budget != null) {
            budget.spend(n);
        }
        return n;
    }

    private int step(byte[] into, int offset, int length) throws IOException {
        int[] made = new int[1];
        int there = tape.take((bytes, from, count) -> {
            inflater.setInput(bytes, from, count);
            try {
                made[0] = inflater.inflate(into, offset, length);
            } catch (DataFormatException damage) {
                throw new IOException("its packed bytes are damaged", damage);
            }
            return count - inflater.getRemaining();
        });
        if (inflater.needsDictionary()) {
            throw new IOException("its packed bytes are damaged");
        }
        if (there == 0 && made[0] == 0 && !inflater.finished()) {
            throw new EOFException("it is cut off");
        }
        return made[0];
    }

    /** CRC-32 of what came out. */
    long checksum() {
        return checksum.getValue();
    }

    /** How many bytes came out. */
    long size() {
        return inflater.getBytesWritten();
    }

    /** How many packed bytes were used. */
    long packed() {
        return inflater.getBytesRead();
    }

    @Override
    public void close() {
        inflater.end();
    }
}
