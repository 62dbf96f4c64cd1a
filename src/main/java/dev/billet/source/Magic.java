package dev.billet.source;

import dev.billet.source.Nature.Sort;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The first bytes and the name endings of what is no page; facts from the formats' own specifications. */
final class Magic {
    /** Bytes (in ISO 8859-1), then what they mean. */
    private static final String[][] MEDIA = {
        {"\u0089PNG\r\n\u001a\n", "image"}, {"GIF87a", "image"}, {"GIF89a", "image"}, {"\u00ff\u00d8\u00ff", "image"},
        {"II*\0", "image"}, {"MM\0*", "image"}, {"\0\0\u0001\0", "image"}, {"\0\0\u0002\0", "image"}, {"8BPS", "image"},
        {"%PDF-", "PDF"}, {"%!PS", "PDF"}, {"ID3", "audio"}, {"OggS", "audio"}, {"fLaC", "audio"}, {"MThd", "audio"},
        {"FLV\u0001", "video"}, {"\u001aE\u00df\u00a3", "video"}, {"\0\0\u0001\u00ba", "video"}, {"\0\0\u0001\u00b3", "video"},
        {"wOFF", "font"}, {"wOF2", "font"}, {"OTTO", "font"}, {"\0\u0001\0\0\0", "font"}, {"true\0", "font"},
        {"FWS", "flash"}, {"CWS", "flash"}, {"\u007fELF", "program"}, {"\u00d0\u00cf\u0011\u00e0", "document"}, {"{\\rtf", "document"},
        {"SQLite format 3\0", "database"},
    };
    private static final String[][] ARCHIVES = {
        {"\u001f\u008b", "gzip"}, {"PK\u0003\u0004", "ZIP"}, {"PK\u0005\u0006", "ZIP"}, {"WARC/", "WARC"}, {"BZh", "bzip2"},
        {"\u00fd7zXZ\0", "xz"}, {"(\u00b5/\u00fd", "zstd"}, {"7z\u00bc\u00af\u0027\u001c", "7z"}, {"Rar!\u001a", "RAR"},
        {"From: <Saved by ", "MHTML"}, {"filedesc:", "ARC"},
    };

    private Magic() {
    }

    /** What the first bytes say for certain, or null. */
    static Nature of(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        String media = lookup(MEDIA, begin);
        if (media == null) {
            media = boxed(begin);
        }
        if (media != null) {
            return new Nature(Sort.MEDIA, media);
        }
        String archive = lookup(ARCHIVES, begin);
        if (archive == null && !begin.startsWith("<") && isMimeMessage(begin)) {
            archive = "MHTML";
        }
        if (archive == null && begin.startsWith("bplist00")) {
            String more = new String(head, StandardCharsets.ISO_8859_1);
            return more.contains("WebMainResource") ? new Nature(Sort.ARCHIVE, "webarchive") : new Nature(Sort.MEDIA, "settings");
        }
        if (archive == null && begin.startsWith("ustar", 257)) {
            archive = "tar";
        }
        if ("ZIP".equals(archive) && isOffice(begin)) {
            return new Nature(Sort.MEDIA, "document");
        }
        return archive == null ? null : new Nature(Sort.ARCHIVE, archive);
    }

    /** Text whose language only the name tells; null for anything else. */
    static Nature written(String ending) {
        String word = switch (ending) {
            case "css", "scss", "sass", "less", "xsl", "xslt" -> "style";
            case "js", "mjs", "cjs", "ts", "map", "vbs", "htc" -> "script";
            case "svg", "svgz" -> "image";
            default -> null;
        };
        return word == null ? null : new Nature(Sort.MEDIA, word);
    }

    /** What the name says that bytes are, for bytes that say nothing themselves; null when it says nothing either. */
    static String claimed(String ending) {
        return switch (ending) {
            case "png", "gif", "jpg", "jpeg", "jpe", "webp", "avif", "heic", "bmp", "tif", "tiff", "ico", "cur", "psd" -> "image";
            case "mp3", "m4a", "ogg", "oga", "wav", "flac", "aac", "wma", "mid", "ram", "ra" -> "audio";
            case "mp4", "m4v", "mov", "avi", "wmv", "mpg", "mpeg", "webm", "ogv", "flv", "3gp" -> "video";
            case "ttf", "otf", "woff", "woff2", "eot" -> "font";
            case "pdf", "ps" -> "PDF";
            case "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "epub" -> "document";
            case "swf" -> "flash";
            default -> null;
        };
    }

    private static String lookup(String[][] table, String begin) {
        for (String[] row : table) {
            if (begin.startsWith(row[0])) {
                return row[1];
            }
        }
        return null;
    }

    /** Formats that name themselves a few bytes in: RIFF and ISO base media. */
    private static String boxed(String begin) {
        if (begin.startsWith("RIFF") && begin.length() >= 12) {
            return begin.startsWith("WEBP", 8) ? "image" : begin.startsWith("AVI ", 8) ? "video" : "audio";
        }
        if (begin.startsWith("ftyp", 4) && begin.length() >= 12) {
            String brand = begin.substring(8, 12);
            boolean picture = brand.startsWith("avi") || brand.startsWith("hei") || brand.startsWith("mif");
            return picture ? "image" : brand.startsWith("M4A") ? "audio" : "video";
        }
        return begin.startsWith("BM") && begin.length() > 10 && begin.startsWith("\0\0\0\0", 6) ? "image" : null;
    }

    private static boolean isMimeMessage(String begin) {
        String lower = begin.toLowerCase(Locale.ROOT);
        return lower.contains("mime-version:") && lower.contains("multipart/related");
    }

    /** Office files and books are ZIP files whose first entry gives them away. */
    private static boolean isOffice(String begin) {
        return begin.startsWith("[Content_Types].xml", 30) || begin.startsWith("mimetypeapplication/", 30);
    }
}
