package dev.billet.model;

import java.util.List;

/**
 * What others said to a post: a comment, or a ping from another site.
 *
 * <p>Comments and pings share every field, stand in one page order and answer each other, so they are one record with a
 * {@link Kind}.
 *
 * @param kind        never null
 * @param id          unique among the replies of the post; never null once assembled
 * @param order       place on the page from 1, over comments and pings alike
 * @param parent      id of the comment or ping of the same post that this answers, or null
 * @param author      who wrote it; for a ping the blog that linked, when known; or null
 * @param title       a ping's title, a comment's subject line, or null
 * @param published   or null
 * @param publishedApproximate whether {@code published} was worked out from words such as "3 days ago"
 * @param html        what WordPress allows in comments, addresses absolute; or null
 * @param text        the same as text; may be empty, null when not known
 * @param url         a comment's permalink; for a ping the page that linked here; or null
 * @param status      null means approved: what a visitor saw
 * @param meta        values under keys of the engine's own
 * @param source      the words exactly as an export file holds them; null for replies from pages
 */
public record Reply(Kind kind, String id, int order, String parent, Person author, String title, When published,
                    boolean publishedApproximate, String html, String text, String url, Status status, List<Meta> meta, String source) {

    /** What sort of reply: {@code PING} when the page does not tell which sort of ping. */
    public enum Kind {
        COMMENT, PINGBACK, TRACKBACK, WEBMENTION, PING;

        /** Whether another site sent it. */
        public boolean isPing() {
            return this != COMMENT;
        }
    }

    /** What the blog's owner decided about it. */
    public enum Status { APPROVED, PENDING, SPAM, TRASH }

    public Reply {
        meta = List.copyOf(meta);
    }

    /** A reply of which no source is known. */
    public Reply(Kind kind, String id, int order, String parent, Person author, String title, When published, boolean publishedApproximate,
                 String html, String text, String url, Status status, List<Meta> meta) {
        this(kind, id, order, parent, author, title, published, publishedApproximate, html, text, url, status, meta, null);
    }

    /** The same reply under another id and parent; both may be null. */
    public Reply with(String newId, String newParent) {
        return new Reply(kind, newId, order, newParent, author, title, published, publishedApproximate, html, text, url, status,
            meta, source);
    }

    /** The same reply with another date. */
    public Reply on(When date) {
        return new Reply(kind, id, order, parent, author, title, date, publishedApproximate, html, text, url, status, meta, source);
    }

    /** The same reply with another author and other values. */
    public Reply by(Person other, List<Meta> values) {
        return new Reply(kind, id, order, parent, other, title, published, publishedApproximate, html, text, url, status, values, source);
    }

    /** The same reply with other markup and another source. */
    public Reply saying(String markup, String exactly) {
        return new Reply(kind, id, order, parent, author, title, published, publishedApproximate, markup, text, url, status, meta, exactly);
    }

    /** The same reply at another place. */
    public Reply at(int newOrder) {
        return new Reply(kind, id, newOrder, parent, author, title, published, publishedApproximate, html, text, url, status, meta,
            source);
    }
}
