package dev.billet.cli;

import dev.billet.convert.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The whole command line: streams and arguments in, exit code out. Nothing here ends the process. */
public final class Billet {
    private final InputStream in;
    private final StandardOutput out;
    private final Console console;
    private final Environment environment;
    private final Engine engine;
    private int brokenOff = ExitCode.NOTHING;

    public Billet(InputStream in, OutputStream out, OutputStream err, Environment environment) {
        this(in, out, err, environment, new BilletEngine());
    }

    Billet(InputStream in, OutputStream out, OutputStream err, Environment environment, Engine engine) {
        this.in = in;
        this.out = new StandardOutput(out);
        this.console = new Console(err);
        this.environment = environment;
        this.engine = engine;
    }

    /** Runs one command line. */
    public int run(String... args) {
        boolean debug = List.of(args).contains("--debug");
        try {
            int code = dispatch(args);
            out.flush();
            return code;
        } catch (ParameterException wrong) {
            return usage(describe(wrong), wrong.getCommandLine());
        } catch (IOException failed) {
            return failure(failed, Failures.reason(failed), debug);
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            return failure(tooMuch, "out of memory (BILLET_JAVA_OPTS=-Xmx2g gives more)", debug);
        } catch (RuntimeException defect) {
            return failure(defect, "internal error: " + defect + " (--debug shows where)", debug);
        }
    }

    private int dispatch(String... args) throws IOException {
        String first = args.length == 0 ? "" : args[0];
        if (first.equals("-V") || first.equals("--version")) {
            // Known without picocli, which takes longer to load than all the rest of this.
            session().print("billet " + version() + "\n");
            return ExitCode.OK;
        }
        if (first.equals("help")) {
            // What many other programs have; here it is the same as --help.
            return dispatch(args.length > 1 ? new String[] {args[1], "--help"} : new String[] {"--help"});
        }
        if (first.equals("convert") || first.equals("inspect") || first.equals("diff") || first.equals("check")) {
            WarmUp.start();
        }
        Command command = Commands.named(first);
        CommandLine line = command == null ? Commands.all() : Commands.only(first, command);
        ParseResult parsed = line.parseArgs(command == null ? args : Arrays.copyOfRange(args, 1, args.length));
        ParseResult given = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandLine chosen = given.commandSpec().commandLine();
        if (given.hasMatchedOption("--help")) {
            session().print(help(chosen));
            return ExitCode.OK;
        }
        if (command == null && !parsed.hasSubcommand()) {
            console.block(help(chosen));
            return ExitCode.USAGE;
        }
        console.quiet(given.hasMatchedOption("--quiet"));
        console.verbose(given.hasMatchedOption("--verbose"));
        Command asked = command == null ? Commands.named(given.commandSpec().name()) : command;
        brokenOff = asked.brokenOff();
        try {
            return asked.run(given, session());
        } catch (UsageException wrong) {
            return usage(wrong.getMessage(), chosen);
        }
    }

    private Session session() {
        return new Session(in, out, console, environment, engine);
    }

    private static String help(CommandLine line) {
        return line.setUsageHelpWidth(100).getUsageMessage(Ansi.OFF);
    }

    private static String version() {
        String known = Billet.class.getPackage().getImplementationVersion();
        return known == null ? "(unpackaged)" : known;
    }

    private static String describe(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            ArgSpec argument = missing.getMissing().get(0);
            return argument instanceof OptionSpec option ? option.longestName() + " needs a value: " + option.paramLabel()
                : "no " + argument.paramLabel() + " given";
        }
        if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.getUnmatched().isEmpty()) {
            return wrong.getMessage();
        }
        String argument = unmatched.getUnmatched().get(0);
        boolean top = wrong.getCommandLine().getCommandName().equals(Commands.TOP);
        String what = unmatched.isUnknownOption() ? "unknown option " : top ? "unknown command " : "unexpected argument ";
        List<String> better = unmatched.getSuggestions();
        return what + "'" + argument + "'" + (better.isEmpty() ? "" : "; did you mean " + better.get(0) + "?");
    }

    private int usage(String message, CommandLine line) {
        // The first line says what is wrong; more lines are a list, such as that of the blogs to choose from.
        String[] lines = message.split("\n", 2);
        console.say(lines[0]);
        if (lines.length > 1) {
            console.block(lines[1]);
        }
        console.block("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private int failure(Throwable failed, String message, boolean debug) {
        console.clearProgress();
        if (out.isBroken() || Failures.isBrokenPipe(failed)) {
            return ExitCode.OK;
        }
        console.say(message);
        if (debug) {
            console.block(Failures.trace(failed));
        }
        return brokenOff;
    }
}
