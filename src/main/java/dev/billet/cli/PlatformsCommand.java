package dev.billet.cli;

import dev.billet.convert.UsageException;
import dev.billet.platform.Platform;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet platforms}: the blog engines, themes and comment systems that billet has rules for. */
final class PlatformsCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("platforms");
        spec.usageMessage().description("Lists the platforms, themes and comment systems that have rules.",
            "Pages of others are read by the generic finders.");
        spec.addOption(Options.values("FILE", "list your own platform rules too", "--rules"));
        return Options.common(spec);
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        List<Platform> all = session.engine().platforms(true, Options.paths(given, "--rules")).all();
        int width = all.stream().mapToInt(p -> p.name().length()).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (Platform platform : all) {
            String description = platform.description() == null ? platform.family() : platform.description();
            out.append(platform.name()).append(" ".repeat(width - platform.name().length() + 2))
                .append(description == null ? "" : Printable.line(description)).append('\n');
            if (!platform.finds().isEmpty()) {
                out.append(" ".repeat(width + 2)).append("finds ").append(String.join(", ", platform.finds())).append('\n');
            }
        }
        session.print(out.toString());
        return ExitCode.OK;
    }
}
