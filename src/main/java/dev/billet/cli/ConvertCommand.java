package dev.billet.cli;

import dev.billet.assemble.CaptureChoice;
import dev.billet.convert.Conversion;
import dev.billet.convert.ConversionOptions;
import dev.billet.convert.UsageException;
import dev.billet.report.Ledger;
import dev.billet.scratch.ScratchException;
import dev.billet.write.PostWriters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code billet convert}: any inputs to any output. */
final class ConvertCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("convert");
        spec.usageMessage().description(
            "Reads saved pages and archives and writes posts with comments, pings and related links.",
            "Without INPUT, standard input is read. Data goes to standard output or to --output, all else to standard error.");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("INPUT").arity("0..*").type(List.class)
            .auxiliaryTypes(String.class)
            .description("a file, a folder, an archive (WARC, zip, MHTML …), a pattern such as '*.html', the address of a post, or - "
            + "(standard input)").build());
        addFormats(spec);
        addInputs(spec);
        addPosts(spec);
        addBeside(spec);
        addRun(spec);
        CrawledInput.addTo(spec);
        Options.common(spec).usageMessage().exitCodeList(ExitCode.ofWriting());
        return spec;
    }

    private static void addFormats(CommandSpec spec) {
        spec.addOption(Options.value("FORMAT",
            "json, ndjson, csv, wxr, disqus or markdown; else by the ending of the output's name, else ndjson",
            "-t", "--to"));
        spec.addOption(Options.value("PATH", "where to write; - (the default) is standard output", "-o", "--output"));
        spec.addOption(Options.value("NAME",
            "the one CSV table to write: posts, comments, pings, related … (billet schema --csv lists them)", "--table"));
        spec.addOption(Options.flag("write into a folder that is not empty", "--force"));
    }

    private static void addInputs(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "read the names of inputs from FILE (or -), one a line", "--files-from"));
        spec.addOption(Options.value("FILE", "the same with a NUL behind each name", "--files0-from"));
        ReadingOptions.addTo(spec);
    }

    private static void addPosts(CommandSpec spec) {
        spec.addOption(Options.flag("each input by itself: do not join what belongs to one post", "--no-merge"));
        spec.addOption(Options.checked("WHICH",
            "all (the default), newest or oldest: where one address was captured several times, each capture "
            + "counts, or one", ConvertCommand::captures, "--captures"));
        ReadingOptions.addChoiceTo(spec);
        spec.addOption(Options.flag("put all blogs into one file", "--one-blog"));
        spec.addOption(Options.value("URL", "write only the posts of this blog", "--blog"));
        spec.addOption(Options.flag("end NDJSON with a line for each blog", "--blog-lines"));
        spec.addOption(Options.value("ZONE", "zone of local times where the format needs one: Europe/Paris, -05:00", "--time-zone"));
        spec.addOption(Options.flag("say of each field who found it", "--evidence"));
        spec.addOption(Options.flag("guard CSV cells that a spreadsheet would take for formulas", "--spreadsheet-safe"));
    }

    private static void addBeside(CommandSpec spec) {
        spec.addOption(Options.checked("SIZE",
            "write WXR in parts of SIZE at most (NAME-001.wxr …), such as 2M; each can be imported by itself",
            Sizes::checked, "--split"));
        spec.addOption(Options.value("FILE",
            "write old addresses and their new paths to FILE (wxr and markdown), as CSV unless its name ends in "
            + ".map, .conf (nginx) or .htaccess (Apache)", "--redirects"));
        spec.addOption(Options.value("FORMAT", "csv, nginx or apache, when the name of the redirects does not tell", "--redirects-format"));
        spec.addOption(Options.value("DIR",
            "copy the pictures, sounds, films and files that posts show from the archive, the mirror or beside the page "
            + "into DIR", "--media-dir"));
        spec.addOption(Options.flag("let links in the posts lead to the copies", "--rewrite-media"));
        spec.addOption(Options.flag("fetch what the input lacks", "--download-media"));
        spec.addOption(Options.value("HOW", "leave e-mail and IP addresses out (drop) or put hashes in their place (hash, or hash:SECRET)",
            "--privacy"));
        spec.addOption(Options.flag("take scripts, forms and other things that run out of all texts, also out of those of export files",
            "--safe-html"));
    }

    private static void addRun(CommandSpec spec) {
        spec.addOption(Options.value("FILE", "write notices and the balance of the run to FILE as JSON lines", "--report"));
        spec.addOption(Options.flag("exit with 4 when there are warnings", "--strict"));
        spec.addOption(Options.value("WHEN", "show progress: auto (the default), always or never", "--progress"));
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        ConversionOptions options = options(given);
        if (options.input().isEmpty()) {
            if (session.environment().inputIsTerminal()) {
                throw new UsageException("no INPUT given, and standard input is a terminal");
            }
            ConversionOptions.Input standard = new ConversionOptions.Input(List.of("-"), null, null, options.input().format(),
                options.input().limits(), options.input().maxRatio());
            options = options.with(standard);
        }
        tellUnknownEnding(options, session.console());
        session.console().progress(showsProgress(given, options, session.environment()));
        if (CrawledInput.isWanted(given)) {
            return crawlAndConvert(given, options, session);
        }
        CrawledInput.refuseAlone(given);
        return convertAndTell(given, options, session);
    }

    private static int convertAndTell(ParseResult given, ConversionOptions options, Session session) throws IOException, UsageException {
        Console console = session.console();
        long start = System.nanoTime();
        Ledger ledger = convert(options, session);
        console.clearProgress();
        new Summary(ledger, console).tell();
        if (console.isVerbose()) {
            console.remark((System.nanoTime() - start) / 1_000_000 + " ms");
        }
        return Summary.exitCode(ledger, console, Options.has(given, "--strict"));
    }

    private static int crawlAndConvert(ParseResult given, ConversionOptions options, Session session) throws IOException, UsageException {
        List<String> names = options.input().names();
        if (names.size() != 1 || options.input().filesFrom() != null || options.input().filesFrom0() != null) {
            throw new UsageException("--crawl wants one INPUT, the address of the blog's front page");
        }
        Conversion.check(options);
        Path output = options.output().isStandard() ? null : Path.of(options.output().path());
        try (CrawledInput crawled = CrawledInput.at(given, output)) {
            crawled.fetch(given, session, names.get(0), options.input().limits());
            ConversionOptions.Input warc = new ConversionOptions.Input(List.of(crawled.name()), null, null, null, options.input().limits(),
                options.input().maxRatio());
            int code = convertAndTell(given, options.with(warc), session);
            if (code != ExitCode.NOTHING) {
                crawled.done();
            }
            return code == ExitCode.OK && !crawled.isWhole() ? ExitCode.PARTLY : code;
        }
    }

    /** NDJSON in a file called blog.html would be found out much later. */
    private static void tellUnknownEnding(ConversionOptions options, Console console) {
        String name = options.output().path().substring(options.output().path().lastIndexOf('/') + 1);
        boolean unknown = options.output().format() == null && name.lastIndexOf('.') > 0 && PostWriters.forFile(name).isEmpty();
        if (unknown) {
            console.remark("the name " + name + " tells no format that is known, so NDJSON is written; --to chooses another");
        }
    }

    private static Ledger convert(ConversionOptions options, Session session) throws IOException, UsageException {
        try {
            Ledger ledger = session.engine().convert(options, session.in(), session.out(), session.console(), session.console());
            session.out().flush();
            return ledger;
        } catch (ScratchException full) {
            throw full;
        } catch (IOException failed) {
            String reason = Failures.reason(failed);
            boolean named = options.output().isStandard() || reason.contains(options.output().path());
            throw named ? failed : new IOException("cannot write " + options.output().path() + ": " + reason, failed);
        }
    }

    private static ConversionOptions options(ParseResult given) throws UsageException {
        return new ConversionOptions(input(given), ReadingOptions.reading(given, Options.has(given, "--evidence")), posts(given),
            output(given), ReadingOptions.run(given, Options.text(given, "--report")));
    }

    private static ConversionOptions.Input input(ParseResult given) {
        return ReadingOptions.input(given, given.matchedPositionalValue(0, List.of()), Options.text(given, "--files-from"),
            Options.text(given, "--files0-from"));
    }

    private static ConversionOptions.Posts posts(ParseResult given) {
        String captures = Options.text(given, "--captures");
        return new ConversionOptions.Posts(!Options.has(given, "--no-merge"), Options.has(given, "--one-blog"),
            Options.text(given, "--blog"),
            captures == null ? CaptureChoice.ALL : CaptureChoice.valueOf(captures.toUpperCase(Locale.ROOT)),
            ReadingOptions.choice(given));
    }

    private static String captures(String text) {
        if (!text.matches("all|newest|oldest")) {
            throw new TypeConversionException("'" + text + "' is not one of all, newest and oldest");
        }
        return text;
    }

    private static ConversionOptions.Output output(ParseResult given) throws UsageException {
        String path = Options.text(given, "--output");
        String split = Options.text(given, "--split");
        return new ConversionOptions.Output(Options.text(given, "--to"), path == null ? "-" : path, Options.has(given, "--force"),
            Options.text(given, "--table"), Options.text(given, "--time-zone"), Options.has(given, "--blog-lines"),
            Options.has(given, "--spreadsheet-safe"), new ConversionOptions.Beside(Options.text(given, "--redirects"),
            Options.text(given, "--redirects-format"), Options.text(given, "--privacy"), Options.has(given, "--safe-html"), split == null
            ? 0 : Long.parseLong(split), media(given)));
    }

    private static ConversionOptions.Media media(ParseResult given) throws UsageException {
        String dir = Options.text(given, "--media-dir");
        for (String option : List.of("--rewrite-media", "--download-media")) {
            if (dir == null && Options.has(given, option)) {
                throw new UsageException(option + " needs --media-dir, the folder for the copies");
            }
        }
        return dir == null ? null
            : new ConversionOptions.Media(dir, Options.has(given, "--rewrite-media"), Options.has(given, "--download-media"));
    }

    private static boolean showsProgress(ParseResult given, ConversionOptions options, Environment environment)
        throws UsageException {
        // Data and progress on one terminal would mix.
        return showsProgress(given, options.output().isStandard() && environment.outputIsTerminal(), environment);
    }

    /** Whether progress is wanted and can be shown. */
    static boolean showsProgress(ParseResult given, boolean dataOnTerminal, Environment environment) throws UsageException {
        String when = Options.text(given, "--progress");
        return switch (when == null ? "auto" : when) {
            case "auto" -> environment.canRewriteLines() && !dataOnTerminal && !Options.has(given, "--quiet");
            case "always" -> true;
            case "never" -> false;
            default -> throw new UsageException("--progress is auto, always or never, not '" + when + "'");
        };
    }
}
