package dev.billet.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** Fetches pictures, sounds, films and files into streams, with the checks and limits that pages have, too. */
public final class WebMedia {
    private static final int REDIRECTS = 5;
    private static final int OK = 200;
    private final FetchOptions options;
    private final Supplier<AddressCheck> checks;
    private AddressCheck check;
    private Exchange exchange;

    /** Prepares it; nothing is opened yet. */
    public WebMedia(FetchOptions options) {
        this(options, AddressCheck::ofThisMachine);
    }

    WebMedia(FetchOptions options, Supplier<AddressCheck> checks) {
        this.options = options;
        this.checks = checks;
    }

    /**
     * Writes what is at an address.
     *
     * @throws FetchException when nothing is to be had there, with the reason; some bytes may have been written
     */
    public void fetch(String url, OutputStream into) throws IOException {
        long deadline = System.nanoTime() + options.timeout().toNanos();
        Set<URI> asked = new HashSet<>();
        WebAddress address = WebAddress.of(url);
        while (asked.add(address.uri()) && asked.size() <= REDIRECTS + 1) {
            HttpResponse<Long> answer = ask(address, into, deadline);
            if (answer.statusCode() == OK) {
                if (isPage(answer.headers().firstValue("Content-Type").orElse("")) || answer.body() == 0) {
                    throw FetchException.failed("the server sends a page, or nothing");
                }
                return;
            }
            String to = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() < 300 || answer.statusCode() > 399 || to.isBlank()) {
                throw FetchException.failed(String.valueOf(StatusWords.of(answer.statusCode())));
            }
            address = address.to(to);
        }
        throw FetchException.refused("it redirects too often");
    }

    /** A server that says "not found" with the status of success says it with a page. */
    private static boolean isPage(String contentType) {
        return ContentType.of(contentType).isHtml();
    }

    private HttpResponse<Long> ask(WebAddress address, OutputStream into, long deadline) throws IOException {
        if (exchange == null) {
            check = checks.get();
            exchange = new Exchange(options);
        }
        if (!options.allowPrivate()) {
            check.check(address.host());
        }
        return exchange.sink(address, head -> new SunkBody(options.maxPageSize(), head.statusCode() == OK
            && !isPage(head.headers().firstValue("Content-Type").orElse("")) ? into : null), deadline);
    }
}
