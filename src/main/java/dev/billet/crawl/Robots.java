package dev.billet.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.billet.source.FetchException;
import dev.billet.source.WebAnswer;
import dev.billet.text.Urls;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each host's robots.txt permits (RFC 9309): without one all is permitted; while a server cannot say, nothing is.
 */
final class Robots {
    private static final String NAME = "billet";
    /** As much as the standard demands to be read. */
    private static final int MOST = 512 * 1024;
    private static final long LONGEST_DELAY = 120_000;
    private final Asking asking;
    private final long limit;
    private final Map<String, BaseRobotRules> known = new HashMap<>();
    private final Map<String, IOException> silent = new HashMap<>();

    static {
        // The library's logger complains on standard error that it has nowhere to write to.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    /** Gives the answer of an address, redirects followed; null when there is none, after all attempts. */
    @FunctionalInterface
    interface Asking {
        WebAnswer ask(String url) throws IOException;
    }

    Robots(Asking asking, long limit) {
        this.asking = asking;
        this.limit = limit;
    }

    /** Whether the address may be asked. */
    boolean permit(String url) throws IOException {
        return rules(url).isAllowed(url);
    }

    /** Why the host's rules are not known, so that nothing of it may be asked; null when they are. */
    IOException silence(String url) {
        return silent.get(Urls.home(url));
    }

    /** Milliseconds that the host wants between two questions; 0 when it does not say. */
    long delay(String url) throws IOException {
        long delay = rules(url).getCrawlDelay();
        return delay == BaseRobotRules.UNSET_CRAWL_DELAY ? 0 : Math.min(delay, LONGEST_DELAY);
    }

    /** The sitemaps that the host names. */
    List<String> sitemaps(String url) throws IOException {
        return rules(url).getSitemaps();
    }

    private BaseRobotRules rules(String url) throws IOException {
        String home = Urls.home(url);
        BaseRobotRules rules = known.get(home);
        if (rules == null) {
            // Asking for it must not ask for it.
            known.put(home, new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
            rules = read(home);
            known.put(home, rules);
        }
        return rules;
    }

    private BaseRobotRules read(String home) throws IOException {
        WebAnswer answer;
        try {
            answer = asking.ask(home + "robots.txt");
        } catch (BrokenOffException over) {
            known.remove(home);
            throw over;
        } catch (FetchException | UnansweredException failure) {
            silent.put(home, failure);
            return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        }
        if (answer.status() != 200) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        byte[] text = answer.content(limit);
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return parser.parseContent(answer.url(), Arrays.copyOf(text, Math.min(text.length, MOST)), "text/plain", List.of(NAME));
    }
}
