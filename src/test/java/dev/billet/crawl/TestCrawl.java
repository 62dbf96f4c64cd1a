package dev.billet.crawl;

import dev.billet.source.AddressCheck;
import dev.billet.source.FetchOptions;
import dev.billet.source.Login;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A crawl with a clock that only moves when somebody waits. */
final class TestCrawl implements Pause {
    final List<Long> waits = new ArrayList<>();
    final List<String> reasons = new ArrayList<>();
    private final Path output;
    private long now;
    private CrawlOptions.Choice choice = CrawlOptions.Choice.ALL;
    private Duration delay = Duration.ofSeconds(1);
    private boolean allowPrivate = true;
    private long limit = 100_000;
    private Duration timeout = Duration.ofSeconds(20);
    private Path earlier;
    private CrawlOptions.Wayback wayback;
    private String contact;
    private Login login;
    private Supplier<AddressCheck> checks = AddressCheck::ofThisMachine;

    TestCrawl(Path output) {
        this.output = output;
    }

    TestCrawl choice(CrawlOptions.Choice wanted) {
        choice = wanted;
        return this;
    }

    TestCrawl timeout(Duration most) {
        timeout = most;
        return this;
    }

    TestCrawl earlier(Path file) {
        earlier = file;
        return this;
    }

    TestCrawl wayback(String server, Instant at) {
        wayback = new CrawlOptions.Wayback(server, at);
        return this;
    }

    TestCrawl contact(String text) {
        contact = text;
        return this;
    }

    TestCrawl login(Login known) {
        login = known;
        return this;
    }

    /** Private addresses are refused, and hosts have the addresses that the resolver says. */
    TestCrawl refusing(AddressCheck.Resolver resolver) {
        allowPrivate = false;
        checks = () -> new AddressCheck(resolver);
        return this;
    }

    private CrawlOptions options(String url) {
        return new CrawlOptions(url, output, new FetchOptions(allowPrivate, timeout, limit), choice,
            new CrawlOptions.Manners(delay, contact, login), earlier, wayback);
    }

    CrawlBalance run(String url) throws IOException {
        return Crawl.run(options(url), around(), progress());
    }

    Crawl.Plan plan(String url) throws IOException {
        return Crawl.plan(options(url), around(), progress());
    }

    private Surroundings around() {
        return new Surroundings(Clock.fixed(Instant.parse("2024-03-01T12:00:00Z"), ZoneOffset.UTC), this, checks);
    }

    private CrawlProgress progress() {
        return new CrawlProgress() {
            @Override
            public void at(long found, long done, long left, String url) {
                // Not looked at here.
            }

            @Override
            public void waits(long millis, String reason) {
                reasons.add(reason);
            }
        };
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public void rest(long millis) {
        waits.add(millis);
        now += millis;
    }

    /** The addresses that were answered, in the order of the records, as {@code type address}; reads every record to its end. */
    static List<String> records(Path warc) throws IOException {
        List<String> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(FileChannel.open(warc))) {
            reader.calculateBlockDigest();
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                record.get().body().stream().readAllBytes();
                boolean known = record.get() instanceof WarcRequest || record.get() instanceof WarcResponse
                    || record.get() instanceof WarcRevisit;
                records.add(record.get().type()
                    + (known ? " " + ((WarcTargetRecord) record.get()).target().replaceFirst("http://127.0.0.1:\\d+", "") : ""));
                if (known && !record.get().calculatedBlockDigest().equals(record.get().blockDigest())) {
                    throw new IOException("the digest of " + records.get(records.size() - 1) + " is wrong");
                }
            }
        }
        return records;
    }

    static List<String> responses(Path warc) throws IOException {
        return records(warc).stream().filter(record -> record.startsWith("response ")).map(record -> record.substring(9)).toList();
    }
}
