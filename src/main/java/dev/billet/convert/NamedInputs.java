package dev.billet.convert;

import dev.billet.source.Failures;
import dev.billet.source.NameList;
import dev.billet.source.Names;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The inputs of a run: those on the command line, then those in the lists. */
final class NamedInputs {
    private NamedInputs() {
    }

    static Names of(ConversionOptions options, InputStream standardInput) throws UsageException {
        boolean twice = "-".equals(options.filesFrom()) && "-".equals(options.filesFrom0())
            || options.inputs().contains("-") && ("-".equals(options.filesFrom()) || "-".equals(options.filesFrom0()));
        if (twice) {
            throw new UsageException("standard input can be an input or a list of inputs, not both");
        }
        Names names = Names.of(options.inputs());
        if (options.filesFrom() != null) {
            names = Names.then(names, NameList.lines(open(options.filesFrom(), standardInput)));
        }
        if (options.filesFrom0() != null) {
            names = Names.then(names, NameList.nulls(open(options.filesFrom0(), standardInput)));
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
