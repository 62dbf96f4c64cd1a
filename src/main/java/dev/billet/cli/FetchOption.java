package dev.billet.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options of commands that take an address as an input. */
final class FetchOption {
    /** Opens the machine's own and the local nets. */
    static final String PRIVATE = "--allow-private";
    private static final String TIMEOUT = "--timeout";
    private static final Duration USUAL = Duration.ofSeconds(60);

    private FetchOption() {
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.checked("SECONDS", "how long fetching a page may take (60)", FetchOption::checked, TIMEOUT));
        spec.addOption(Options.flag("fetch from addresses of this machine and of local nets, too", PRIVATE));
    }

    static Duration timeout(ParseResult given) {
        String seconds = Options.text(given, TIMEOUT);
        return seconds == null ? USUAL : Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static String checked(String text) {
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw new TypeConversionException("'" + text + "' is not a number of seconds from 1 to 99999");
        }
        return text;
    }
}
