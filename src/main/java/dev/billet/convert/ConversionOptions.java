package dev.billet.convert;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a user asked of {@code billet convert}; the command line fills it, nothing in it is checked yet.
 *
 * @param inputs       paths, {@code -} or URLs, in their order
 * @param filesFrom    a file with one input a line, {@code -} for standard input, or null
 * @param filesFrom0   the same with NUL behind each name, or null
 * @param from         format of the inputs, or null to tell by content
 * @param to           output format, or null to tell by the output's name
 * @param output       a path, or {@code -} for standard output
 * @param force        whether a folder that is not empty may be written into
 * @param table        which table of CSV goes to one file, or null
 * @param baseUrl      address of pages that do not name their own, or null
 * @param merge        whether captures of one post become one post
 * @param oneBlog      whether posts of several blogs may go into one file of a format that holds one
 * @param blog         the only blog to write, by address, or null for all
 * @param timeZone     zone of local times for formats that need one, or null
 * @param rules        whether the built-in platform rules are used
 * @param ruleFiles    the user's own rule files
 * @param evidence     whether posts say who found what
 * @param blogLines    whether NDJSON ends with a line for each blog
 * @param spreadsheetSafe whether CSV cells that look like formulas are guarded
 * @param maxPageSize  bytes beyond which a page is refused
 * @param tempDir      where the spill file goes, or null for the system's place
 * @param allowPrivate whether addresses that are not of the public net may be fetched
 * @param timeout      how long fetching a page may take
 */
public record ConversionOptions(
    List<String> inputs, String filesFrom, String filesFrom0, String from, String to, String output, boolean force, String table,
    String baseUrl, boolean merge, boolean oneBlog, String blog, String timeZone, boolean rules, List<Path> ruleFiles,
    boolean evidence, boolean blogLines, boolean spreadsheetSafe, long maxPageSize, Path tempDir,
    boolean allowPrivate, Duration timeout) {
    public ConversionOptions {
        inputs = List.copyOf(inputs);
        ruleFiles = List.copyOf(ruleFiles);
    }
}
