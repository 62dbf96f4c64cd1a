package dev.billet.crawl.store;

import java.io.IOException;
import java.nio.file.Path;

/** The archive of an earlier crawl, which says what need not be sent again. */
public final class EarlierCrawl {
    private final ArchiveIndex index;

    /** Reads where its answers stand. */
    public EarlierCrawl(Path file) throws IOException {
        index = ArchiveIndex.scan(file).index();
    }

    /** What this address was answered with success, or null. */
    public Earlier get(String url) throws IOException {
        Earlier earlier = index.get(url);
        return earlier == null || earlier.answer().status() != 200 || earlier.answer().body().length == 0 ? null : earlier;
    }
}
