package dev.billet.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What sort of thing a capture is, by its first bytes; its name is asked only where bytes cannot tell (style, script).
 *
 * @param sort what can be done with it
 * @param word what to call it: {@code image}, {@code style}, {@code ZIP} …
 */
public record Nature(Sort sort, String word) {

    /** What can be done with it. */
    public enum Sort {
        /** No bytes at all. */
        EMPTY,
        /** HTML or XHTML. */
        MARKUP,
        /** JSON. */
        JSON,
        /** A list of posts or comments for programs: RSS, Atom. */
        FEED,
        /** Characters without markup. */
        TEXT,
        /** Something well-known that holds no post. */
        MEDIA,
        /** A container of other captures. */
        ARCHIVE,
        /** An export file of a blog. */
        EXPORT,
        /** Bytes without a known sense. */
        NOISE
    }

    private static final Set<String> PAGE_ENDINGS = Set.of("html", "htm", "xhtml", "xht", "shtml", "phtml", "php", "asp", "aspx", "jsp",
        "cfm", "cgi");

    private static final Set<String> ARCHIVE_ENDINGS = Set.of("warc", "arc", "gz", "zip", "wacz", "mht", "mhtml", "tar", "tgz",
        "webarchive");

    /** Looks at the first bytes; what a server calls a page does not become a script because its address ends in {@code node.js}. */
    public static Nature of(Capture capture) throws IOException {
        return capture.nature();
    }

    static Nature told(Capture capture) throws IOException {
        return of(capture.head(), name(capture));
    }

    /** Whether it can be a container, by its first bytes or, since these may be damaged, by its name; quicker than all of its nature. */
    public static boolean mayBeArchive(Capture capture) throws IOException {
        Nature magic = Magic.of(capture.head());
        return magic != null && magic.sort == Sort.ARCHIVE || ARCHIVE_ENDINGS.contains(ending(capture.name()));
    }

    /** The name, or one that says what the server said. */
    private static String name(Capture capture) {
        String type = capture.mediaType() == null ? "" : capture.mediaType();
        if (type.contains("html")) {
            return "";
        }
        return type.equals("text/css") ? "x.css" : type.contains("javascript") ? "x.js" : capture.name();
    }

    /** Looks at the first bytes and, where they cannot tell, at the name. */
    public static Nature of(byte[] head, String name) {
        if (head.length == 0) {
            String claimed = Magic.claimed(ending(name));
            Nature written = Magic.written(ending(name));
            return claimed != null ? new Nature(Sort.MEDIA, claimed) : written != null ? written : new Nature(Sort.EMPTY, "file");
        }
        Nature magic = Magic.of(head);
        if (magic != null) {
            return magic;
        }
        String ending = ending(name);
        String text = characters(head);
        Nature byName = Magic.written(ending);
        Nature byText = Markup.of(text);
        if (byName != null && (byText == null || byText.sort == Sort.MARKUP)) {
            return byName;
        }
        if (byText != null) {
            return byText;
        }
        if (!Noise.is(head, text)) {
            return isIndex(text) ? new Nature(Sort.MEDIA, "index of an archive") : new Nature(Sort.TEXT, "plain text");
        }
        String claimed = Magic.claimed(ending);
        return claimed == null ? new Nature(Sort.NOISE, "binary data") : new Nature(Sort.MEDIA, claimed);
    }

    /** CDX begins with the letters of its columns; each line of the newer kind has an address turned round, a time and JSON. */
    private static boolean isIndex(String text) {
        int space = text.indexOf(' ');
        boolean line = space > 0 && text.startsWith(" {\"", space + 15) && text.lastIndexOf(")/", space) > 0
            && text.substring(space + 1, space + 15).chars().allMatch(Character::isDigit);
        return text.startsWith("CDX ") || line;
    }

    /** Whether it is an export file of this format. */
    public boolean isExport(String format) {
        return sort == Sort.EXPORT && word.equals(format);
    }

    /** Whether a post can be in it, as far as its sort tells. */
    public boolean mayHoldPosts() {
        return sort != Sort.MEDIA && sort != Sort.NOISE;
    }

    /** Whether the name says that it is a page. */
    public static boolean claimsToBePage(String name) {
        return PAGE_ENDINGS.contains(ending(name));
    }

    /** Whether the name says that it is HTML; programs such as {@code captcha.php} may as well answer with a picture. */
    public static boolean claimsToBeHtml(String name) {
        return ending(name).contains("htm");
    }

    /** Whether it is text of some kind that a server can send in a page's place: a feed, data, a style. */
    public boolean isWritten() {
        return Set.of("feed", "sitemap", "JSON data", "XML data", "style", "script").contains(word);
    }

    /** What stands behind the last dot of the last part, in lower case; mirrors keep a query behind it. */
    public static String ending(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int query = last.indexOf('?');
        String path = query > 0 ? last.substring(0, query) : last;
        int dot = path.lastIndexOf('.');
        return dot <= 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The bytes as characters, good enough to see ASCII: NULs of UTF-16 and byte order marks are gone. */
    private static String characters(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        String text = bytes.indexOf(0) < 0 ? bytes : bytes.replace("\0", "");
        for (String mark : new String[] {"\u00ef\u00bb\u00bf", "\u00ff\u00fe", "\u00fe\u00ff"}) {
            if (text.startsWith(mark)) {
                return text.substring(mark.length()).stripLeading();
            }
        }
        return text.stripLeading();
    }
}
