package dev.billet.cli;

import dev.billet.convert.UsageException;
import dev.billet.crawl.BrokenOffException;
import dev.billet.crawl.Crawl;
import dev.billet.crawl.CrawlBalance;
import dev.billet.crawl.CrawlOptions;
import dev.billet.crawl.store.UnwrittenException;
import dev.billet.source.FetchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code billet crawl}: brings a live blog home as a WARC. */
final class CrawlCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("crawl");
        spec.usageMessage().description(
            "Brings a blog home as a WARC: its posts with all comment pages, and what feeds, sitemaps and interfaces say of them.",
            "It obeys robots.txt and asks one question at a time. A crawl that was broken off goes on when the same command is run again.");
        spec.addPositional(PositionalParamSpec.builder().paramLabel("URL").arity("1").type(String.class)
            .description("the address of the blog's front page").build());
        spec.addOption(Options.value("FILE", "the WARC to write (NAME.warc.gz); until it is complete it is called FILE.part", "-o",
            "--output"));
        spec.addOption(Options.flag("list what would be fetched, and fetch only what tells that", "--dry-run"));
        CrawlOption.addTo(spec);
        spec.addOption(Options.checked("SIZE", "refuse larger answers (50M)", Sizes::checked, "--max-page-size"));
        FetchOption.addTo(spec);
        spec.addOption(Options.flag("crawl anew although FILE is there", "--force"));
        spec.addOption(Options.value("WHEN", "show progress: auto (the default), always or never", "--progress"));
        Options.common(spec).usageMessage().exitCodeList(ExitCode.ofCrawling());
        return spec;
    }

    @Override
    public int run(ParseResult given, Session session) throws IOException, UsageException {
        boolean dry = Options.has(given, "--dry-run");
        String url = given.matchedPositionalValue(0, "");
        CrawlOption.checkAddress(url);
        String output = Options.text(given, "--output");
        if (output == null && !dry) {
            throw new UsageException("where to? -o NAME.warc.gz names the file");
        }
        Path file = Path.of(output == null ? "crawl.warc.gz" : output);
        if (!dry && !file.getFileName().toString().endsWith(".warc.gz")) {
            throw new UsageException("the output is a packed WARC: its name should end in .warc.gz");
        }
        String size = Options.text(given, "--max-page-size");
        FetchOptions limits = new FetchOptions(Options.has(given, FetchOption.PRIVATE), FetchOption.timeout(given),
            size == null ? Sizes.PAGE : Long.parseLong(size));
        CrawlOptions options = CrawlOption.of(given, session, url, file, limits);
        Console console = session.console();
        console.progress(ConvertCommand.showsProgress(given, false, session.environment()));
        return dry ? plan(options, session) : crawl(options, session, Options.has(given, "--force"));
    }

    private static int plan(CrawlOptions options, Session session) throws IOException {
        CrawlReport report = new CrawlReport(session.console());
        Crawl.Plan plan = session.engine().plan(options, report);
        session.console().clearProgress();
        for (String url : plan.urls()) {
            session.print(Printable.line(url) + "\n");
        }
        session.console().remark(plan.urls().size() + " addresses would be fetched now, and the comment pages that they lead to; "
            + plan.balance().asked() + " were fetched to know that");
        return ExitCode.OK;
    }

    private static int crawl(CrawlOptions options, Session session, boolean force) throws IOException, UsageException {
        if (Files.exists(options.output()) && !force) {
            throw new UsageException(options.output() + " is there already; --force crawls anew, and --update " + options.output()
                + " -o OTHER.warc.gz fetches what is new");
        }
        CrawlReport report = new CrawlReport(session.console());
        CrawlBalance balance = fetch(options, session, report);
        session.console().clearProgress();
        report.tell(balance);
        session.console().remark(options.output() + " is complete (" + CrawlReport.bytes(Files.size(options.output()))
            + "); billet convert "
            + options.output() + " -o blog.wxr makes posts of it");
        return balance.failed().isEmpty() ? ExitCode.OK : ExitCode.PARTLY;
    }

    /** Crawls; when that is broken off, says how to go on. */
    static CrawlBalance fetch(CrawlOptions options, Session session, CrawlReport report) throws IOException {
        try {
            return session.engine().crawl(options, report);
        } catch (BrokenOffException | UnwrittenException brokenOff) {
            throw new IOException(brokenOff.getMessage() + "; what was fetched is kept, and the same command goes on", brokenOff);
        }
    }
}
