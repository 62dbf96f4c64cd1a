package dev.billet.source;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * One question and one answer, within a time and a size, and never a step further than the address that was checked. Who sets a
 * proxy by Java's system properties trusts it with resolving hosts: the check looks at what this machine resolves.
 */
final class Exchange {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int OK = 200;
    private final FetchOptions options;
    private final String agent;
    private final HttpClient client;

    Exchange(FetchOptions options) {
        this(options, userAgent());
    }

    /** Under another name. */
    Exchange(FetchOptions options, String agent) {
        this.options = options;
        this.agent = agent;
        client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT.compareTo(options.timeout()) < 0 ? CONNECT : options.timeout()).build();
    }

    /** Asks; {@code deadline} is a value of {@link System#nanoTime()}. Answers other than 200 come without their bodies. */
    HttpResponse<byte[]> ask(WebAddress address, long deadline) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.uri()).header("User-Agent", agent)
            .header("Accept", "text/html, application/xhtml+xml, */*;q=0.1").header("Accept-Encoding", "gzip, deflate").build();
        return ask(request, this::body, deadline);
    }

    /** Asks with these fields besides the name; the body is wanted whatever the answer is. */
    HttpResponse<byte[]> ask(WebAddress address, Map<String, String> fields, long deadline) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri()).header("User-Agent", agent);
        fields.forEach(request::header);
        return ask(request.build(), head -> new CappedBody(options.maxPageSize(), true), deadline);
    }

    /** Asks for anything, whose bytes go where the handler lets them. */
    HttpResponse<Long> sink(WebAddress address, HttpResponse.BodyHandler<Long> body, long deadline) throws IOException {
        return ask(HttpRequest.newBuilder(address.uri()).header("User-Agent", agent).header("Accept", "*/*").build(), body, deadline);
    }

    private <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> body, long deadline) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            return answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException failure) {
            throw reason(failure);
        } catch (TimeoutException late) {
            throw late();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            // An answer that nobody waits for any more must not go on filling memory.
            answer.cancel(true);
        }
    }

    private HttpResponse.BodySubscriber<byte[]> body(HttpResponse.ResponseInfo head) {
        boolean media = ContentType.of(head.headers().firstValue("Content-Type").orElse("")).isMedia();
        return new CappedBody(options.maxPageSize(), head.statusCode() == OK && !media);
    }

    private FetchException late() {
        return FetchException.failed("no whole answer within " + options.timeout().toSeconds() + " seconds; --timeout sets another limit");
    }

    private FetchException reason(Throwable failure) {
        Throwable said = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FetchException known) {
                return known;
            }
            if (cause instanceof UnresolvedAddressException) {
                return FetchException.failed("no such host");
            }
            // The outermost tells more than what it was caused by.
            said = said == null && cause instanceof IOException ? cause : said;
        }
        return reasonOf(said == null ? failure : said);
    }

    private FetchException reasonOf(Throwable failure) {
        String said = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (failure instanceof HttpTimeoutException) {
            return FetchException.failed("the server cannot be reached in time");
        }
        if (failure instanceof ConnectException) {
            return FetchException.failed("the server does not accept a connection");
        }
        return FetchException.failed((failure instanceof SSLException ? "no secure connection: " : "the connection broke: ") + said);
    }

    /** The name under which billet asks, without a contact. */
    static String userAgent() {
        String version = Exchange.class.getPackage().getImplementationVersion();
        return version == null ? "billet" : "billet/" + version;
    }
}
