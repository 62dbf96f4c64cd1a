package dev.billet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet formats}: what can be read and written, and what each format carries. */
final class FormatsCommand implements Command {

    private static final int WIDTH = 116;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("formats");
        spec.usageMessage().description("Lists the formats that can be read and written, and what each carries.");
        return Options.common(spec);
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException {
        session.print(list("Read (--from), told by content:", session.engine().readers()) + "\n"
            + list("Opened, also inside of each other:", session.engine().archives()) + "\n"
            + list("Written (--to), told by the name of the output:", session.engine().writers()));
        return ExitCode.OK;
    }

    /** Long lists in several lines, of which all but the first begin with two blanks. */
    private static List<String> wrapped(String line, int width) {
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > width) {
            int end = rest.lastIndexOf(' ', width);
            if (end < width / 2) {
                break;
            }
            parts.add(rest.substring(0, end));
            rest = "  " + rest.substring(end + 1);
        }
        parts.add(rest);
        return parts;
    }

    private static String list(String heading, List<Engine.Format> formats) {
        StringBuilder out = new StringBuilder(heading).append('\n');
        int width = formats.stream().mapToInt(f -> f.name().length()).max().orElse(0);
        for (Engine.Format format : formats) {
            String name = format.name();
            for (String line : format.lines()) {
                for (String part : wrapped(Printable.line(line), WIDTH - width)) {
                    out.append("  ").append(name).append(" ".repeat(width - name.length() + 2)).append(part).append('\n');
                    name = "";
                }
            }
        }
        return out.toString();
    }
}
