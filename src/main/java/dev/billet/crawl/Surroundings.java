package dev.billet.crawl;

import dev.billet.source.AddressCheck;
import dev.billet.source.Fetcher;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What a crawl needs of the world, so that tests can pretend another one.
 *
 * @param clock  tells when an answer came
 * @param pause  waits
 * @param checks gives the check of addresses
 */
public record Surroundings(Clock clock, Pause pause, Supplier<AddressCheck> checks) {

    /** The real world. */
    public static Surroundings real() {
        return new Surroundings(Clock.systemUTC(), Pause.real(), AddressCheck::ofThisMachine);
    }

    Fetcher fetcher(CrawlOptions options) {
        return new Fetcher(options.limits(), options.manners().contact(), options.manners().login(), checks);
    }

    Visitor visitor(Fetcher fetcher, CrawlOptions options, CrawlProgress progress) {
        return new Visitor(fetcher, new Politeness(pause, clock, options.manners().delay()), progress);
    }
}
