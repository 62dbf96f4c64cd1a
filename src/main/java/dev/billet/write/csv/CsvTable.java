package dev.billet.write.csv;

import java.util.List;
import java.util.Locale;

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
    POST_TERMS("post_id taxonomy name slug parent url"),
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

    /** Columns that several tables have; constants of an enum cannot be used in its constructor calls. */
    private static final class Columns {
        static final String AUTHOR = "author_name author_url author_login author_email author_avatar author_ip";
        static final String PERSON = "name url login email avatar ip";
        static final String REPLY = "id order parent " + AUTHOR + " title published published_approximate html text url status source";

        private Columns() {
        }
    }
}
