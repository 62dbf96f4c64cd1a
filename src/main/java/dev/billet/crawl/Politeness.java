package dev.billet.crawl;

import dev.billet.text.Urls;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/** When a host may be asked again. One question at a time is all there ever is, so that no host gets more than one connection. */
final class Politeness {
    /** A server that wants more than this is asked again by another run. */
    static final long LONGEST_WAIT = Duration.ofMinutes(10).toMillis();
    private static final long FIRST_WAIT = 5_000;
    private static final long MOST_DELAY = 30_000;
    private final Pause pause;
    private final Clock clock;
    private final long usual;
    private final Map<String, Host> hosts = new HashMap<>();

    /** What is known of one host. */
    private static final class Host {
        private long delay;
        private long last = Long.MIN_VALUE / 2;
    }

    Politeness(Pause pause, Clock clock, Duration delay) {
        this.pause = pause;
        this.clock = clock;
        this.usual = delay.toMillis();
    }

    private Host host(String url) {
        return hosts.computeIfAbsent(Urls.host(url), name -> {
            Host host = new Host();
            host.delay = usual;
            return host;
        });
    }

    /** The host's own wish counts when it is longer. */
    void wish(String url, long delay) {
        Host host = host(url);
        host.delay = Math.max(host.delay, delay);
    }

    /** Waits until the host may be asked. */
    void await(String url) throws IOException {
        Host host = host(url);
        long due = host.last + host.delay - pause.now();
        if (due > 0) {
            pause.rest(due);
        }
    }

    /** The host has answered, or has failed to. */
    void asked(String url) {
        host(url).last = pause.now();
    }

    /** The host is at its limits: it is asked more seldom from now on. */
    void slowDown(String url) {
        Host host = host(url);
        host.delay = Math.min(Math.max(host.delay, MOST_DELAY), Math.max(1000, host.delay * 2));
    }

    /** Milliseconds to wait before the next attempt: as long as the server says, else longer each time. */
    long backOff(String retryAfter, int attempt) {
        long wanted = millis(retryAfter.strip());
        return wanted >= 0 ? wanted : FIRST_WAIT << Math.min(attempt, 6);
    }

    void rest(long millis) throws IOException {
        pause.rest(millis);
    }

    /** Seconds or a date; -1 when it says nothing. */
    private long millis(String text) {
        if (text.matches("\\d{1,9}")) {
            return Long.parseLong(text) * 1000;
        }
        try {
            return Math.max(0, Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .toMillis());
        } catch (DateTimeParseException nothing) {
            return -1;
        }
    }
}
