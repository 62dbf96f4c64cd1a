package dev.billet.model;

import dev.billet.model.Post.Extent;
import dev.billet.model.Post.Kind;
import dev.billet.model.Post.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects a {@link Post} field by field: with 39 of them a constructor call would be unreadable. Each method sets the
 * field of its name and returns the builder.
 */
public final class PostBuilder {
    private Kind kind = Kind.POST;
    private String type;
    private String id;
    private String sourceId;
    private String url;
    private String slug;
    private String guid;
    private String title;
    private Person author;
    private When published;
    private boolean publishedApproximate;
    private When modified;
    private String language;
    private Status status;
    private String password;
    private boolean sticky;
    private String format;
    private String parent;
    private Integer menuOrder;
    private Extent extent = Extent.FULL;
    private String excerpt;
    private Content content;
    private List<Update> updates = List.of();
    private List<Term> categories = List.of();
    private List<Term> tags = List.of();
    private List<Blog.BlogTerm> terms = List.of();
    private List<Media> media = List.of();
    private List<Link> links = List.of();
    private List<Related> related = List.of();
    private List<Reply> comments = List.of();
    private List<Reply> pings = List.of();
    private Integer declaredCommentCount;
    private Boolean commentsOpen;
    private Boolean pingsOpen;
    private String attachmentUrl;
    private List<Meta> meta = List.of();
    private BlogRef blog;
    private List<Origin> sources = List.of();
    private Map<String, String> evidence = Map.of();
    private List<Problem> problems = List.of();

    PostBuilder() {
    }

    PostBuilder(Post post) {
        this.kind = post.kind();
        this.type = post.type();
        this.id = post.id();
        this.sourceId = post.sourceId();
        this.url = post.url();
        this.slug = post.slug();
        this.guid = post.guid();
        this.title = post.title();
        this.author = post.author();
        this.published = post.published();
        this.publishedApproximate = post.publishedApproximate();
        this.modified = post.modified();
        this.language = post.language();
        this.status = post.status();
        this.password = post.password();
        this.sticky = post.sticky();
        this.format = post.format();
        this.parent = post.parent();
        this.menuOrder = post.menuOrder();
        this.extent = post.extent();
        this.excerpt = post.excerpt();
        this.content = post.content();
        this.updates = post.updates();
        this.categories = post.categories();
        this.tags = post.tags();
        this.terms = post.terms();
        this.media = post.media();
        this.links = post.links();
        this.related = post.related();
        this.comments = post.comments();
        this.pings = post.pings();
        this.declaredCommentCount = post.declaredCommentCount();
        this.commentsOpen = post.commentsOpen();
        this.pingsOpen = post.pingsOpen();
        this.attachmentUrl = post.attachmentUrl();
        this.meta = post.meta();
        this.blog = post.blog();
        this.sources = post.sources();
        this.evidence = post.evidence();
        this.problems = post.problems();
    }

    public PostBuilder kind(Kind value) {
        this.kind = value;
        return this;
    }

    public PostBuilder type(String value) {
        this.type = value;
        return this;
    }

    public PostBuilder id(String value) {
        this.id = value;
        return this;
    }

    public PostBuilder sourceId(String value) {
        this.sourceId = value;
        return this;
    }

    public PostBuilder url(String value) {
        this.url = value;
        return this;
    }

    public PostBuilder slug(String value) {
        this.slug = value;
        return this;
    }

    public PostBuilder guid(String value) {
        this.guid = value;
        return this;
    }

    public PostBuilder title(String value) {
        this.title = value;
        return this;
    }

    public PostBuilder author(Person value) {
        this.author = value;
        return this;
    }

    public PostBuilder published(When value) {
        this.published = value;
        return this;
    }

    public PostBuilder publishedApproximate(boolean value) {
        this.publishedApproximate = value;
        return this;
    }

    public PostBuilder modified(When value) {
        this.modified = value;
        return this;
    }

    public PostBuilder language(String value) {
        this.language = value;
        return this;
    }

    public PostBuilder status(Status value) {
        this.status = value;
        return this;
    }

    public PostBuilder password(String value) {
        this.password = value;
        return this;
    }

    public PostBuilder sticky(boolean value) {
        this.sticky = value;
        return this;
    }

    public PostBuilder format(String value) {
        this.format = value;
        return this;
    }

    public PostBuilder parent(String value) {
        this.parent = value;
        return this;
    }

    public PostBuilder menuOrder(Integer value) {
        this.menuOrder = value;
        return this;
    }

    public PostBuilder extent(Extent value) {
        this.extent = value;
        return this;
    }

    public PostBuilder excerpt(String value) {
        this.excerpt = value;
        return this;
    }

    public PostBuilder content(Content value) {
        this.content = value;
        return this;
    }

    public PostBuilder updates(List<Update> value) {
        this.updates = value;
        return this;
    }

    public PostBuilder categories(List<Term> value) {
        this.categories = value;
        return this;
    }

    public PostBuilder tags(List<Term> value) {
        this.tags = value;
        return this;
    }

    public PostBuilder terms(List<Blog.BlogTerm> value) {
        this.terms = value;
        return this;
    }

    public PostBuilder media(List<Media> value) {
        this.media = value;
        return this;
    }

    public PostBuilder links(List<Link> value) {
        this.links = value;
        return this;
    }

    public PostBuilder related(List<Related> value) {
        this.related = value;
        return this;
    }

    public PostBuilder comments(List<Reply> value) {
        this.comments = value;
        return this;
    }

    public PostBuilder pings(List<Reply> value) {
        this.pings = value;
        return this;
    }

    public PostBuilder declaredCommentCount(Integer value) {
        this.declaredCommentCount = value;
        return this;
    }

    public PostBuilder commentsOpen(Boolean value) {
        this.commentsOpen = value;
        return this;
    }

    public PostBuilder pingsOpen(Boolean value) {
        this.pingsOpen = value;
        return this;
    }

    public PostBuilder attachmentUrl(String value) {
        this.attachmentUrl = value;
        return this;
    }

    public PostBuilder meta(List<Meta> value) {
        this.meta = value;
        return this;
    }

    public PostBuilder blog(BlogRef value) {
        this.blog = value;
        return this;
    }

    public PostBuilder sources(List<Origin> value) {
        this.sources = value;
        return this;
    }

    public PostBuilder evidence(Map<String, String> value) {
        this.evidence = value;
        return this;
    }

    public PostBuilder problems(List<Problem> value) {
        this.problems = value;
        return this;
    }

    /** Adds a problem behind those there are. */
    public PostBuilder problem(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        problems = all;
        return this;
    }

    /** The post as collected so far; the builder can go on. */
    public Post build() {
        return new Post(
            kind, type, id, sourceId, url, slug, guid, title, author, published, publishedApproximate, modified, language,
            status, password, sticky, format, parent, menuOrder, extent, excerpt, content, updates, categories, tags, terms,
            media, links, related, comments, pings, declaredCommentCount, commentsOpen, pingsOpen, attachmentUrl, meta,
            blog, sources, evidence, problems);
    }
}
