package dev.billet.cli;

import dev.billet.convert.Conversion;
import dev.billet.convert.ConversionOptions;
import dev.billet.convert.NamedInputs;
import dev.billet.convert.PostTaker;
import dev.billet.convert.RuleFiles;
import dev.billet.convert.UsageException;
import dev.billet.crawl.Crawl;
import dev.billet.crawl.CrawlBalance;
import dev.billet.crawl.CrawlOptions;
import dev.billet.crawl.CrawlProgress;
import dev.billet.crawl.Surroundings;
import dev.billet.model.Finding;
import dev.billet.platform.Platforms;
import dev.billet.read.CaptureReaders;
import dev.billet.read.Findings;
import dev.billet.read.ReadOptions;
import dev.billet.read.UnreadableException;
import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.FetchOptions;
import dev.billet.source.Names;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import dev.billet.source.Web;
import dev.billet.source.archive.Unpacking;
import dev.billet.write.OutputFormat;
import dev.billet.write.PostWriters;
import dev.billet.write.Schema;
import dev.billet.write.shared.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The real rooms behind the commands. */
final class BilletEngine implements Engine {

    @Override
    public Ledger convert(ConversionOptions options, InputStream in, OutputStream out, Notices notices,
                          Conversion.Progress progress) throws IOException, UsageException {
        return new Conversion(options, in, out, notices, progress).run();
    }

    @Override
    public Ledger give(ConversionOptions options, InputStream in, PostTaker taker, Notices notices, Conversion.Progress progress)
        throws IOException, UsageException {
        return new Conversion(options, in, OutputStream.nullOutputStream(), notices, progress).give(taker);
    }

    @Override
    public CrawlBalance crawl(CrawlOptions options, CrawlProgress progress) throws IOException {
        return Crawl.run(options, Surroundings.real(), progress);
    }

    @Override
    public Crawl.Plan plan(CrawlOptions options, CrawlProgress progress) throws IOException {
        return Crawl.plan(options, Surroundings.real(), progress);
    }

    @Override
    public List<Finding> look(Look what, InputStream in, Notices notices) throws IOException, UsageException {
        ReadOptions options = new ReadOptions(what.baseUrl(), RuleFiles.load(what.rules(), what.ruleFiles()), true, what.maxPageSize());
        List<Finding> all = new ArrayList<>();
        Web web = new Web(new FetchOptions(what.allowPrivate(), what.timeout(), what.maxPageSize()), Clock.systemUTC());
        try (Source inputs = NamedInputs.open(Names.of(List.of(what.input())), in, path -> false, web, notices)) {
            Optional<Capture> first = inputs.next();
            Optional<Capture> page = isPage(first) ? first : nextPage(inputs).or(() -> first);
            if (page.isPresent()) {
                collect(page.get(), options, all, notices);
            }
            if (nextPage(inputs).isPresent()) {
                throw new UsageException("inspect shows one page, and " + what.input() + " holds more; name one of them");
            }
        }
        return all;
    }

    /** Pictures and frames of a page that was saved in one file are not meant. */
    private static Optional<Capture> nextPage(Source inputs) throws IOException {
        Optional<Capture> next = inputs.next();
        while (next.isPresent() && !isPage(next)) {
            next = inputs.next();
        }
        return next;
    }

    private static boolean isPage(Optional<Capture> capture) throws IOException {
        return capture.isPresent() && capture.get().noPage() == null && Nature.of(capture.get()).mayHoldPosts();
    }

    /** What is there of a page that is cut off is shown, after the notice. */
    private static void collect(Capture page, ReadOptions options, List<Finding> all, Notices notices) throws IOException {
        try (Findings findings = CaptureReaders.read(page, null, options)) {
            for (Optional<Finding> next = findings.next(); next.isPresent(); next = findings.next()) {
                all.add(next.get());
            }
        } catch (UnreadableException damage) {
            if (all.isEmpty()) {
                throw damage;
            }
            notices.report(damage.notice());
        }
    }

    @Override
    public Platforms platforms(boolean builtIn, List<Path> own) throws UsageException {
        return RuleFiles.load(builtIn, own).get();
    }

    @Override
    public List<Format> readers() {
        return CaptureReaders.all().stream().map(reader -> new Format(reader.format(), List.of(reader.description()))).toList();
    }

    @Override
    public List<Format> archives() {
        return Unpacking.kinds().stream().map(kind -> new Format(kind.name(), List.of(kind.description()))).toList();
    }

    @Override
    public List<Format> writers() {
        return PostWriters.all().stream().map(format -> new Format(format.name(), described(format))).toList();
    }

    private static List<String> described(OutputFormat format) {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" ", format.endings()) + ": " + format.description());
        lines.add("carries " + carried(format));
        if (format.newPaths() != null) {
            lines.add("new paths of --redirects: " + format.newPaths());
        }
        return lines;
    }

    /** The shorter of two lists: what it carries, or what it does not. */
    private static String carried(OutputFormat format) {
        Set<Field> without = format.leavesOut();
        return without.isEmpty() ? "everything" : without.size() < format.carries().size() ? "everything but: " + words(without)
            : "only: " + words(format.carries());
    }

    private static String words(Set<Field> fields) {
        return fields.stream().map(Field::words).collect(Collectors.joining(", "));
    }

    @Override
    public String jsonSchema() {
        return Schema.json();
    }

    @Override
    public String csvSchema() {
        return Schema.csv();
    }
}
