package dev.billet.cli;

import dev.billet.convert.UsageException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One subcommand: its options, and what it does with them. */
interface Command {

    /** The options and the help text. */
    CommandSpec spec();

    /** The exit code when something breaks on the way, such as a disk that is full. */
    default int brokenOff() {
        return ExitCode.NOTHING;
    }

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(ParseResult given, Session session) throws IOException, UsageException;
}
