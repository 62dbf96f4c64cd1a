package dev.billet.cli;

import dev.billet.convert.Conversion;
import dev.billet.convert.ConversionOptions;
import dev.billet.convert.PostTaker;
import dev.billet.convert.UsageException;
import dev.billet.crawl.Crawl;
import dev.billet.crawl.CrawlBalance;
import dev.billet.crawl.CrawlOptions;
import dev.billet.crawl.CrawlProgress;
import dev.billet.model.Finding;
import dev.billet.platform.Platforms;
import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the commands need of the rooms below; tests put a fake in its place. */
interface Engine {

    /** Does the whole of {@code billet convert}. */
    Ledger convert(ConversionOptions options, InputStream in, OutputStream out, Notices notices, Conversion.Progress progress)
        throws IOException, UsageException;

    /** Reads and assembles as {@link #convert} does, but gives the posts to the taker. */
    Ledger give(ConversionOptions options, InputStream in, PostTaker taker, Notices notices, Conversion.Progress progress)
        throws IOException, UsageException;

    /** Does the whole of {@code billet crawl}. */
    CrawlBalance crawl(CrawlOptions options, CrawlProgress progress) throws IOException;

    /** What a crawl would ask. */
    Crawl.Plan plan(CrawlOptions options, CrawlProgress progress) throws IOException;

    /** What one input holds, with who said what. */
    List<Finding> look(Look what, InputStream in, Notices notices) throws IOException, UsageException;

    /** The rule files in force: the built-in ones if wanted, and the user's own. */
    Platforms platforms(boolean builtIn, List<Path> own) throws IOException, UsageException;

    /** Input formats, in the order in which they are tried. */
    List<Format> readers();

    /** Archives that are opened. */
    List<Format> archives();

    /** Output formats. */
    List<Format> writers();

    /** The JSON Schema of the output. */
    String jsonSchema() throws IOException;

    /** The tables of CSV with their columns, a line each. */
    String csvSchema() throws IOException;

    /** A format's name, and what it is and carries, a line each. */
    record Format(String name, List<String> lines) {
        public Format {
            lines = List.copyOf(lines);
        }
    }

    /** What {@code billet inspect} was asked. */
    record Look(String input, String baseUrl, boolean rules, List<Path> ruleFiles, long maxPageSize,
                boolean allowPrivate, Duration timeout) {
        public Look {
            ruleFiles = List.copyOf(ruleFiles);
        }
    }
}
