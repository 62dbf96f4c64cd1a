package dev.billet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The list of commands; a new one is one line here. */
final class Commands {
    /** The program's own name. */
    static final String TOP = "billet";

    /** What each is called, in the order of the help text. */
    static final String[] NAMES = {"convert", "crawl", "inspect", "diff", "check", "formats", "platforms", "schema", "completion"};

    private Commands() {
    }

    /** The command of that name, or null. */
    static Command named(String name) {
        return switch (name) {
            case "convert" -> new ConvertCommand();
            case "crawl" -> new CrawlCommand();
            case "inspect" -> new InspectCommand();
            case "diff" -> new DiffCommand();
            case "check" -> new CheckCommand();
            case "formats" -> new FormatsCommand();
            case "platforms" -> new PlatformsCommand();
            case "schema" -> new SchemaCommand();
            case "completion" -> new CompletionCommand();
            default -> null;
        };
    }

    /** One command's line, without its name in front: building the others would double the time until the first byte is read. */
    static CommandLine only(String name, Command command) {
        return literal(new CommandLine(command.spec().name(TOP + " " + name)));
    }

    /** The command line with all subcommands, for help, completion and suggestions. */
    static CommandLine all() {
        Map<String, Command> every = new LinkedHashMap<>();
        for (String name : NAMES) {
            every.put(name, named(name));
        }
        return top(every);
    }

    private static CommandLine top(Map<String, Command> commands) {
        CommandSpec spec = CommandSpec.create().name(TOP);
        spec.usageMessage()
            .description("Reads saved blog pages; writes posts, comments, pings and related links.")
            .synopsisSubcommandLabel("COMMAND")
            .footer("", "'billet COMMAND --help' tells more. Example:", "  billet convert saved-pages/ -o blog.wxr");
        spec.addOption(Options.help());
        spec.addOption(Options.flag("show the version and exit", "-V", "--version"));
        commands.forEach((name, command) -> spec.addSubcommand(name, new CommandLine(command.spec())));
        return literal(new CommandLine(spec));
    }

    /** An input may be called @pages, and a value may hold ${…}: both are taken as they are. */
    private static CommandLine literal(CommandLine line) {
        return line.setExpandAtFiles(false).setInterpolateVariables(false);
    }
}
