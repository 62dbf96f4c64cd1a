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
import dev.billet.model.Post;
import dev.billet.platform.Platforms;
import dev.billet.report.Ledger;
import dev.billet.report.Notices;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the rooms below, so that the command line can be tested by itself. */
class FakeEngine implements Engine {

    /** One conversion as a test wants it. */
    interface Job {
        void run(Ledger ledger, OutputStream out, Notices notices, Conversion.Progress progress) throws IOException, UsageException;
    }

    private final Job job;
    final List<ConversionOptions> asked = new ArrayList<>();
    List<Finding> findings = List.of();
    String readFromInput = "";

    FakeEngine(Job job) {
        this.job = job;
    }

    /** One input with one post, written as {@code data}. */
    static FakeEngine writing(String data) {
        return new FakeEngine((ledger, out, notices, progress) -> {
            onePost(ledger, Post.builder().title("A").build());
            out.write(data.getBytes(StandardCharsets.UTF_8));
        });
    }

    static void onePost(Ledger ledger, Post post) {
        ledger.captured();
        ledger.endedWithPosts();
        ledger.wrote(post);
    }

    @Override
    public Ledger convert(ConversionOptions options, InputStream in, OutputStream out, Notices notices,
                          Conversion.Progress progress) throws IOException, UsageException {
        asked.add(options);
        if (options.input().names().contains("-")) {
            readFromInput = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Ledger ledger = new Ledger();
        job.run(ledger, out, notices, progress);
        return ledger;
    }

    @Override
    public Ledger give(ConversionOptions options, InputStream in, PostTaker taker, Notices notices, Conversion.Progress progress) {
        asked.add(options);
        return new Ledger();
    }

    @Override
    public CrawlBalance crawl(CrawlOptions options, CrawlProgress progress) throws IOException {
        throw new IOException("no net here");
    }

    @Override
    public Crawl.Plan plan(CrawlOptions options, CrawlProgress progress) throws IOException {
        throw new IOException("no net here");
    }

    @Override
    public List<Finding> look(Look what, InputStream in, Notices notices) {
        return findings;
    }

    @Override
    public Platforms platforms(boolean builtIn, List<Path> own) {
        return Platforms.NONE;
    }

    @Override
    public List<Format> archives() {
        return List.of(new Format("sack", List.of("a sack of pages")));
    }

    @Override
    public List<Format> readers() {
        return List.of(new Format("html", List.of("saved pages")));
    }

    @Override
    public List<Format> writers() {
        return List.of(new Format("ndjson", List.of("all there is")), new Format("csv", List.of("tables", "carries everything")));
    }

    @Override
    public String jsonSchema() {
        return "{}\n";
    }

    @Override
    public String csvSchema() {
        return "posts: id\n";
    }
}
