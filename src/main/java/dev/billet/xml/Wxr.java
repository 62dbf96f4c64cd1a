package dev.billet.xml;

/**
 * Names of WXR 1.2 and the limits of WordPress' database, beyond which its importer drops a post or comment without a
 * message. Measured on wordpress-importer 0.9.5.
 */
public final class Wxr {
    /** Also the number in the namespaces of wp and excerpt. */
    public static final String VERSION = "1.2";
    public static final String WP = "http://wordpress.org/export/1.2/";
    public static final String EXCERPT = "http://wordpress.org/export/1.2/excerpt/";
    public static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    public static final String WFW = "http://wellformedweb.org/CommentAPI/";
    public static final String DC = "http://purl.org/dc/elements/1.1/";

    /** Bytes of a column of type text: comment, excerpt, title. */
    public static final int TEXT_BYTES = 65_535;
    /** Characters by the check, bytes by the column. */
    public static final int COMMENT_AUTHOR = 245;
    public static final int COMMENT_URL = 200;
    public static final int EMAIL = 100;
    public static final int GUID = 255;
    public static final int LOGIN = 60;
    public static final int DISPLAY_NAME = 250;
    public static final int TERM_NAME = 200;
    public static final int META_KEY = 255;
    public static final int PASSWORD = 255;
    public static final int POST_TYPE = 20;

    /** The first year in which all clocks were whole minutes apart, and how many seconds beyond them say that a clock was put forward. */
    public static final int WHOLE_MINUTES = 1973;
    public static final int ODD_SECONDS = 44;
    /** Numbers above it are given to posts that have none of their own. */
    public static final long MADE_NUMBERS = 1_000_000_000L;

    /** The text of a post that has none: WordPress would drop one that is empty. */
    public static final String NOTHING = "<!-- -->";

    private Wxr() {
    }

    /** The opening of a document, up to what stands in the channel. */
    public static String opening() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<!-- WordPress eXtended RSS, made by billet. Import it with Tools, Import, WordPress. -->\n"
            + "<rss version=\"2.0\"\n\txmlns:excerpt=\"" + EXCERPT + "\"\n\txmlns:content=\"" + CONTENT
            + "\"\n\txmlns:wfw=\"" + WFW + "\"\n\txmlns:dc=\"" + DC + "\"\n\txmlns:wp=\"" + WP + "\"\n>\n<channel>\n";
    }

    /** The opening of a document for Disqus. */
    public static String openingForDisqus() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"\n\txmlns:content=\"" + CONTENT
            + "\"\n\txmlns:dsq=\"http://www.disqus.com/\"\n\txmlns:dc=\"" + DC
            + "\"\n\txmlns:wp=\"http://wordpress.org/export/1.0/\"\n>\n<channel>\n";
    }

    /** The end of a document. */
    public static String closing() {
        return "</channel>\n</rss>\n";
    }
}
