package dev.billet.cli;

import dev.billet.audit.check.Checkup;
import dev.billet.audit.check.FlawKind;
import dev.billet.audit.check.FlawLines;
import dev.billet.audit.check.FlawSink;
import dev.billet.convert.PostTaker;
import dev.billet.convert.UsageException;
import dev.billet.model.Post;
import dev.billet.source.Capture;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code billet check}: whether an archive is sound, and what WordPress would make of it. */
final class CheckCommand implements Command {
    private static final int SHOWN = 10;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("check");
        spec.usageMessage().description(
            "Looks an archive over: comments that are missing, broken threads, doubles, empty posts, impossible dates,",
            "links and pictures of the blog that are not there, and what WordPress would drop or change.");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("INPUT").arity("0..*").type(List.class).auxiliaryTypes(String.class)
            .description("a file, a folder, an archive, or - (standard input); several are one archive").build());
        spec.addOption(Options.value("CODES", "what does not count, with commas between: link-dead,no-title (--codes lists all)",
            "--ignore"));
        spec.addOption(Options.checked("N", "show N of each sort (10); 0 shows all", CheckCommand::number, "--limit"));
        spec.addOption(Options.flag("write JSON lines, for scripts", "--json"));
        spec.addOption(Options.flag("list what is looked for, and exit", "--codes"));
        ReadingOptions.addChoiceTo(spec);
        ReadingOptions.addTo(spec);
        Options.common(spec).usageMessage().exitCodeList(ExitCode.ofComparing("the archive is sound", "there are problems"));
        return spec;
    }

    /** 1 would say that something was found. */
    @Override
    public int brokenOff() {
        return ExitCode.USAGE;
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        if (Options.has(given, "--codes")) {
            for (FlawKind kind : Checkup.kinds()) {
                session.print(kind.code() + "  " + (kind.isProblem() ? "" : "(remark) ") + kind.title() + "\n");
            }
            return ExitCode.OK;
        }
        List<String> names = given.matchedPositionalValue(0, List.of());
        if (names.isEmpty()) {
            throw new UsageException("no INPUT given");
        }
        Set<String> ignored = ignored(Options.text(given, "--ignore"));
        try (Checkup checkup = new Checkup(ReadingOptions.tempDir(given), Clock.systemUTC())) {
            boolean whole = Reading.whole(session, ReadingOptions.all(given, names), taker(checkup));
            if (checkup.archive().size() == 0) {
                session.console().say("nothing to check: no post was found");
                return ExitCode.USAGE;
            }
            boolean sound = check(given, session, checkup, ignored);
            return !whole ? ExitCode.USAGE : sound ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }

    private static PostTaker taker(Checkup checkup) {
        return new PostTaker() {
            @Override
            public void post(Post post) throws IOException {
                checkup.add(post);
            }

            @Override
            public void capture(Capture capture) {
                // An answer such as "not found" is no page that a link leads to.
                if (capture.noPage() == null || capture.leadsTo() != null) {
                    checkup.capture(capture.location(), capture.url());
                }
            }
        };
    }

    private static Set<String> ignored(String list) throws UsageException {
        Set<String> codes = new TreeSet<>(list == null ? List.of() : Arrays.asList(list.split(",")));
        List<String> known = Checkup.kinds().stream().map(FlawKind::code).toList();
        for (String code : codes) {
            if (!known.contains(code)) {
                throw new UsageException("nothing is called \"" + code + "\"; there are " + String.join(", ", known));
            }
        }
        return codes;
    }

    private static boolean check(ParseResult given, Session session, Checkup checkup, Set<String> ignored) throws IOException {
        boolean[] sound = {true};
        if (Options.has(given, "--json")) {
            try (FlawLines lines = new FlawLines(session.out().kept())) {
                checkup.run(counted(lines, ignored, sound));
                lines.summary(checkup.archive(), sound[0]);
            }
            return sound[0];
        }
        String limit = Options.text(given, "--limit");
        FlawReport report = new FlawReport(limit == null ? SHOWN : Integer.parseInt(limit));
        checkup.run(counted(report, ignored, sound));
        if (!session.console().isQuiet()) {
            session.print(report.of(checkup.archive(), sound[0]));
        }
        return sound[0];
    }

    private static FlawSink counted(FlawSink sink, Set<String> ignored, boolean[] sound) {
        return flaw -> {
            if (!ignored.contains(flaw.kind().code())) {
                sound[0] &= !flaw.kind().isProblem();
                sink.flaw(flaw);
            }
        };
    }

    private static String number(String text) {
        if (!text.matches("0|[1-9][0-9]{0,8}")) {
            throw new TypeConversionException("'" + text + "' is not a number");
        }
        return text;
    }
}
