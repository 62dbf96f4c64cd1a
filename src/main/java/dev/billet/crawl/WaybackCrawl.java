package dev.billet.crawl;

import dev.billet.crawl.find.ArchivedAddresses;
import dev.billet.crawl.find.Scope;
import dev.billet.crawl.find.Target;
import dev.billet.crawl.store.Archive;
import dev.billet.crawl.wayback.BestCaptures;
import dev.billet.crawl.wayback.CdxAnswer;
import dev.billet.crawl.wayback.Memento;
import dev.billet.crawl.wayback.Replay;
import dev.billet.source.FetchException;
import dev.billet.source.Fetcher;
import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an archive of the web has of a blog, as a WARC that says where and when the pages once were. */
final class WaybackCrawl {
    private static final int HOPS = 4;
    private final CrawlOptions options;
    private final Visitor visitor;
    private final CrawlProgress progress;
    private final CrawlBalance balance = new CrawlBalance();
    private final Scope scope;
    private final ArchivedAddresses addresses;

    WaybackCrawl(CrawlOptions options, Visitor visitor, CrawlProgress progress) throws FetchException {
        this.options = options;
        this.visitor = visitor;
        this.progress = progress;
        scope = new Scope(options.choice().scope(), options.choice().include(), options.choice().exclude());
        scope.settle(Fetcher.address(options.start()));
        addresses = new ArchivedAddresses(scope, options.choice().media());
    }

    CrawlBalance balance() {
        return balance;
    }

    /** The addresses that would be asked for. */
    List<String> plan() throws IOException {
        List<String> urls = new ArrayList<>();
        for (List<Memento> captures : captures().each()) {
            Memento best = captures.get(0);
            if (addresses.target(best.url(), best.type()) != null) {
                urls.add(best.timestamp() + " " + best.url());
            }
        }
        balance.left(addresses.left());
        return urls;
    }

    /** Asks for all that the archive of this crawl has not yet. */
    void fetch(Archive archive) throws IOException {
        BestCaptures captures = captures();
        long done = 0;
        for (List<Memento> same : captures.each()) {
            Target target = addresses.target(same.get(0).url(), same.get(0).type());
            progress.at(captures.size(), done, captures.size() - done, same.get(0).url());
            if (target != null && (balance.answered().values().stream().mapToInt(Integer::intValue).sum() < most())) {
                fetch(archive, target, same);
            }
            done++;
        }
        balance.left(addresses.left());
    }

    private long most() {
        return options.choice().maxPages() == 0 ? Long.MAX_VALUE : options.choice().maxPages();
    }

    private BestCaptures captures() throws IOException {
        BestCaptures best = new BestCaptures(options.wayback().at());
        List<String> prefixes = new ArrayList<>(List.of(scope.home()));
        prefixes.addAll(options.choice().scope());
        for (String prefix : prefixes) {
            String key = null;
            do {
                CdxAnswer answer = index(prefix, key);
                answer.mementos().stream().filter(memento -> memento.date() != null).forEach(best::add);
                boolean stuck = answer.resumeKey() != null && answer.resumeKey().equals(key);
                key = stuck ? null : answer.resumeKey();
            } while (key != null);
        }
        return best;
    }

    private CdxAnswer index(String prefix, String key) throws IOException {
        String question = CdxAnswer.question(options.wayback().server(), prefix.replaceFirst("^https?://", ""), key);
        WebAnswer answer;
        try {
            answer = visitor.ask(question, Map.of());
        } catch (UnansweredException busy) {
            throw new BrokenOffException("the index of the archive: " + busy.getMessage());
        }
        if (answer.status() != 200) {
            throw new IOException("the index of the archive answers HTTP " + answer.status() + ": " + question);
        }
        return CdxAnswer.read(answer.content(options.limits().maxPageSize()));
    }

    /** The best capture, or the next best when the archive cannot give it out. */
    private void fetch(Archive archive, Target target, List<Memento> captures) throws IOException {
        if (captures.stream().anyMatch(memento -> archive.has(memento.url()))) {
            balance.countAnswered(target.kind());
            return;
        }
        String failure = null;
        for (Memento memento : captures) {
            try {
                failure = replay(archive, target, memento);
                if (failure == null) {
                    return;
                }
            } catch (BrokenOffException over) {
                throw over;
            } catch (FetchException | UnansweredException none) {
                failure = none.getMessage();
            }
        }
        balance.failed(target.url(), failure);
    }

    /** Keeps the capture; says why there is none, or null. */
    private String replay(Archive archive, Target target, Memento memento) throws IOException {
        String timestamp = memento.timestamp();
        String url = memento.url();
        for (int hop = 0; hop < HOPS; hop++) {
            WebAnswer answer = visitor.ask(Replay.address(options.wayback().server(), timestamp, url), Map.of());
            balance.countAsked(answer.body().length);
            if (!answer.isRedirect()) {
                if (answer.status() != 200) {
                    return "the archive answers HTTP " + answer.status();
                }
                keep(archive, target, memento.url(), Replay.original(answer, null), timestamp);
                return null;
            }
            Replay.Step step = Replay.step(answer.field("Location"));
            if (step == null) {
                return "the archive redirects to where no capture is";
            }
            if (!step.isSame(url) || step.timestamp().equals(timestamp)) {
                balance.countRedirect();
                keep(archive, target, memento.url(), Replay.original(answer, step.url()), timestamp);
                return null;
            }
            timestamp = step.timestamp();
            url = step.url();
        }
        return "the archive redirects in a circle";
    }

    private void keep(Archive archive, Target target, String url, WebAnswer answer, String timestamp) throws IOException {
        Instant date = Memento.date(timestamp);
        archive.add(url, answer, date);
        if (!answer.isRedirect()) {
            balance.countAnswered(target.kind());
        }
    }
}
