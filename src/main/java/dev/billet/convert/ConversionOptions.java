package dev.billet.convert;

import dev.billet.assemble.CaptureChoice;
import dev.billet.source.FetchOptions;
import java.nio.file.Path;
import java.util.List;

/** What a user asked of {@code billet convert}; the command line fills it, nothing in it is checked yet. */
public record ConversionOptions(Input input, Reading reading, Posts posts, Output output, Run run) {

    /**
     * What is read.
     *
     * @param names      paths, {@code -} or URLs, in their order
     * @param filesFrom  a file with one input a line, {@code -} for standard input, or null
     * @param filesFrom0 the same with NUL behind each name, or null
     * @param format     of the inputs, or null to tell by content
     * @param limits     what may be fetched, and how large a page may be
     * @param maxRatio   how many times its size an archive may unpack to
     */
    public record Input(List<String> names, String filesFrom, String filesFrom0, String format, FetchOptions limits, int maxRatio) {
        public Input {
            names = List.copyOf(names);
        }

        /** Whether the user named nothing to read. */
        public boolean isEmpty() {
            return names.isEmpty() && filesFrom == null && filesFrom0 == null;
        }
    }

    /**
     * How pages are read.
     *
     * @param baseUrl   address of pages that do not name their own, or null
     * @param rules     whether the built-in platform rules are used
     * @param ruleFiles the user's own rule files
     * @param evidence  whether posts say who found what
     */
    public record Reading(String baseUrl, boolean rules, List<Path> ruleFiles, boolean evidence) {
        public Reading {
            ruleFiles = List.copyOf(ruleFiles);
        }
    }

    /**
     * Which posts are made of what was read.
     *
     * @param merge    whether captures of one post become one post
     * @param oneBlog  whether posts of several blogs may go into one file of a format that holds one
     * @param blog     the only blog to write, by address, or null for all
     * @param captures which captures of one address count
     * @param choice   which of the posts are wanted
     */
    public record Posts(boolean merge, boolean oneBlog, String blog, CaptureChoice captures, Choice choice) {

        /** All posts. */
        public Posts(boolean merge, boolean oneBlog, String blog, CaptureChoice captures) {
            this(merge, oneBlog, blog, captures, Choice.ALL);
        }

        /** The same with all captures. */
        public Posts(boolean merge, boolean oneBlog, String blog) {
            this(merge, oneBlog, blog, CaptureChoice.ALL);
        }
    }

    /**
     * Which posts are wanted.
     *
     * @param since  the first date, or null
     * @param until  the last date, or null
     * @param select {@code NAME=VALUE,VALUE} each
     */
    public record Choice(String since, String until, List<String> select) {
        /** All of them. */
        public static final Choice ALL = new Choice(null, null, List.of());

        public Choice {
            select = List.copyOf(select);
        }
    }

    /**
     * What is written.
     *
     * @param format          or null to tell by the output's name
     * @param path            or {@code -} for standard output
     * @param force           whether a folder that is not empty may be written into
     * @param table           which table of CSV goes to one file, or null
     * @param timeZone        zone of local times for formats that need one, or null
     * @param blogLines       whether NDJSON ends with a line for each blog
     * @param spreadsheetSafe whether CSV cells that look like formulas are guarded
     * @param beside          what else is asked of the output
     */
    public record Output(String format, String path, boolean force, String table, String timeZone, boolean blogLines,
                         boolean spreadsheetSafe, Beside beside) {
        /** With nothing else asked. */
        public Output(String format, String path, boolean force, String table, String timeZone, boolean blogLines,
            boolean spreadsheetSafe) {
            this(format, path, force, table, timeZone, blogLines, spreadsheetSafe, Beside.NOTHING);
        }

        /** Whether the data goes to standard output. */
        public boolean isStandard() {
            return path.equals("-");
        }
    }

    /**
     * What is done beside the writing.
     *
     * @param redirects       the file for old addresses and new paths, or null
     * @param redirectsFormat its format, or null to tell by its name
     * @param privacy         what becomes of e-mail and IP addresses ({@code drop}, {@code hash}), or null to keep them
     * @param safeHtml        whether texts lose what runs
     * @param split           the bytes that a part of the output may have, or 0 for one file
     * @param media           where copies of media go, or null
     */
    public record Beside(String redirects, String redirectsFormat, String privacy, boolean safeHtml, long split, Media media) {
        /** Nothing. */
        public static final Beside NOTHING = new Beside(null, null, null, false, 0, null);
    }

    /**
     * What becomes of pictures, sounds, films and files.
     *
     * @param dir      the folder for their copies
     * @param rewrite  whether links in bodies lead to the copies
     * @param download whether those that the input lacks are fetched
     */
    public record Media(String dir, boolean rewrite, boolean download) {
    }

    /**
     * How the work is done.
     *
     * @param jobs    how many captures are read at a time, at least 1
     * @param tempDir where the spill file goes, or null for the system's place
     * @param report  where notices and the balance go as JSON lines, or null
     */
    public record Run(int jobs, Path tempDir, String report) {
    }

    /** The same with another input. */
    public ConversionOptions with(Input other) {
        return new ConversionOptions(other, reading, posts, output, run);
    }
}
