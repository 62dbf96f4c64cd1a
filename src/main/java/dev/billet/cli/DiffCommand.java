package dev.billet.cli;

import dev.billet.audit.VisitorView;
import dev.billet.audit.diff.Diff;
import dev.billet.audit.diff.DiffLines;
import dev.billet.audit.diff.DiffTally;
import dev.billet.audit.diff.Side;
import dev.billet.convert.UsageException;
import dev.billet.model.Post;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet diff}: two archives of any formats, post by post and comment by comment. */
final class DiffCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("diff");
        spec.usageMessage().description("Compares two archives of any formats, post by post and comment by comment.",
            "Each is taken as 'billet convert' would read it. First comes a summary, then each difference.");
        spec.addPositional(input("A", "0"));
        spec.addPositional(input("B", "1"));
        spec.addOption(Options.value("FIELDS", "fields that do not count, with commas between: media,comments.url (--fields lists them)",
            "--ignore"));
        spec.addOption(Options.flag(
            "compare only what a visitor of the blog sees: no drafts, private posts, attachments, menus, no comments that"
            + " wait or are spam, no e-mails", "--only-public"));
        spec.addOption(Options.flag("tell also each difference in a field of which one archive knows nothing at all", "--all"));
        spec.addOption(Options.flag("write JSON lines, for scripts", "--json"));
        spec.addOption(Options.flag("list the fields that are compared, and exit", "--fields"));
        ReadingOptions.addChoiceTo(spec);
        ReadingOptions.addTo(spec);
        Options.common(spec).usageMessage().exitCodeList(ExitCode.ofComparing("both hold the same", "there are differences"));
        return spec;
    }

    private static PositionalParamSpec input(String label, String index) {
        return PositionalParamSpec.builder().paramLabel(label).index(index).arity("0..1").type(String.class)
            .description("a file, a folder, an archive, or - (standard input)").build();
    }

    /** 1 would say that there is a difference. */
    @Override
    public int brokenOff() {
        return ExitCode.USAGE;
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        if (Options.has(given, "--fields")) {
            session.print(String.join("\n", Diff.fields()) + "\n");
            return ExitCode.OK;
        }
        String nameA = given.matchedPositionalValue(0, null);
        String nameB = given.matchedPositionalValue(1, null);
        if (nameA == null || nameB == null) {
            throw new UsageException("two archives are needed: billet diff A B");
        }
        if (nameA.equals("-") && nameB.equals("-")) {
            throw new UsageException("standard input can be one of the two archives, not both");
        }
        Set<String> ignored = ignored(Options.text(given, "--ignore"));
        boolean seenOnly = Options.has(given, "--only-public");
        try (Side a = new Side(ReadingOptions.tempDir(given)); Side b = new Side(ReadingOptions.tempDir(given))) {
            boolean whole = read(given, nameA, a, seenOnly, session) & read(given, nameB, b, seenOnly, session);
            if (a.isEmpty() || b.isEmpty()) {
                session.console().say("nothing to compare: no post was found in " + (a.isEmpty() ? nameA : nameB));
                return ExitCode.USAGE;
            }
            boolean same = compare(given, session, new Diff(a, b, ignored, seenOnly));
            return !whole ? ExitCode.USAGE : same ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }

    private static Set<String> ignored(String list) throws UsageException {
        Set<String> fields = new TreeSet<>(list == null ? List.of() : Arrays.asList(list.split(",")));
        Set<String> known = new TreeSet<>();
        for (String field : Diff.fields()) {
            for (int end = field.length(); end > 0; end = field.lastIndexOf('.', end - 1)) {
                known.add(field.substring(0, end));
            }
        }
        for (String field : fields) {
            if (!known.contains(field)) {
                throw new UsageException("no field \"" + field + "\" to ignore; there are " + String.join(", ", Diff.fields()));
            }
        }
        return fields;
    }

    /** Whether all of it could be read. */
    private static boolean read(ParseResult given, String name, Side side, boolean seenOnly, Session session)
        throws IOException, UsageException {
        return Reading.whole(session, ReadingOptions.all(given, List.of(name)), post -> {
            Optional<Post> shown = seenOnly ? VisitorView.of(post) : Optional.of(post);
            if (shown.isPresent()) {
                side.add(shown.get());
            }
        });
    }

    private static boolean compare(ParseResult given, Session session, Diff diff) throws IOException {
        if (Options.has(given, "--json")) {
            try (DiffLines lines = new DiffLines(session.out().kept())) {
                DiffTally tally = diff.run(lines);
                lines.summary(tally);
                return tally.isSame();
            }
        }
        DiffTally tally = diff.run(new DiffReport.Nothing());
        if (!session.console().isQuiet()) {
            DiffReport report = new DiffReport(session, tally, Options.has(given, "--all"));
            report.summary();
            if (!tally.isSame()) {
                diff.run(report);
            }
        }
        return tally.isSame();
    }
}
