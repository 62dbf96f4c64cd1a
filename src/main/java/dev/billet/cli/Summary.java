package dev.billet.cli;

import dev.billet.model.Severity;
import dev.billet.report.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closing lines of a conversion and the exit code that goes with them. */
final class Summary {
    private final Ledger ledger;
    private final Console console;

    Summary(Ledger ledger, Console console) {
        this.ledger = ledger;
        this.console = console;
    }

    /** What was written, what was not and why, and whether it adds up. */
    void tell() {
        if (ledger.written() == 0) {
            // The reason for exit code 1 is said even to those who want to hear errors only.
            console.say("nothing was written: " + whyNothing());
        } else {
            console.remark(count(ledger.written(), "post") + ", " + count(ledger.comments(), "comment") + ", "
                + count(ledger.pings(), "ping") + ", " + count(ledger.related(), "related link"));
        }
        if (!ledger.leftOut().isEmpty()) {
            console.remark(count(sum(ledger.leftOut()), "post") + " left out with " + (ledger.leftOutReplies() == 1 ? "1 reply"
                : ledger.leftOutReplies() + " replies") + ": " + by(ledger.leftOut()));
        }
        if (!ledger.problems().isEmpty()) {
            console.remark(count(sum(ledger.problems()), "problem") + " in posts: " + list(ledger.problems())
                + (console.isVerbose() ? "" : " (--verbose tells them)"));
        }
        balance();
    }

    /** The exit code: what failed outranks what is merely doubtful. */
    static int exitCode(Ledger ledger, Console console, boolean strict) {
        if (ledger.written() == 0) {
            return ExitCode.NOTHING;
        }
        if (ledger.failed() + console.failedInputs() > 0 || !ledger.balances()) {
            return ExitCode.PARTLY;
        }
        long warnings = console.warnings() + ledger.problems(Severity.WARNING) + ledger.problems(Severity.ERROR);
        if (strict && warnings > 0) {
            console.say(count(warnings, "warning") + ", which --strict forbids");
            return ExitCode.STRICT;
        }
        return ExitCode.OK;
    }

    private void balance() {
        long without = sum(ledger.noPost());
        String parts = ledger.withPosts() + " with posts + " + without + " without" + (without == 0 ? "" : " ("
            + list(ledger.noPost()) + ")") + " + " + ledger.failed() + " failed";
        if (ledger.balances()) {
            console.remark(count(ledger.captures(), "input") + " = " + parts);
        } else {
            console.say("the balance does not add up, which is a defect of billet: " + count(ledger.captures(), "input")
                + ", but " + parts);
        }
    }

    private String whyNothing() {
        if (ledger.captures() == 0) {
            return console.failedInputs() > 0 ? "no input could be read" : "there was no input";
        }
        if (!ledger.leftOut().isEmpty()) {
            return "none of the posts is one that was asked for";
        }
        long without = sum(ledger.noPost());
        if (ledger.failed() == 0 && without > 0) {
            return "no input holds a post that billet can read (" + list(ledger.noPost()) + ")" + advice();
        }
        return without == 0 && ledger.failed() > 0 ? "no input could be read" : "no post was found that could be written";
    }

    /** What to try next, for the one case that is no dead end. */
    private String advice() {
        if (ledger.noPost().keySet().equals(Set.of("index of an archive"))) {
            return "; an index only names pages, which are in the archive itself";
        }
        return ledger.noPost().containsKey("plain text") ? "; --from text reads plain text as a page" : "";
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String by(Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((option, number) -> parts.add(number + " by " + option));
        return String.join(", ", parts);
    }

    private static String list(Map<String, Long> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((name, number) -> parts.add(number + " " + name));
        return String.join(", ", parts);
    }
}
