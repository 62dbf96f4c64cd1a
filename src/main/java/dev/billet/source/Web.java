package dev.billet.source;

import dev.billet.model.When;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fetches single pages by their addresses. Redirects are followed here and not by the client, so that each address on the way
 * is checked before it is asked; no cookies are kept.
 */
public final class Web {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);
    private final FetchOptions options;
    private final Clock clock;
    private final Supplier<AddressCheck> checks;
    private AddressCheck check;
    private Exchange exchange;

    /**
     * Prepares it; nothing is opened yet.
     *
     * @param clock gives the time at which a page is captured
     */
    public Web(FetchOptions options, Clock clock) {
        this(options, clock, AddressCheck::ofThisMachine);
    }

    Web(FetchOptions options, Clock clock, Supplier<AddressCheck> checks) {
        this.options = options;
        this.clock = clock;
        this.checks = checks;
    }

    /**
     * Fetches one page.
     *
     * @param location the address as the user wrote it
     * @throws FetchException when there is no page to be had, with the reason
     */
    Capture page(String location) throws IOException {
        long deadline = System.nanoTime() + options.timeout().toNanos();
        Set<URI> asked = new HashSet<>();
        WebAddress address = WebAddress.of(location);
        asked.add(address.uri());
        HttpResponse<byte[]> answer = ask(address, deadline);
        while (REDIRECTING.contains(answer.statusCode())) {
            address = address.to(answer.headers().firstValue("Location").filter(to -> !to.isBlank()).orElseThrow(
                () -> FetchException.failed("it redirects, but does not say where to")));
            if (!asked.add(address.uri())) {
                throw FetchException.failed("it redirects in a circle, by way of " + address);
            }
            if (asked.size() > REDIRECTS + 1) {
                throw FetchException.refused("it redirects more than " + REDIRECTS + " times");
            }
            answer = redirected(address, deadline);
        }
        try {
            return capture(location, address, answer);
        } catch (FetchException failure) {
            throw asked.size() == 1 ? failure : failure.at(address);
        }
    }

    private HttpResponse<byte[]> redirected(WebAddress address, long deadline) throws IOException {
        try {
            return ask(address, deadline);
        } catch (FetchException failure) {
            throw failure.at(address);
        }
    }

    private HttpResponse<byte[]> ask(WebAddress address, long deadline) throws IOException {
        if (exchange == null) {
            check = checks.get();
            exchange = new Exchange(options);
        }
        if (!options.allowPrivate()) {
            check.check(address.host());
        }
        return exchange.ask(address, deadline);
    }

    private Capture capture(String location, WebAddress address, HttpResponse<byte[]> answer) throws FetchException {
        When now = new When.Zoned(OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS), true);
        String refusal = StatusWords.of(answer.statusCode());
        if (refusal != null) {
            throw FetchException.failed(refusal);
        }
        ContentType type = ContentType.of(answer.headers().firstValue("Content-Type").orElse(""));
        if (type.isMedia()) {
            throw FetchException.noPage("no web page: the server sends " + type.type());
        }
        byte[] bytes = ContentCoding.decode(answer.body(), answer.headers().firstValue("Content-Encoding").orElse(""),
            options.maxPageSize());
        WebCapture capture = new WebCapture(location, address, now, type, bytes);
        if (bytes.length == 0) {
            throw FetchException.failed("the answer is empty");
        }
        Nature nature = Nature.of(capture.head(), "");
        if (!type.isHtml() && nature.sort() != Nature.Sort.MARKUP) {
            throw FetchException.noPage("no web page: the server sends " + (type.type() == null ? nature.word() : type.type()));
        }
        return capture;
    }
}
