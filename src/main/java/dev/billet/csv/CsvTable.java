package dev.billet.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tables and their columns, which are the JSON names in snake_case; those of an object inside a post carry its name
 * in front. The order here is the order of the cells in {@link CsvRows}.
 */
public enum CsvTable {
    POSTS("post_id kind type source_id url slug guid title " + Columns.AUTHOR + " published published_approximate modified "
        + "language status password sticky format parent menu_order extent excerpt content_html content_text content_source "
        + "content_format declared_comment_count comments_open pings_open attachment_url blog_url blog_title"),
    COMMENTS("post_id " + Columns.REPLY),
    PINGS("post_id kind " + Columns.REPLY),
    RELATED("post_id title url source"),
    MEDIA("post_id url kind alt caption file"),
    LINKS("post_id url text"),
    TERMS("blog_url taxonomy slug name parent description"),
    POST_TERMS("post_id taxonomy name slug parent url description"),
    UPDATES("post_id label text"),
    META("post_id reply_id key value"),
    SOURCES("post_id location url captured media_type platform"),
    EVIDENCE("post_id field witness"),
    PROBLEMS("post_id code severity message"),
    BLOGS("url title description language time_zone"),
    AUTHORS("blog_url " + Columns.PERSON);

    private final List<String> columns;

    CsvTable(String columns) {
        this.columns = List.of(columns.split(" "));
    }

    /** Names of the columns, in order. */
    public List<String> columns() {
        return columns;
    }

    /** The word for {@code --table}, which is also the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table that has these columns, in any order, and perhaps more of somebody else's; the one with the most of them, or null. */
    static CsvTable of(Set<String> names) {
        CsvTable best = null;
        for (CsvTable table : values()) {
            boolean fits = names.containsAll(table == POSTS ? Columns.OF_POSTS : table.columns);
            best = fits && (best == null || table.columns.size() > best.columns.size()) ? table : best;
        }
        return best;
    }

    /** Columns that several tables have; constants of an enum cannot be used in its constructor calls. */
    private static final class Columns {
        static final String AUTHOR = "author_name author_url author_login author_email author_avatar author_ip";
        static final String PERSON = "name url login email avatar ip";
        /** What tells the posts, of which a user may have left out some columns. */
        static final List<String> OF_POSTS = List.of("post_id", "kind", "title", "content_html", "content_text");
        static final String REPLY = "id order parent " + AUTHOR + " title published published_approximate html text url status source";

        private Columns() {
        }
    }
}
