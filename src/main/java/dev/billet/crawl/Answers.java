package dev.billet.crawl;

import dev.billet.crawl.store.Archive;
import dev.billet.crawl.store.Earlier;
import dev.billet.crawl.store.EarlierCrawl;
import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the answer of an address: the one that is kept, else the server's, which is kept then. */
final class Answers {
    private static final int NOT_MODIFIED = 304;
    private final Archive archive;
    private final Visitor visitor;
    private final Clock clock;
    private final EarlierCrawl earlier;

    /**
     * Prepares it.
     *
     * @param archive where answers are kept, or null to keep none
     * @param earlier what need not be sent again, or null
     */
    Answers(Archive archive, Visitor visitor, Clock clock, EarlierCrawl earlier) {
        this.archive = archive;
        this.visitor = visitor;
        this.clock = clock;
        this.earlier = earlier;
    }

    boolean has(String url) {
        return archive != null && archive.has(url);
    }

    void wish(String url, long delay) {
        visitor.wish(url, delay);
    }

    /** The answer; the failures are those of {@link Visitor#ask}. One that says that nothing has changed counts as the earlier one. */
    WebAnswer of(String url, CrawlBalance balance) throws IOException {
        Earlier before = earlier == null ? null : earlier.get(url);
        WebAnswer kept = archive == null ? null : archive.get(url);
        if (kept == null) {
            kept = visitor.ask(url, conditions(before));
            balance.countAsked(kept.body().length);
            keep(kept, before);
        }
        boolean same = before != null && (kept.status() == NOT_MODIFIED || kept.status() == 200
            && (kept.body().length == 0 || Arrays.equals(kept.body(), before.answer().body())));
        if (same) {
            balance.countUnchanged();
            return before.answer();
        }
        return kept;
    }

    private void keep(WebAnswer answer, Earlier before) throws IOException {
        if (archive == null) {
            return;
        }
        boolean same = before != null && (answer.status() == NOT_MODIFIED
            || answer.status() == 200 && Arrays.equals(answer.body(), before.answer().body()));
        if (same) {
            archive.addRevisit(answer, clock.instant(), before);
        } else {
            archive.add(answer, clock.instant());
        }
    }

    private static Map<String, String> conditions(Earlier before) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (before != null) {
            String tag = before.answer().field("ETag");
            String modified = before.answer().field("Last-Modified");
            if (!tag.isBlank()) {
                conditions.put("If-None-Match", tag);
            }
            if (!modified.isBlank()) {
                conditions.put("If-Modified-Since", modified);
            }
        }
        return conditions;
    }
}
