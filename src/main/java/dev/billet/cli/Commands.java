package dev.billet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The list of commands; a new one is one line here. */
final class Commands {
    /** What each is called, in the order of the help text. */
    static final String[] NAMES = {"convert", "inspect", "formats", "platforms", "schema", "completion"};

    private Commands() {
    }

    /** The command of that name, or null. */
    static Command named(String name) {
        return switch (name) {
            case "convert" -> new ConvertCommand();
            case "inspect" -> new InspectCommand();
            case "formats" -> new FormatsCommand();
            case "platforms" -> new PlatformsCommand();
            case "schema" -> new SchemaCommand();
            case "completion" -> new CompletionCommand();
            default -> null;
        };
    }

    /** The command line with this subcommand alone: building the others would double the time until the first byte is read. */
    static CommandLine only(String name, Command command) {
        return top(Map.of(name, command));
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
        CommandSpec spec = CommandSpec.create().name("billet");
        spec.usageMessage()
            .description("Reads saved blog pages; writes posts, comments, pings and related links.")
            .synopsisSubcommandLabel("COMMAND")
            .footer("", "'billet COMMAND --help' tells more. Example:", "  billet convert saved-pages/ -o blog.wxr");
        spec.addOption(Options.help());
        spec.addOption(Options.flag("show the version and exit", "-V", "--version"));
        commands.forEach((name, command) -> spec.addSubcommand(name, new CommandLine(command.spec())));
        // An input may be called @pages, and a value may hold ${…}: both are taken as they are.
        return new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    }
}
