package dev.billet.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet completion}: a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("completion");
        spec.usageMessage().description("Prints a completion script for bash and zsh.",
            "To use it in this shell: source <(billet completion)");
        return Options.common(spec);
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
        session.print(AutoComplete.bash("billet", Commands.all()));
        return ExitCode.OK;
    }
}
