package dev.billet.crawl;

import dev.billet.crawl.find.Discovery;
import dev.billet.crawl.find.Frontier;
import dev.billet.crawl.find.Kind;
import dev.billet.crawl.find.Scope;
import dev.billet.crawl.find.Target;
import dev.billet.crawl.store.Archive;
import dev.billet.crawl.store.EarlierCrawl;
import dev.billet.source.FetchException;
import dev.billet.source.Fetcher;
import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.util.List;

/**
 * A blog, from its address to a WARC. What to ask next depends on the answers alone, and an answer that is in the WARC is taken from
 * there: so a crawl that was broken off goes the same way again, quickly, until it comes to what is new.
 */
public final class Crawl {
    private static final int REDIRECTS = 6;
    private final CrawlOptions options;
    private final Frontier frontier = new Frontier();
    private final Scope scope;
    private final Discovery discovery;
    private final CrawlBalance balance = new CrawlBalance();
    private final CrawlProgress progress;
    private final Answers answers;
    private final Robots robots;
    private long visited;

    Crawl(CrawlOptions options, Answers answers, CrawlProgress progress) {
        this.options = options;
        this.progress = progress;
        this.answers = answers;
        scope = new Scope(options.choice().scope(), options.choice().include(), options.choice().exclude());
        discovery = new Discovery(frontier, scope, options.limits().maxPageSize(), options.choice().media());
        robots = new Robots(this::robots, options.limits().maxPageSize());
    }

    /** Does all of it into the archive, which gets its name when nothing is left to ask. */
    public static CrawlBalance run(CrawlOptions options, Surroundings around, CrawlProgress progress) throws IOException {
        Fetcher fetcher = around.fetcher(options);
        EarlierCrawl earlier = options.earlier() == null ? null : new EarlierCrawl(options.earlier());
        if (options.wayback() != null) {
            return archived(options, around, fetcher, progress);
        }
        try (Archive archive = Archive.open(options.output(), CrawlFacts.of(options, fetcher.agent()), around.clock().instant())) {
            Answers answers = new Answers(archive, around.visitor(fetcher, options, progress), around.clock(), earlier);
            Crawl crawl = new Crawl(options, answers, progress);
            crawl.visitAll(false);
            archive.finish();
            return crawl.balance;
        }
    }

    private static CrawlBalance archived(CrawlOptions options, Surroundings around, Fetcher fetcher, CrawlProgress progress)
        throws IOException {
        WaybackCrawl crawl = new WaybackCrawl(options, around.visitor(fetcher, options, progress), progress);
        try (Archive archive = Archive.open(options.output(), CrawlFacts.of(options, fetcher.agent()), around.clock().instant())) {
            crawl.fetch(archive);
            archive.finish();
        }
        return crawl.balance();
    }

    /** Asks only what names pages, keeps nothing, and tells what would be asked besides. */
    public static Plan plan(CrawlOptions options, Surroundings around, CrawlProgress progress) throws IOException {
        if (options.wayback() != null) {
            WaybackCrawl archived = new WaybackCrawl(options, around.visitor(around.fetcher(options), options, progress), progress);
            return new Plan(archived.plan(), archived.balance());
        }
        Answers answers = new Answers(null, around.visitor(around.fetcher(options), options, progress), around.clock(), null);
        Crawl crawl = new Crawl(options, answers, progress);
        crawl.visitAll(true);
        List<String> urls = crawl.frontier.all().stream().filter(crawl::isPermitted).map(Target::url).toList();
        return new Plan(urls, crawl.balance);
    }

    /**
     * What would be asked.
     *
     * @param urls    besides what names them, which was asked
     * @param balance of the latter
     */
    public record Plan(List<String> urls, CrawlBalance balance) {
    }

    private boolean isPermitted(Target target) {
        try {
            return robots.permit(target.url());
        } catch (IOException nobodyKnows) {
            return false;
        }
    }

    private void visitAll(boolean inventoryOnly) throws IOException {
        String start = scope.asHome(Fetcher.address(options.start()));
        scope.settle(start);
        frontier.add(new Target(start, Kind.START, true));
        Target target = frontier.next();
        while (target != null && !(inventoryOnly && !target.kind().isInventory())) {
            visit(target);
            target = frontier.next();
        }
        if (target != null) {
            frontier.putBack(target);
        }
        balance.left(discovery.left());
    }

    private void visit(Target target) throws IOException {
        String objection = discovery.objection(target);
        boolean full = options.choice().maxPages() > 0 && visited >= options.choice().maxPages();
        if (objection != null || full) {
            balance.left(full ? "addresses beyond --max-pages" : objection, 1);
            return;
        }
        progress.at(visited + frontier.size() + 1, visited, frontier.size() + 1L, target.url());
        try {
            follow(target);
        } catch (BrokenOffException over) {
            throw over;
        } catch (FetchException | UnansweredException failure) {
            failed(target, failure);
        }
        visited++;
    }

    /** Without the start page there is nothing to crawl. */
    private void failed(Target target, IOException failure) throws IOException {
        if (target.kind() == Kind.START) {
            throw new IOException(target.url() + ": " + failure.getMessage(), failure);
        }
        balance.failed(target.url(), failure.getMessage());
    }

    private void follow(Target target) throws IOException {
        String url = target.url();
        for (int hop = 0; hop < REDIRECTS; hop++) {
            if (!isPermitted(url, target)) {
                return;
            }
            WebAnswer answer = answers.of(url, balance);
            if (!answer.isRedirect()) {
                take(new Target(url, target.kind(), target.named()), answer);
                return;
            }
            balance.countRedirect();
            url = redirected(target, answer);
            if (url == null) {
                return;
            }
        }
        balance.failed(target.url(), "it redirects more than " + (REDIRECTS - 1) + " times");
    }

    private boolean isPermitted(String url, Target target) throws IOException {
        if (robots.permit(url)) {
            answers.wish(url, robots.delay(url));
            return true;
        }
        IOException silence = robots.silence(url);
        if (silence instanceof FetchException refused && refused.isRefusal()) {
            throw refused;
        }
        if (silence != null && target.kind() == Kind.START) {
            throw new BrokenOffException("robots.txt cannot be had (" + silence.getMessage() + "), and until it can, nothing may be asked");
        }
        if (target.kind() == Kind.START) {
            throw new IOException("robots.txt of this site does not permit " + url);
        }
        balance.left(silence == null ? "addresses that robots.txt refuses" : "addresses on hosts whose robots.txt cannot be had", 1);
        return false;
    }

    /** Where the answer leads, when that is to be asked; null when it is known or not wanted. */
    private String redirected(Target target, WebAnswer answer) throws FetchException {
        String location = answer.field("Location");
        if (location.isBlank()) {
            balance.failed(answer.url(), "it redirects, but does not say where to");
            return null;
        }
        String next = Fetcher.redirect(answer.url(), location);
        if (target.kind() == Kind.START) {
            scope.settle(next);
        } else if (target.kind() != Kind.MEDIA && !scope.hasHost(next)) {
            balance.left("redirects to other sites", 1);
            return null;
        }
        if (next.equals(answer.url())) {
            balance.failed(answer.url(), "it redirects to itself");
            return null;
        }
        boolean other = frontier.mark(next);
        // Another way of writing the address that was asked, such as one with a slash at its end, is no other address.
        return other || frontier.isSame(answer.url(), next) && !answers.has(next) ? next : null;
    }

    private void take(Target target, WebAnswer answer) throws IOException {
        if (answer.status() != 200) {
            if (target.kind() == Kind.START) {
                throw new IOException(target.url() + ": the server answers HTTP " + answer.status()
                    + (answer.status() == 401 ? "; --user NAME logs in" : ""));
            }
            balance.countNotThere();
            return;
        }
        balance.countAnswered(target.kind());
        if (target.kind() == Kind.START) {
            begin(target.url());
        }
        try {
            discovery.read(target, answer);
        } catch (IOException damaged) {
            balance.failed(target.url(), "kept, but its links cannot be read: " + damaged.getMessage());
        }
    }

    /** What is not linked but may be there. */
    private void begin(String url) throws IOException {
        List<String> sitemaps = robots.sitemaps(url);
        for (String sitemap : sitemaps) {
            discovery.admit(new Target(sitemap, Kind.SITEMAP, true));
        }
        if (sitemaps.isEmpty()) {
            discovery.admit(new Target(scope.home() + "sitemap.xml", Kind.SITEMAP, true));
        }
    }

    private WebAnswer robots(String url) throws IOException {
        String at = url;
        for (int hop = 0; hop < REDIRECTS; hop++) {
            WebAnswer answer = answers.of(at, balance);
            if (!answer.isRedirect() || answer.field("Location").isBlank()) {
                return answer;
            }
            at = Fetcher.redirect(at, answer.field("Location"));
        }
        return answers.of(at, balance);
    }
}
