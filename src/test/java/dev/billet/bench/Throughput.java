package dev.billet.bench;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Bytes to NDJSON against a bare jsoup parse of the same pages: processor time of one warmed JVM. */
public final class Throughput {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** A kind of work over all pages. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private Throughput() {
    }

    /** {@code args[0]} is the folder of pages. */
    public static void main(String[] args) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.add(Files.readAllBytes(file));
                texts.add(new String(pages.get(pages.size() - 1), StandardCharsets.UTF_8));
                bytes += pages.get(pages.size() - 1).length;
            }
        }
        Work bare = () -> {
            for (String text : texts) {
                Jsoup.parse(text, "http://blog.example/");
            }
        };
        Work sniffing = () -> {
            for (byte[] page : pages) {
                Jsoup.parse(new ByteArrayInputStream(page), null, "http://blog.example/");
            }
        };
        double[] medians = medians(bare, sniffing, () -> convert(args[0]));
        print("%d pages, %.1f MB; medians of %d rounds, processor time%n", pages.size(), bytes / 1e6, ROUNDS);
        String[] names = {"jsoup parse of a string", "jsoup parse of bytes", "billet convert --no-merge"};
        for (int i = 0; i < names.length; i++) {
            print("%-26s %8.1f ms  %6.1f MB/s  %5.2f x%n", names[i], medians[i], bytes / 1e3 / medians[i], medians[i] / medians[0]);
        }
    }

    private static void convert(String folder) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Billet(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, new Environment("", Map.of()))
            .run("convert", "--no-merge", "-q", "-j", "1", "-t", "ndjson", folder);
        if (code != 0 && code != 3) {
            throw new IllegalStateException("billet ended with " + code + ": " + err.toString(StandardCharsets.UTF_8));
        }
    }

    /** The kinds of work take turns, so that a busy machine harms all alike. */
    private static double[] medians(Work... works) throws IOException {
        double[][] times = new double[works.length][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int i = 0; i < works.length; i++) {
                long start = processorTime();
                works[i].run();
                if (round >= 0) {
                    times[i][round] = (processorTime() - start) / 1e6;
                }
            }
        }
        return Arrays.stream(times).mapToDouble(Throughput::median).toArray();
    }

    /** Of all threads of the program, but not of the JVM's own (compiler, collector). */
    private static long processorTime() {
        return Arrays.stream(THREADS.getAllThreadIds()).map(id -> Math.max(0, THREADS.getThreadCpuTime(id))).sum();
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).printf(Locale.ROOT, format, values);
    }
}
