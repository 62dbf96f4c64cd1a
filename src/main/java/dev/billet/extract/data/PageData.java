package dev.billet.extract.data;

import dev.billet.html.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says about itself for machines.
 *
 * @param claims   each statement with its witness, in document order
 * @param comments the comments that structured data names, in document order
 * @param paths    the ways down to the page that structured data names, such as home, category, category below it
 */
public record PageData(List<Claim> claims, List<DataComment> comments, List<List<DataStep>> paths) {
    /** A page that says nothing. */
    public static final PageData NONE = new PageData(List.of(), List.of(), List.of());

    public PageData {
        claims = List.copyOf(claims);
        comments = List.copyOf(comments);
        paths = List.copyOf(paths);
    }

    /** What a statement is about. */
    public enum Field {
        TITLE, SITE_NAME, SITE_URL, AUTHOR, AUTHOR_URL, PUBLISHED, MODIFIED, CANONICAL, SHORTLINK, AMP, LANGUAGE, CATEGORY, TAG,
        DESCRIPTION, IMAGE, TYPE, COMMENT_COUNT, BODY, GENERATOR
    }

    /**
     * One statement.
     *
     * @param value   never blank; addresses are absolute, white space is collapsed (but not in BODY)
     * @param witness {@code json-ld}, {@code json-ld:page} (said of the web page, not of the article), {@code microdata}, {@code hatom},
     *                {@code h-entry}, {@code opengraph}, {@code article}, {@code dublin-core}, {@code citation}, {@code parsely}, {@code
     *                sailthru}, {@code meta}, {@code link}, {@code html}
     */
    public record Claim(Field field, String value, String witness) {
    }

    /**
     * A comment as JSON-LD gives it.
     *
     * @param id     as given, or null
     * @param author or null
     * @param date   as given, or null
     * @param text   as given, or null
     * @param url    or null
     * @param parent place in {@link PageData#comments()} of the comment it answers, or -1
     */
    public record DataComment(String id, String author, String authorUrl, String date, String text, String url, int parent) {
    }

    /**
     * A step of a path of links.
     *
     * @param name or null
     * @param url  absolute, or null
     */
    public record DataStep(String name, String url) {
    }

    /** All values of a field, in document order. */
    public List<Claim> of(Field field) {
        List<Claim> of = new ArrayList<>(4);
        for (Claim claim : claims) {
            if (claim.field() == field) {
                of.add(claim);
            }
        }
        return of;
    }

    /** All values of a field that one witness gives, in document order. */
    public List<String> of(Field field, String witness) {
        return claims.stream().filter(c -> c.field() == field && c.witness().equals(witness)).map(Claim::value).toList();
    }

    /** Reads all statements of a page. */
    public static PageData read(Page page) {
        Statements statements = new Statements(page);
        HeadData.read(page, statements);
        JsonLd.read(page, statements);
        Microdata.read(page, statements);
        Microformats.read(page, statements);
        return statements.toData();
    }
}
