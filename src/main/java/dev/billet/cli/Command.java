package dev.billet.cli;

import dev.billet.convert.UsageException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One subcommand: its options, and what it does with them. */
interface Command {

    /** The options and the help text. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     */
    int run(ParseResult given, Session session) throws IOException, UsageException;
}
