package dev.billet.source.archive;

import dev.billet.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * What stands before a record's block in a WARC or ARC file.
 *
 * @param type      {@code response}, {@code resource} …, in lower case
 * @param url       address of what was captured, or null
 * @param captured  when, or null
 * @param mediaType of the block, or an empty text
 * @param length    of the block in bytes
 * @param lines     all fields of a WARC record; empty for ARC
 */
record RecordHead(String type, String url, When captured, String mediaType, long length, HeaderLines lines) {
    private static final int DIGITS = 14;

    /** Whether a record of the newer format begins here. */
    static boolean isWarc(String line) {
        return line.startsWith("WARC/") && line.length() > 7 && Character.isDigit(line.charAt(5)) && line.charAt(6) == '.';
    }

    /** Reads the fields behind a version line. */
    static RecordHead ofWarc(InputStream in) throws IOException {
        HeaderLines lines = HeaderLines.read(in);
        String type = lines.text("WARC-Type").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            throw new IOException("it does not say what kind of record it is");
        }
        return new RecordHead(type, url(lines.get("WARC-Target-URI")), When.parse(lines.text("WARC-Date")).orElse(null),
            lines.text("Content-Type"), length(lines.text("Content-Length")), lines);
    }

    /** Older versions of wget put it into angle brackets, which the standard's grammar seems to ask for. */
    static String url(String target) {
        return target != null && target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }

    private static long length(String digits) throws IOException {
        if (!digits.matches("[0-9]{1,18}")) {
            throw new IOException("it does not say how long it is");
        }
        return Long.parseLong(digits);
    }

    /** Whether a line is that of an ARC record: address, IP, date, type, length, and perhaps more between; addresses with blanks happen. */
    static boolean isArc(String line) {
        return arcDate(line.split(" ")) > 0 && (line.startsWith("filedesc:") || line.indexOf("://") > 0 || line.startsWith("dns:"));
    }

    /** At which of the fields the date stands, or -1. */
    private static int arcDate(String... fields) {
        for (int i = fields.length - 3; i >= 2; i--) {
            if (fields[i].matches("[0-9]{12,20}")) {
                return i;
            }
        }
        return -1;
    }

    /** Reads the line of an ARC record. */
    static RecordHead ofArc(String line) throws IOException {
        String[] fields = line.split(" ");
        int date = arcDate(fields);
        String url = String.join(" ", Arrays.copyOf(fields, date - 1));
        String mediaType = String.join(" ", Arrays.copyOfRange(fields, date + 1, fields.length - 1));
        String type = url.startsWith("filedesc:") ? "warcinfo" : "response";
        return new RecordHead(type, url, time(fields[date]), mediaType, length(fields[fields.length - 1]), new HeaderLines());
    }

    private static When time(String digits) {
        String d = digits.length() < DIGITS ? digits + "00" : digits;
        return When.parse(d.substring(0, 4) + "-" + d.substring(4, 6) + "-" + d.substring(6, 8) + "T" + d.substring(8, 10) + ":"
            + d.substring(10, 12) + ":" + d.substring(12, 14) + "Z").orElse(null);
    }
}
