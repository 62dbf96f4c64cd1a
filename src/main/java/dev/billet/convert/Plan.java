package dev.billet.convert;

import dev.billet.assemble.CaptureChoice;
import dev.billet.read.CaptureReader;
import dev.billet.read.CaptureReaders;
import dev.billet.source.Capture;
import dev.billet.write.OutputFormat;
import dev.billet.write.PostWriters;
import dev.billet.write.WriteOptions;
import dev.billet.csv.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's options, checked: what contradicts itself is refused before anything is read.
 *
 * @param reader the reader that the user named, or null
 * @param format the output format
 * @param folder whether the output is a folder
 * @param write  what the writer is told
 * @param beside what is done beside the writing
 * @param selection which posts are wanted
 */
record Plan(ConversionOptions options, CaptureReader reader, OutputFormat format, boolean folder, WriteOptions write, Beside beside,
            Selection selection) {

    static Plan of(ConversionOptions options) throws UsageException {
        if (options.input().isEmpty()) {
            throw new UsageException("no input; name files, folders or addresses, or - for standard input");
        }
        OutputFormat format = format(options);
        boolean folder = isFolder(options.output().path());
        checkShape(options, format, folder);
        checkSplit(options, format);
        checkPlaces(options);
        WriteOptions write = new WriteOptions(options.output().blogLines(), options.output().table(), options.output().spreadsheetSafe(),
            zone(options.output().timeZone()),
            options.run().tempDir(), options.output().beside().split());
        return new Plan(options, reader(options.input().format()), format, folder, write, Beside.of(options.output().beside(), format),
            Selection.of(options.posts().choice()));
    }

    private static CaptureReader reader(String from) throws UsageException {
        if (from == null) {
            return null;
        }
        String known = CaptureReaders.all().stream().map(CaptureReader::format).collect(Collectors.joining(", "));
        return CaptureReaders.named(from).orElseThrow(() -> new UsageException("no input format \"" + from + "\"; there are " + known));
    }

    private static OutputFormat format(ConversionOptions options) throws UsageException {
        if (options.output().format() == null) {
            return PostWriters.forFile(options.output().path()).or(() -> PostWriters.named("ndjson")).orElseThrow();
        }
        String known = PostWriters.all().stream().map(OutputFormat::name).collect(Collectors.joining(", "));
        return PostWriters.named(options.output().format())
            .orElseThrow(() -> new UsageException("no output format \"" + options.output().format() + "\"; there are " + known));
    }

    private static boolean isFolder(String output) throws UsageException {
        try {
            return output.endsWith("/") || !output.equals("-") && Files.isDirectory(Path.of(output));
        } catch (InvalidPathException notAPath) {
            throw new UsageException("not a possible file name: " + output);
        }
    }

    private static void checkShape(ConversionOptions options, OutputFormat format, boolean folder) throws UsageException {
        if (options.output().table() != null && !format.name().equals(PostWriters.TABLES)) {
            throw new UsageException("--table is for csv; the output format is " + format.name());
        }
        List<String> tables = Arrays.stream(CsvTable.values()).map(CsvTable::word).toList();
        if (options.output().table() != null && !tables.contains(options.output().table())) {
            throw new UsageException("no table \"" + options.output().table() + "\"; there are " + String.join(", ", tables));
        }
        if (format.folder() && !folder && options.output().table() == null) {
            throw new UsageException(format.name() + (format.name().equals(PostWriters.TABLES)
                ? " is a folder of tables: end the name of --output in /, or choose one with --table"
                : " is a folder of files: end the name of --output in /"));
        }
        if (folder && !format.folder() && !format.oneBlog()) {
            throw new UsageException(format.name() + " is one file: name it in --output, such as " + options.output().path()
                + (options.output().path().endsWith("/") ? "" : "/") + "posts" + format.endings().get(0));
        }
    }

    private static void checkSplit(ConversionOptions options, OutputFormat format) throws UsageException {
        if (options.output().beside().split() == 0) {
            return;
        }
        if (!format.name().equals(PostWriters.PARTS)) {
            throw new UsageException("--split is for " + PostWriters.PARTS + "; the output format is " + format.name());
        }
        if (options.output().isStandard()) {
            throw new UsageException("--split needs a name for its parts: --output NAME.wxr makes NAME-001.wxr and so on");
        }
    }

    private static void checkPlaces(ConversionOptions options) throws UsageException {
        if (options.run().tempDir() != null && !Files.isDirectory(options.run().tempDir())) {
            throw new UsageException("--temp-dir " + options.run().tempDir() + ": no such folder");
        }
    }

    private static ZoneId zone(String zone) throws UsageException {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new UsageException("no time zone \"" + zone + "\"; give one such as Europe/Paris or +01:00");
        }
    }

    /** The same for another format of output. */
    Plan writing(OutputFormat other) {
        return new Plan(options, reader, other, folder, write, beside, selection);
    }

    /** The place to write to, ready to be opened. */
    Output output(OutputStream standard) throws IOException, UsageException {
        if (options.output().isStandard()) {
            return StreamOutput.standard(standard);
        }
        Path path = Path.of(options.output().path());
        if (folder) {
            return new FolderOutput(path, options.output().force());
        }
        return options.output().beside().split() > 0 ? new PartsOutput(path, options.output().force()) : file(path);
    }

    /** The place for the report, or null when none is wanted. */
    Output report() throws IOException, UsageException {
        return named("--report", options.run().report());
    }

    /** The place for old addresses and new paths, or null when none is wanted. */
    Output redirects() throws IOException, UsageException {
        return named("--redirects", options.output().beside().redirects());
    }

    private static Output named(String option, String name) throws IOException, UsageException {
        if (name == null) {
            return null;
        }
        if (name.equals("-") || isFolder(name)) {
            throw new UsageException(option + " needs the name of a file, not " + name);
        }
        return file(Path.of(name));
    }

    private static Output file(Path path) throws IOException {
        return Files.exists(path) && !Files.isRegularFile(path) ? StreamOutput.inPlace(path) : new FileOutput(path);
    }

    /** Whether each blog gets a file of its own. */
    boolean fileForEachBlog() {
        return folder && format.oneBlog() && !options.posts().oneBlog();
    }

    /**
     * Whether posts of an input that is one export file can be written while it is still being read: they are distinct by definition, and
     * all
     * that the file says of one stands together.
     */
    boolean streamsExport(Capture first) throws IOException {
        List<String> names = options.input().names();
        boolean lone = names.size() == 1 && options.input().filesFrom() == null && options.input().filesFrom0() == null
            && names.get(0).equals(first.location());
        return lone && options.posts().blog() == null && options.posts().captures() == CaptureChoice.ALL && !fileForEachBlog()
            && CaptureReaders.givesWholePosts(first, reader);
    }

    /** Whether posts can be written while the input is still being read. */
    boolean streams() {
        return !options.posts().merge() && options.output().beside().media() == null && options.posts().captures() == CaptureChoice.ALL
            && !format.oneBlog() && options.posts().blog() == null;
    }
}
