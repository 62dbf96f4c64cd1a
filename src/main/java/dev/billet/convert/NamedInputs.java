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
        boolean twice = "-".equals(options.input().filesFrom()) && "-".equals(options.input().filesFrom0())
            || options.input().names().contains("-") && ("-".equals(options.input().filesFrom()) || "-".equals(options.input().filesFrom0()));
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
