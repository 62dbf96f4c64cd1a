package dev.billet.crawl;

import dev.billet.source.FetchOptions;
import dev.billet.source.Login;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a user asked of a crawl.
 *
 * @param start    the blog's address
 * @param output   the WARC
 * @param limits   of one answer
 * @param choice   what is wanted
 * @param manners  how the server is asked
 * @param earlier  the WARC of an earlier crawl, of which nothing shall be sent again, or null
 * @param wayback  the archive that is asked in place of the site, or null
 */
public record CrawlOptions(String start, Path output, FetchOptions limits, Choice choice, Manners manners, Path earlier, Wayback wayback) {

    /**
     * An archive of the web.
     *
     * @param server its address, with a slash at the end
     * @param at     the date of which captures are wanted, or null for the newest
     */
    public record Wayback(String server, Instant at) {
    }

    /**
     * What is wanted.
     *
     * @param scope    addresses below which pages are asked besides the blog's own
     * @param include  when there are any, pages whose addresses match none of these are left out
     * @param exclude  addresses that are never asked
     * @param maxPages how many addresses are asked at most, 0 for no limit
     * @param media    whether pictures and films are kept, too
     */
    public record Choice(List<String> scope, List<Pattern> include, List<Pattern> exclude, long maxPages, boolean media) {
        /** All of the blog. */
        public static final Choice ALL = new Choice(List.of(), List.of(), List.of(), 0, false);

        public Choice {
            scope = List.copyOf(scope);
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
        }
    }

    /**
     * How the server is asked.
     *
     * @param delay   between two questions to a host, at least
     * @param contact where the people behind the crawl can be reached, or null
     * @param login   for the site, or null
     */
    public record Manners(Duration delay, String contact, Login login) {
    }
}
