package dev.billet.write;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What a user can tell a writer.
 *
 * @param blogLines       whether NDJSON ends with a line for each blog
 * @param table           the only table of CSV to write, or null for all of them
 * @param spreadsheetSafe whether CSV cells that a spreadsheet would run are guarded
 * @param zone            zone of local times for formats that need one, or null
 * @param tempDir         where temporary files go, or null for the system's place
 * @param split           bytes that a part of WXR may have at most; 0 for one file
 */
public record WriteOptions(boolean blogLines, String table, boolean spreadsheetSafe, ZoneId zone, Path tempDir, long split) {
    /** Nothing said. */
    public static final WriteOptions NONE = new WriteOptions(false, null, false, null, null);

    /** In one file. */
    public WriteOptions(boolean blogLines, String table, boolean spreadsheetSafe, ZoneId zone, Path tempDir) {
        this(blogLines, table, spreadsheetSafe, zone, tempDir, 0);
    }
}
