package dev.billet.cli;

import dev.billet.convert.UsageException;
import dev.billet.crawl.CrawlOptions;
import dev.billet.crawl.wayback.Memento;
import dev.billet.source.FetchException;
import dev.billet.source.FetchOptions;
import dev.billet.source.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that crawl a site. */
final class CrawlOption {
    private static final String DELAY = "--delay";
    private static final String CONTACT = "--contact";
    private static final String SCOPE = "--scope";
    private static final String INCLUDE = "--include";
    private static final String EXCLUDE = "--exclude";
    private static final String MOST = "--max-pages";
    private static final String MEDIA = "--with-media";
    private static final String UPDATE = "--update";

    private static final String USER = "--user";
    private static final String PASSWORD = "BILLET_PASSWORD";
    private static final String WAYBACK = "--wayback";
    private static final String AT = "--at";
    private static final String SERVER = "--wayback-server";

    private CrawlOption() {
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.values("URL",
            "crawl what is below this address, too (may be repeated); the blog's own host and folder always are", SCOPE));
        spec.addOption(Options.values("REGEX", "only pages whose addresses match (may be repeated)", INCLUDE));
        spec.addOption(Options.values("REGEX", "nothing whose address matches (may be repeated)", EXCLUDE));
        spec.addOption(Options.checked("N", "ask for N addresses at most", CrawlOption::count, MOST));
        spec.addOption(Options.flag("keep the pictures, films and sounds of posts and comments, too", MEDIA));
        spec.addOption(Options.value("FILE", "the WARC of an earlier crawl: what has not changed since is not sent again", UPDATE));
        spec.addOption(Options.flag("take the blog from the Wayback Machine, the newest good capture of each address", WAYBACK));
        spec.addOption(Options.value("DATE", "with --wayback: the captures that are nearest to DATE, such as 2011-10 or 2011-10-02", AT));
        spec.addOption(Options.value("URL", "with --wayback: another archive that has the same interfaces", SERVER));
        spec.addOption(Options.checked("SECONDS",
            "wait so long between two questions to a host, at least (1, with --wayback 3); its robots.txt may want more",
            CrawlOption::seconds, DELAY));
        spec.addOption(Options.value("NAME",
            "log in to the site (HTTP) under this name; the password is taken from the variable BILLET_PASSWORD, or asked for",
            USER));
        spec.addOption(Options.value("TEXT", "tell the server where you can be reached: an address of the web or of mail", CONTACT));
    }

    /** All of them, for a crawl of this address to this file. */
    static CrawlOptions of(ParseResult given, Session session, String url, Path output, FetchOptions limits)
        throws UsageException, FetchException {
        checkAddress(url);
        String delay = Options.text(given, DELAY);
        String most = Options.text(given, MOST);
        String contact = Options.text(given, CONTACT);
        String update = Options.text(given, UPDATE);
        if (contact != null && !contact.matches("[\\x21-\\x7e]{3,200}")) {
            throw new UsageException("--contact is an address of the web or of mail, without blanks");
        }
        if (update != null && !Files.isReadable(Path.of(update))) {
            throw new UsageException("--update: there is no file " + update);
        }
        CrawlOptions.Choice choice = new CrawlOptions.Choice(scope(given), patterns(given, INCLUDE), patterns(given, EXCLUDE),
            most == null ? 0 : Long.parseLong(most), Options.has(given, MEDIA));
        Duration pause = delay == null ? Duration.ofSeconds(Options.has(given, WAYBACK) ? 3 : 1)
            : Duration.ofMillis(Math.round(Double.parseDouble(delay) * 1000));
        return new CrawlOptions(url, output, limits, choice, new CrawlOptions.Manners(pause, contact, login(given, session, url)),
            update == null ? null : Path.of(update),
            wayback(given));
    }

    /** Refuses what cannot be a blog's. */
    static void checkAddress(String url) throws UsageException {
        if (url.isEmpty()) {
            throw new UsageException("which blog? Its address is missing, such as https://blog.example/");
        }
        if (!url.matches("(?i)https?://.+")) {
            throw new UsageException("'" + url + "' is not an address such as https://blog.example/");
        }
    }

    /** A password is no option's value: those can be seen by everybody on the machine. */
    private static Login login(ParseResult given, Session session, String url) throws UsageException, FetchException {
        String user = Options.text(given, USER);
        if (user == null) {
            return null;
        }
        if (Options.has(given, WAYBACK) || user.isEmpty() || user.indexOf(':') >= 0) {
            throw new UsageException(Options.has(given, WAYBACK) ? USER + " is for the site itself, not for an archive of it"
                : USER + " is a name without ':'");
        }
        String password = session.environment().variables().get(PASSWORD);
        if (password == null) {
            char[] typed = session.environment().inputIsTerminal() ? session.console().password("Password of " + user + ": ") : null;
            if (typed == null) {
                throw new UsageException("the password of " + user + " is expected in the variable " + PASSWORD);
            }
            password = new String(typed);
        }
        return new Login(url, user, password);
    }

    private static CrawlOptions.Wayback wayback(ParseResult given) throws UsageException {
        String at = Options.text(given, AT);
        String server = Options.text(given, SERVER);
        if (!Options.has(given, WAYBACK)) {
            if (at != null || server != null) {
                throw new UsageException((at == null ? SERVER : AT) + " wants " + WAYBACK);
            }
            return null;
        }
        Instant date = at == null ? null : Memento.date(at.replaceAll("[-T:Z ]", ""));
        if (at != null && (date == null || !at.matches("\\d{4}.*"))) {
            throw new UsageException(AT + " is a date such as 2011-10-02, not '" + at + "'");
        }
        String address = server == null ? "https://web.archive.org/" : server;
        return new CrawlOptions.Wayback(address.endsWith("/") ? address : address + "/", date);
    }

    private static List<String> scope(ParseResult given) throws UsageException {
        List<String> scope = given.matchedOptionValue(SCOPE, List.of());
        for (String url : scope) {
            if (!url.matches("(?i)https?://.+")) {
                throw new UsageException("--scope is an address such as https://blog.example/, not '" + url + "'");
            }
        }
        return scope;
    }

    private static List<Pattern> patterns(ParseResult given, String option) throws UsageException {
        List<String> texts = given.matchedOptionValue(option, List.of());
        try {
            return texts.stream().map(Pattern::compile).toList();
        } catch (PatternSyntaxException wrong) {
            throw new UsageException(option + " is a regular expression, and this is none: " + wrong.getPattern());
        }
    }

    private static String seconds(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?")) {
            throw new TypeConversionException("'" + text + "' is not a number of seconds such as 0.5 or 10");
        }
        return text;
    }

    private static String count(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new TypeConversionException("'" + text + "' is not a number from 1 to 999999999");
        }
        return text;
    }
}
