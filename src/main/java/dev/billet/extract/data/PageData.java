package dev.billet.extract.data;

import dev.billet.html.Page;
import java.util.List;

/**
 * What a page says about itself for machines.
 *
 * @param claims each statement with its witness, in document order
 */
public record PageData(List<Claim> claims) {
    public PageData {
        claims = List.copyOf(claims);
    }

    /** What a statement is about. */
    public enum Field {
        TITLE, SITE_NAME, AUTHOR, AUTHOR_URL, PUBLISHED, MODIFIED, CANONICAL, SHORTLINK, LANGUAGE, CATEGORY, TAG, DESCRIPTION, IMAGE,
        TYPE, COMMENT_COUNT, BODY
    }

    /**
     * One statement.
     *
     * @param witness {@code json-ld}, {@code microdata}, {@code opengraph}, {@code meta} …
     */
    public record Claim(Field field, String value, String witness) {
    }

    /** All values of a field, in document order. */
    public List<Claim> of(Field field) {
        return claims.stream().filter(c -> c.field() == field).toList();
    }

    /** Reads all statements of a page. */
    public static PageData read(Page page) {
        throw new UnsupportedOperationException();
    }
}
