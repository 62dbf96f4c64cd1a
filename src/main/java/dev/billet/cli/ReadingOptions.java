package dev.billet.cli;

import dev.billet.assemble.CaptureChoice;
import dev.billet.convert.ConversionOptions;
import dev.billet.source.FetchOptions;
import dev.billet.source.archive.ArchiveLimits;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The options of all commands that read whole archives: what the inputs are, and how they are read. */
final class ReadingOptions {
    private ReadingOptions() {
    }

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.value("FORMAT", "a format that billet formats lists, when the content of the inputs does not tell",
            "-f", "--from"));
        spec.addOption(Options.baseUrl());
        spec.addOption(Options.checked("SIZE", "refuse pages above SIZE, such as 500K or 50M (the default)", Sizes::checked,
            "--max-page-size"));
        spec.addOption(Options.checked("N", "refuse archives that unpack to more than N times their size (200)", ReadingOptions::ratio,
            "--max-ratio"));
        FetchOption.addTo(spec);
        spec.addOption(Options.flag("let the generic finders work alone, without platform rules", "--no-rules"));
        spec.addOption(Options.values("FILE", "your own platform rules; may be given several times", "--rules"));
        spec.addOption(Options.checked("N", "read N inputs at a time (default: one for each processor); the output is the same",
            ReadingOptions::jobs, "-j", "--jobs"));
        spec.addOption(Options.value("DIR", "where temporary data goes", "--temp-dir"));
    }

    /** Which posts are wanted. */
    static void addChoiceTo(CommandSpec spec) {
        spec.addOption(Options.values("NAME=VALUE",
            "only posts that have one of the values (with commas between) of kind, status, category, tag or "
            + "author: kind=post,page status=publish category=food; given several times, all must be met", "--select"));
        spec.addOption(Options.value("DATE", "only posts of that date or later, such as 2011, 2011-11 or 2011-11-30", "--since"));
        spec.addOption(Options.value("DATE", "only posts of that date or earlier: 2011 is all of 2011", "--until"));
    }

    static ConversionOptions.Choice choice(ParseResult given) {
        List<String> select = given.matchedOptionValue("--select", List.of());
        return new ConversionOptions.Choice(Options.text(given, "--since"), Options.text(given, "--until"), select);
    }

    /** What is read: these names, and those in lists, which may be null. */
    static ConversionOptions.Input input(ParseResult given, List<String> names, String filesFrom, String filesFrom0) {
        String size = Options.text(given, "--max-page-size");
        String ratio = Options.text(given, "--max-ratio");
        return new ConversionOptions.Input(names, filesFrom, filesFrom0, Options.text(given, "--from"),
            new FetchOptions(Options.has(given, FetchOption.PRIVATE), FetchOption.timeout(given), size == null ? Sizes.PAGE
            : Long.parseLong(size)),
            ratio == null ? ArchiveLimits.RATIO : Integer.parseInt(ratio));
    }

    static ConversionOptions.Reading reading(ParseResult given, boolean evidence) {
        return new ConversionOptions.Reading(Options.text(given, "--base-url"), !Options.has(given, "--no-rules"),
            Options.paths(given, "--rules"), evidence);
    }

    static ConversionOptions.Run run(ParseResult given, String report) {
        String jobs = Options.text(given, "--jobs");
        return new ConversionOptions.Run(jobs == null ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(jobs),
            tempDir(given), report);
    }

    /** Where temporary data goes, or null for the system's place. */
    static Path tempDir(ParseResult given) {
        String temp = Options.text(given, "--temp-dir");
        return temp == null ? null : Path.of(temp);
    }

    /** A run that makes posts of inputs and writes none. */
    static ConversionOptions all(ParseResult given, List<String> names) {
        return new ConversionOptions(input(given, names, null, null), reading(given, false), new ConversionOptions.Posts(true, false, null,
            CaptureChoice.ALL, choice(given)),
            new ConversionOptions.Output("ndjson", "-", false, null, null, false, false), run(given, null));
    }

    private static String ratio(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new TypeConversionException("'" + text + "' is not a number from 1 to 9999999");
        }
        return text;
    }

    private static String jobs(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new TypeConversionException("'" + text + "' is not a number from 1 to 999");
        }
        return text;
    }
}
