package dev.billet.crawl;

import dev.billet.source.FetchException;
import dev.billet.source.Fetcher;
import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.util.Map;

/** Asks a server until it answers, within reason: politely, again when it was busy or the net broke, and not for ever. */
final class Visitor {
    private static final int ATTEMPTS_WHEN_BUSY = 6;
    private static final int ATTEMPTS = 3;
    private static final int GIVE_UP = 8;
    private final Fetcher fetcher;
    private final Politeness politeness;
    private final CrawlProgress progress;
    private int failuresInARow;

    Visitor(Fetcher fetcher, Politeness politeness, CrawlProgress progress) {
        this.fetcher = fetcher;
        this.politeness = politeness;
        this.progress = progress;
    }

    /**
     * Asks; an answer that says "later" after all attempts is a failure.
     *
     * @throws FetchException     when there is no answer to be had
     * @throws BrokenOffException when nothing is to be had any more
     */
    WebAnswer ask(String url, Map<String, String> conditions) throws IOException {
        for (int attempt = 1;; attempt++) {
            politeness.await(url);
            try {
                WebAnswer answer = fetcher.ask(url, conditions);
                if (!isLater(answer.status())) {
                    failuresInARow = 0;
                    return answer;
                }
                later(url, answer, attempt);
            } catch (FetchException failure) {
                if (failure.isRefusal()) {
                    throw failure;
                }
                failed(url, failure, attempt);
            } finally {
                politeness.asked(url);
            }
        }
    }

    /** The host's own wish for the time between two questions. */
    void wish(String url, long delay) {
        politeness.wish(url, delay);
    }

    private static boolean isLater(int status) {
        return status == 429 || status == 408 || status >= 500;
    }

    private void later(String url, WebAnswer answer, int attempt) throws IOException {
        boolean busy = answer.status() == 429 || answer.status() == 503;
        long wait = politeness.backOff(answer.field("Retry-After"), attempt - 1);
        String said = "the server answers HTTP " + answer.status();
        if (busy) {
            politeness.slowDown(url);
        }
        if (wait > Politeness.LONGEST_WAIT) {
            throw new BrokenOffException(said + " and wants to be left alone for " + wait / 60_000 + " minutes");
        }
        if (attempt >= (busy ? ATTEMPTS_WHEN_BUSY : ATTEMPTS)) {
            giveUp(said);
            throw new UnansweredException(said + ", " + attempt + " times");
        }
        rest(wait, said);
    }

    private void failed(String url, FetchException failure, int attempt) throws IOException {
        if (attempt >= ATTEMPTS) {
            giveUp(failure.getMessage());
            throw failure;
        }
        rest(politeness.backOff("", attempt - 1), failure.getMessage());
    }

    private void rest(long millis, String reason) throws IOException {
        progress.waits(millis, reason);
        politeness.rest(millis);
    }

    /** One address that fails is its own fault; many in a row are the net's or the server's. */
    private void giveUp(String reason) throws BrokenOffException {
        if (++failuresInARow >= GIVE_UP) {
            throw new BrokenOffException(GIVE_UP + " addresses in a row got no answer; the last time because " + reason);
        }
    }
}
