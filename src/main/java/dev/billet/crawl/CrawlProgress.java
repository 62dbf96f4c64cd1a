package dev.billet.crawl;

/** Told how far a crawl is. */
public interface CrawlProgress {
    /** So many addresses are known, answered and still to be asked; {@code url} is asked now. */
    void at(long found, long done, long left, String url);

    /** The crawl waits for a server, so many milliseconds, for this reason. */
    void waits(long millis, String reason);

    /** Nobody looks. */
    CrawlProgress NONE = new CrawlProgress() {
        @Override
        public void at(long found, long done, long left, String url) {
            // Nobody looks.
        }

        @Override
        public void waits(long millis, String reason) {
            // Nobody looks.
        }
    };
}
