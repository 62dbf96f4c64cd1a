package dev.billet.convert;

import dev.billet.assemble.Assembly;
import dev.billet.assemble.Blogs;
import dev.billet.assemble.Passage;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.platform.Platforms;
import dev.billet.read.ReadOptions;
import dev.billet.report.InputNotice;
import dev.billet.report.Ledger;
import dev.billet.report.Notice;
import dev.billet.report.Notices;
import dev.billet.source.Capture;
import dev.billet.source.Failures;
import dev.billet.source.Meter;
import dev.billet.source.Source;
import dev.billet.source.Web;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** The journey of one run: sources, readers, assembly, writer, and the balance at the end. */
public final class Conversion {
    private final ConversionOptions options;
    private final InputStream in;
    private final OutputStream out;
    private final Notices notices;
    private final Progress progress;
    private final Ledger ledger = new Ledger();
    private RunReport report;
    private PostTaker observer;
    private DoubleSupplier read;
    private final List<Notice> failedInputs = new ArrayList<>();

    /** Told of each capture that is done, for a progress line. */
    @FunctionalInterface
    public interface Progress {
        /** {@code captures} done so far; {@code posts} found so far; {@code share} of the input that is read, below 0 when not known. */
        void at(long captures, long posts, double share);

        /** Whether anybody sees it. */
        default boolean isShown() {
            return false;
        }

        /** Told of each post that is written. */
        default void wrote(Post post) {
            // Most are content with the numbers.
        }
    }

    /** Takes findings as they come; what it throws is the output's failure, not the input's. */
    @FunctionalInterface
    private interface Sink {
        void accept(Finding finding, int capture) throws IOException;
    }

    /** What is read, of which the first capture has been looked at, and how. */
    private record Inflow(Optional<Capture> first, Source rest, ReadOptions options, MediaFolder media) {
    }

    /**
     * Prepares a run.
     *
     * @param in      standard input, used for {@code -}
     * @param out     standard output, used for {@code -}; the caller keeps it open
     * @param notices gets notices about inputs and outputs as they happen; those about posts stay with the posts and are counted
     *                in the ledger
     */
    public Conversion(ConversionOptions options, InputStream in, OutputStream out, Notices notices, Progress progress) {
        this.options = options;
        this.in = in;
        this.out = out;
        this.notices = notices;
        this.progress = progress;
    }

    /**
     * Does it.
     *
     * @return the balance of the run
     * @throws UsageException when the options contradict each other or the inputs (several blogs for one file)
     * @throws IOException    when the output cannot be written; nothing stands under its final name then
     */
    public Ledger run() throws IOException, UsageException {
        return run(Plan.of(options), post -> { });
    }

    /**
     * Looks whether the options agree with each other: for callers that have long work to do before.
     *
     * @throws UsageException when they do not
     */
    public static void check(ConversionOptions options) throws UsageException {
        Plan.of(options);
    }

    /**
     * Reads and assembles like {@link #run()}, but gives the posts to the caller instead of writing them.
     *
     * @return the balance of the run
     * @throws UsageException when the options contradict each other
     * @throws IOException    what the taker throws
     */
    public Ledger give(PostTaker taker) throws IOException, UsageException {
        return run(Plan.of(options).writing(TakenPosts.format(taker)), taker);
    }

    private Ledger run(Plan plan, PostTaker taker) throws IOException, UsageException {
        observer = taker;
        try (RunReport opened = new RunReport(plan.report(), notices)) {
            report = opened;
            try {
                run(plan);
            } finally {
                report.balance(ledger);
            }
        }
        return ledger;
    }

    private void run(Plan plan) throws IOException, UsageException {
        try (Output output = plan.output(out);
             RedirectFile redirects = new RedirectFile(plan.redirects(), plan.beside(), report);
             MediaFolder media = MediaFolder.of(options);
             Meter meter = NamedInputs.metered(options, in, path -> output.owns(path) || report.owns(path) || redirects.owns(path)
                 || media != null && media.owns(path), web(), failedInputs::add,
                 progress.isShown());
             Source inputs = NamedInputs.unpacked(meter, options.input().maxRatio(), failedInputs::add);
             Writers writers = new Writers(plan, output, redirects, media, report, this::wrote)) {
            read = meter::share;
            Optional<Capture> first = next(inputs);
            boolean export = first.isPresent() && streamsExport(plan, first.get());
            Inflow inflow = new Inflow(first, inputs,
                readOptions(!(export && plan.format().keepsSources() && plan.beside().safe() == null && media == null)), media);
            if (export || plan.streams()) {
                stream(plan, inflow, writers);
            } else {
                assemble(plan, inflow, writers);
            }
        }
    }

    /** A file that cannot be looked into will say so when it is read. */
    private static boolean streamsExport(Plan plan, Capture first) {
        try {
            return plan.streamsExport(first);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isWanted(Plan plan, Post post) {
        Optional<String> against = plan.selection().against(post);
        against.ifPresent(why -> ledger.leftOut(why, post));
        return against.isEmpty();
    }

    private void wrote(Post post) {
        ledger.wrote(post);
        report.wrote(post);
        progress.wrote(post);
    }

    private void stream(Plan plan, Inflow inputs, Writers writers) throws IOException, UsageException {
        Passage passage = new Passage();
        readAll(plan, inputs, (finding, capture) -> {
            Optional<Post> post = passage.pass(finding);
            if (post.isPresent() && isWanted(plan, post.get())) {
                writers.write(post.get());
            }
        });
        writers.finish(new BlogChoice(passage.blogs(), plan), ledger.written() > 0);
    }

    private void assemble(Plan plan, Inflow inputs, Writers writers) throws IOException, UsageException {
        try (Assembly assembly = new Assembly(options.posts().merge(), options.posts().captures(), options.run().tempDir())) {
            readAll(plan, inputs, assembly::add);
            Blogs blogs = assembly.blogs();
            BlogChoice choice = new BlogChoice(blogs, plan);
            for (Optional<Assembly.Assembled> next = assembly.next(); next.isPresent(); next = assembly.next()) {
                if (choice.has(next.get().blog()) && isWanted(plan, next.get().post())) {
                    writers.write(next.get().post(), next.get().blog(), choice);
                }
            }
            writers.finish(choice, ledger.written() > 0);
        }
    }

    private void readAll(Plan plan, Inflow inflow, Sink sink) throws IOException {
        CaptureJourney journey = new CaptureJourney(plan, inflow.options());
        try (Crew crew = new Crew(options.run().jobs(), journey, ledger, report, receiver(sink))) {
            for (Optional<Capture> capture = inflow.first(); capture.isPresent(); capture = next(inflow.rest())) {
                tellFailed(crew);
                observer.capture(capture.get());
                if (inflow.media() != null) {
                    inflow.media().note(capture.get());
                }
                crew.read(capture.get());
            }
            tellFailed(crew);
            crew.finish();
        }
    }

    private Crew.Receiver receiver(Sink sink) {
        return new Crew.Receiver() {
            private long posts;

            @Override
            public void found(Finding finding, int capture) throws IOException {
                sink.accept(finding, capture);
            }

            @Override
            public void done(CaptureJourney.End end) {
                posts += end.posts();
                progress.at(ledger.captures(), posts, read.getAsDouble());
            }
        };
    }

    /** What the source said while it looked for the next capture has its place before that. */
    private void tellFailed(Crew crew) throws IOException {
        for (Notice notice : failedInputs) {
            crew.failed(notice);
        }
        failedInputs.clear();
    }

    private Web web() {
        return new Web(options.input().limits(), Clock.systemUTC());
    }

    private ReadOptions readOptions(boolean shown) throws UsageException {
        Supplier<Platforms> rules = RuleFiles.load(options.reading().rules(), options.reading().ruleFiles());
        return new ReadOptions(options.reading().baseUrl(), rules, options.reading().evidence(),
            options.input().limits().maxPageSize(), shown);
    }

    /** A source that cannot go on is an input's failure: what it gave so far is kept. */
    private Optional<Capture> next(Source inputs) {
        try {
            return inputs.next();
        } catch (IOException broken) {
            failedInputs.add(new InputNotice.Unreadable("the list of inputs", Failures.reason(broken)));
            return Optional.empty();
        }
    }
}
