package dev.billet.model;

import java.util.List;
import java.util.Map;

/**
 * A post or page of a blog with all that hangs on it. JSON names are the same as here (schema {@code billet/1}).
 *
 * @param kind                 never null
 * @param type                 the source's own word when {@code kind} is {@code OTHER}, else null
 * @param id                   unique in an output; null until assembled
 * @param sourceId             the engine's own number, or null
 * @param url                  permalink, or null
 * @param slug                 last part of the permalink, or null
 * @param guid                 the feed's or export's identifier, or null
 * @param title                or null
 * @param author               or null
 * @param published            or null
 * @param publishedApproximate whether {@code published} was worked out from words such as "3 days ago"
 * @param modified             or null
 * @param language             BCP 47 tag, or null
 * @param status               null when not known
 * @param password             or null
 * @param sticky               kept on top of the home page
 * @param format               post format of WordPress ({@code aside}, {@code quote} …), or null
 * @param parent               sourceId of the page above, or null
 * @param menuOrder            or null
 * @param extent               {@code FULL}, or {@code EXCERPT} when only a part was seen
 * @param excerpt              or null
 * @param content              or null when nothing of the body is known
 * @param updates              marked additions, which are also in the content
 * @param categories           as shown with the post
 * @param tags                 as shown with the post
 * @param terms                of taxonomies other than categories and tags (menus, those of plug-ins)
 * @param media                in the order of the body
 * @param links                in the order of the body
 * @param related              "You may also like"
 * @param comments             in page order
 * @param pings                in page order
 * @param declaredCommentCount what the page claims, even when it is wrong; or null
 * @param commentsOpen         or null
 * @param pingsOpen            or null
 * @param attachmentUrl        the file of an attachment, or null
 * @param meta                 values under keys of the engine's own
 * @param blog                 or null
 * @param sources              where it was read
 * @param evidence             field name to witness; empty unless asked for
 * @param problems             what was not understood
 */
public record Post(
    Kind kind, String type, String id, String sourceId, String url, String slug, String guid, String title, Person author,
    When published, boolean publishedApproximate, When modified, String language, Status status, String password,
    boolean sticky, String format, String parent, Integer menuOrder, Extent extent, String excerpt, Content content,
    List<Update> updates, List<Term> categories, List<Term> tags, List<Blog.BlogTerm> terms, List<Media> media, List<Link> links,
    List<Related> related, List<Reply> comments, List<Reply> pings, Integer declaredCommentCount, Boolean commentsOpen,
    Boolean pingsOpen, String attachmentUrl, List<Meta> meta, BlogRef blog, List<Origin> sources, Map<String, String> evidence,
    List<Problem> problems) {

    /** The kinds of entries an engine knows; {@code type} has the word for {@code OTHER}. */
    public enum Kind { POST, PAGE, ATTACHMENT, OTHER }

    /** Who may see it. {@code PASSWORD}: shown as a form only. */
    public enum Status { PUBLISH, DRAFT, PRIVATE, PENDING, FUTURE, TRASH, PASSWORD }

    /** How much of the body was seen. */
    public enum Extent { FULL, EXCERPT }

    public Post {
        updates = List.copyOf(updates);
        categories = List.copyOf(categories);
        tags = List.copyOf(tags);
        terms = List.copyOf(terms);
        media = List.copyOf(media);
        links = List.copyOf(links);
        related = List.copyOf(related);
        comments = List.copyOf(comments);
        pings = List.copyOf(pings);
        meta = List.copyOf(meta);
        sources = List.copyOf(sources);
        // Order matters: the same bytes on every run (Map.copyOf shuffles).
        evidence = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(evidence));
        problems = List.copyOf(problems);
    }

    /** A builder with nothing in it but {@code kind} POST and {@code extent} FULL. */
    public static PostBuilder builder() {
        return new PostBuilder();
    }

    /** A builder that starts from this post. */
    public PostBuilder toBuilder() {
        return new PostBuilder(this);
    }
}
