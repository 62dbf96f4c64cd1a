package dev.billet.crawl;

import dev.billet.crawl.find.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What came of a crawl: how much of each kind, what was left out and why, and what failed and why. */
public final class CrawlBalance {
    private final Map<Kind, Integer> answered = new EnumMap<>(Kind.class);
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private int asked;
    private int redirects;
    private int notThere;
    private int unchanged;
    private long bytes;

    void countAsked(long size) {
        asked++;
        bytes += size;
    }

    void countAnswered(Kind kind) {
        answered.merge(kind, 1, Integer::sum);
    }

    void countRedirect() {
        redirects++;
    }

    void countNotThere() {
        notThere++;
    }

    void countUnchanged() {
        unchanged++;
    }

    void left(String reason, int count) {
        left.merge(reason, count, Integer::sum);
    }

    void left(Map<String, Integer> more) {
        more.forEach(this::left);
    }

    void failed(String url, String reason) {
        failed.put(url, reason);
    }

    /** Questions that this run has asked and that were answered. */
    public int asked() {
        return asked;
    }

    /** Bytes that this run was sent, as they came. */
    public long bytes() {
        return bytes;
    }

    /** Answers of the crawl by kind, those of earlier runs included. */
    public Map<Kind, Integer> answered() {
        return answered;
    }

    public int redirects() {
        return redirects;
    }

    /** Addresses of which the server says that there is nothing. */
    public int notThere() {
        return notThere;
    }

    /** Pages that are as they were in an earlier crawl. */
    public int unchanged() {
        return unchanged;
    }

    /** What was not asked on purpose, by reason. */
    public Map<String, Integer> left() {
        return left;
    }

    /** What got no answer, with the reason. */
    public Map<String, String> failed() {
        return failed;
    }
}
