package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.report.InputNotice;
import dev.billet.report.Ledger;
import dev.billet.source.FetchOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A run without a process of its own, from bytes or files to NDJSON.
 *
 * @param lines   the posts written
 * @param notices each with its place in front
 * @param ledger  the balance
 */
record InProcess(List<String> lines, List<String> notices, Ledger ledger) {

    /** Reads files. */
    static InProcess files(int jobs, String... inputs) throws IOException {
        return run(jobs, new byte[0], inputs);
    }

    /** Reads standard input. */
    static InProcess bytes(int jobs, byte[] in) throws IOException {
        return run(jobs, in, "-");
    }

    /** Reads standard input and makes posts in some other way than the usual one. */
    static InProcess bytes(byte[] in, ConversionOptions.Posts posts) throws IOException {
        return run(2, in, posts, "-");
    }

    private static InProcess run(int jobs, byte[] in, String... inputs) throws IOException {
        return run(jobs, in, new ConversionOptions.Posts(true, false, null), inputs);
    }

    private static InProcess run(int jobs, byte[] in, ConversionOptions.Posts posts, String... inputs) throws IOException {
        ConversionOptions options = new ConversionOptions(
            new ConversionOptions.Input(List.of(inputs), null, null, null, new FetchOptions(false, Duration.ofSeconds(1), 50 << 20), 200),
            new ConversionOptions.Reading(null, true, List.of(), false), posts,
            new ConversionOptions.Output("ndjson", "-", false, null, null, false, false), new ConversionOptions.Run(jobs, null, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> notices = new ArrayList<>();
        try {
            Ledger ledger = new Conversion(options, new ByteArrayInputStream(in), out,
                notice -> notices.add((notice instanceof InputNotice input ? input.location() + ": " : "") + notice.message()),
                (captures, found, share) -> { }).run();
            assertTrue(ledger.balances());
            return new InProcess(out.toString(StandardCharsets.UTF_8).lines().toList(), notices, ledger);
        } catch (UsageException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
