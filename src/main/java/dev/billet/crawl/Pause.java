package dev.billet.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Waits; tests only pretend to. */
public interface Pause {
    /** The moment, in milliseconds of a clock that nobody sets. */
    long now();

    /** Waits for so many milliseconds. */
    void rest(long millis) throws IOException;

    /** In real time. */
    static Pause real() {
        return new Pause() {
            @Override
            public long now() {
                return System.nanoTime() / 1_000_000;
            }

            @Override
            public void rest(long millis) throws IOException {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new InterruptedIOException("interrupted");
                }
            }
        };
    }
}
