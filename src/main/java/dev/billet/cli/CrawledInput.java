package dev.billet.cli;

import dev.billet.convert.UsageException;
import dev.billet.crawl.CrawlBalance;
import dev.billet.crawl.CrawlOptions;
import dev.billet.crawl.store.Archive;
import dev.billet.source.FetchOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * The whole site of an address as an input: it is crawled to a WARC, which is read then. Without a name for it that lies beside the output
 * until posts are written, so that neither a crawl nor a conversion that breaks off costs what was fetched.
 */
final class CrawledInput implements AutoCloseable {
    private static final String CRAWL = "--crawl";
    private static final String KEEP = "--keep-warc";
    private final Path warc;
    private final Path folder;
    private final boolean kept;
    private CrawlBalance balance;

    private CrawledInput(Path warc, Path folder, boolean kept) {
        this.warc = warc;
        this.folder = folder;
        this.kept = kept;
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.flag("fetch the whole blog of which INPUT is the address, as billet crawl does", CRAWL));
        spec.addOption(Options.value("FILE", "with --crawl: keep what was fetched as FILE (NAME.warc.gz)", KEEP));
        CrawlOption.addTo(spec);
    }

    static boolean isWanted(ParseResult given) {
        return Options.has(given, CRAWL);
    }

    /** Without {@code --crawl} these mean nothing. */
    static void refuseAlone(ParseResult given) throws UsageException {
        if (Options.has(given, KEEP)) {
            throw new UsageException(KEEP + " wants " + CRAWL);
        }
    }

    /** Where the WARC will be; {@code output}: null for standard output. */
    static CrawledInput at(ParseResult given, Path output) throws IOException, UsageException {
        String keep = Options.text(given, KEEP);
        if (keep != null) {
            Path warc = Path.of(keep);
            if (!warc.getFileName().toString().endsWith(".warc.gz")) {
                throw new UsageException(KEEP + ": the name of a packed WARC should end in .warc.gz");
            }
            if (Files.exists(warc) && !Options.has(given, "--force")) {
                throw new UsageException(warc + " is there already: billet convert " + warc + " reads it, --force crawls anew");
            }
            return new CrawledInput(warc, null, true);
        }
        if (output == null) {
            Path temp = ReadingOptions.tempDir(given);
            Path folder = temp == null ? Files.createTempDirectory("billet") : Files.createTempDirectory(temp, "billet");
            return new CrawledInput(folder.resolve("crawl.warc.gz"), folder, false);
        }
        Path warc = output.resolveSibling("." + output.getFileName() + ".crawl.warc.gz");
        if (Files.exists(warc)) {
            // The crawl was done, but what followed failed: nothing need be fetched again.
            Files.move(warc, Archive.part(warc), StandardCopyOption.REPLACE_EXISTING);
        }
        return new CrawledInput(warc, null, false);
    }

    /** Crawls. */
    void fetch(ParseResult given, Session session, String url, FetchOptions limits) throws IOException, UsageException {
        CrawlOptions options = CrawlOption.of(given, session, url, warc, limits);
        CrawlReport report = new CrawlReport(session.console());
        balance = CrawlCommand.fetch(options, session, report);
        session.console().clearProgress();
        report.tell(balance);
    }

    String name() {
        return warc.toString();
    }

    boolean isWhole() {
        return balance.failed().isEmpty();
    }

    /** Posts are written: the WARC goes, unless it was asked for. */
    void done() throws IOException {
        if (!kept) {
            Files.deleteIfExists(warc);
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(warc);
            Files.deleteIfExists(Archive.part(warc));
            Files.deleteIfExists(folder);
        }
    }
}
