package dev.billet.cli;

import dev.billet.convert.UsageException;
import dev.billet.model.Finding;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet inspect}: one page, what was found in it and by whom, in the terminal. */
final class InspectCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("inspect");
        spec.usageMessage().description("Shows what one page holds: each field, its value, and what in the page said so.");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("INPUT").arity("1").index("0").required(true).type(String.class)
            .description("a file, or - for standard input").build());
        spec.addOption(Options.baseUrl());
        spec.addOption(Options.checked("SIZE", "refuse pages above SIZE, such as 500K or 50M (the default)", Sizes::checked,
            "--max-page-size"));
        spec.addOption(Options.flag("let the generic finders work alone, without platform rules", "--no-rules"));
        spec.addOption(Options.values("FILE", "your own platform rules; may be given several times", "--rules"));
        return Options.common(spec);
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        String size = Options.text(given, "--max-page-size");
        Engine.Look look = new Engine.Look(given.matchedPositionalValue(0, "-"), Options.text(given, "--base-url"),
            !Options.has(given, "--no-rules"), Options.paths(given, "--rules"), size == null ? Sizes.PAGE : Long.parseLong(size));
        List<Finding> findings = session.engine().look(look, session.in(), session.console());
        session.print(new PageReport(session.environment().width()).of(findings));
        boolean found = findings.stream().anyMatch(f -> f instanceof Finding.PostFound || f instanceof Finding.RepliesFound);
        return found ? ExitCode.OK : ExitCode.NOTHING;
    }
}
