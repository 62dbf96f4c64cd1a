package dev.billet.convert;

import dev.billet.report.Notices;
import dev.billet.source.Failures;
import dev.billet.source.Inputs;
import dev.billet.source.Meter;
import dev.billet.source.NameList;
import dev.billet.source.Names;
import dev.billet.source.Source;
import dev.billet.source.Web;
import dev.billet.source.archive.ArchiveLimits;
import dev.billet.source.archive.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The inputs of a run: those on the command line, then those in the lists. */
public final class NamedInputs {
    private NamedInputs() {
    }

    /**
     * The inputs of a run, archives not opened yet.
     *
     * @param measured whether somebody wants to know how much of them is read
     */
    static Meter metered(ConversionOptions options, InputStream standardInput, Predicate<Path> leaveOut, Web web, Notices notices,
                         boolean measured) throws UsageException {
        Meter meter = new Meter(new Inputs(of(options, standardInput), standardInput, leaveOut, web, notices));
        List<Path> paths = measured ? paths(options.input()) : List.of();
        if (!paths.isEmpty()) {
            meter.measure(paths);
        }
        return meter;
    }

    /** All inputs, when all are files and folders; of others nobody knows how much they are. */
    private static List<Path> paths(ConversionOptions.Input input) {
        boolean lists = input.filesFrom() != null || input.filesFrom0() != null;
        try {
            List<Path> paths = input.names().stream().map(Path::of).toList();
            return lists || !paths.stream().allMatch(Files::exists) ? List.of() : paths;
        } catch (InvalidPathException anAddress) {
            return List.of();
        }
    }

    /** The captures in inputs, those in archives included; {@code maxRatio}: how many times its size an archive may unpack to. */
    static Source unpacked(Source inputs, int maxRatio, Notices notices) {
        return new Unpacking(inputs, ArchiveLimits.ofRatio(maxRatio), notices);
    }

    /** The captures in inputs of these names, those in archives included. */
    public static Source open(Names names, InputStream standardInput, Predicate<Path> leaveOut, Web web, Notices notices) {
        return unpacked(new Inputs(names, standardInput, leaveOut, web, notices), ArchiveLimits.RATIO, notices);
    }

    private static Names of(ConversionOptions options, InputStream standardInput) throws UsageException {
        boolean twice = "-".equals(options.input().filesFrom()) && "-".equals(options.input().filesFrom0())
            || options.input().names().contains("-") && ("-".equals(options.input().filesFrom())
            || "-".equals(options.input().filesFrom0()));
        if (twice) {
            throw new UsageException("standard input can be an input or a list of inputs, not both");
        }
        Names names = Names.of(options.input().names());
        if (options.input().filesFrom() != null) {
            names = Names.then(names, NameList.lines(open(options.input().filesFrom(), standardInput)));
        }
        if (options.input().filesFrom0() != null) {
            names = Names.then(names, NameList.nulls(open(options.input().filesFrom0(), standardInput)));
        }
        return names;
    }

    private static InputStream open(String list, InputStream standardInput) throws UsageException {
        try {
            return list.equals("-") ? standardInput : Files.newInputStream(Path.of(list));
        } catch (IOException failure) {
            throw new UsageException("the list of inputs " + list + ": " + Failures.reason(failure));
        } catch (InvalidPathException notAPath) {
            throw new UsageException("the list of inputs has no possible file name: " + list);
        }
    }
}
