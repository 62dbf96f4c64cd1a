package dev.billet.extract;

import dev.billet.extract.body.Body;
import dev.billet.extract.body.BodyFinder;
import dev.billet.extract.body.Layout;
import dev.billet.extract.body.PageKind;
import dev.billet.extract.body.PageKinds;
import dev.billet.extract.body.Updates;
import dev.billet.extract.comment.CommentFinder;
import dev.billet.extract.comment.Discussion;
import dev.billet.extract.fact.EntryFacts;
import dev.billet.extract.fact.Evidence;
import dev.billet.extract.fact.NestedCategories;
import dev.billet.extract.fact.PostFacts;
import dev.billet.extract.fact.PostKeys;
import dev.billet.extract.fact.ShownMoments;
import dev.billet.extract.fact.StaticPages;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Readings;
import dev.billet.extract.related.RelatedFinder;
import dev.billet.extract.related.RelatedLinks;
import dev.billet.extract.rule.Rules;
import dev.billet.html.PageLinks;
import dev.billet.html.PageMedia;
import dev.billet.html.Cleaner;
import dev.billet.html.Page;
import dev.billet.html.Refresh;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.platform.Platforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The front door of extraction: a page in, findings out. */
public final class Extractor {
    private static final String LIST_PAGE = "list page";

    private final Rules rules;

    /** An extractor with these rules; can be shared by threads. */
    public Extractor(Platforms platforms) {
        rules = new Rules(platforms);
    }

    /**
     * What the page holds; at least one finding.
     *
     * @param evidence whether posts shall tell who said what
     */
    public List<Finding> extract(Page page, boolean evidence) {
        String target = Refresh.target(page);
        if (target != null) {
            Finding none = new Finding.NoPost("redirect");
            return page.url() == null ? List.of(none) : List.of(new Finding.SameAs(page.url(), target), none);
        }
        Reading reading = Readings.of(page, rules);
        Discussion discussion = CommentFinder.find(reading);
        RelatedLinks related = RelatedFinder.find(reading);
        Layout layout = Layout.of(reading);
        PageKinds.Verdict verdict = PageKinds.of(layout);
        if (verdict.kind() == PageKind.LIST) {
            return entries(layout);
        }
        Body body = BodyFinder.find(layout);
        boolean nothing = body.nodes().isEmpty() && discussion.replies().isEmpty() && related.links().isEmpty();
        // An engine's page of a post is one, even if nobody has written anything in it.
        if (verdict.kind() == PageKind.OTHER || nothing && !verdict.witness().equals("body-class")) {
            return List.of(new Finding.NoPost(verdict.kind() == PageKind.OTHER ? verdict.witness() : "no text"));
        }
        return withBeside(List.of(post(reading, verdict, body, discussion, related, new Evidence(evidence))), reading);
    }

    /** The posts, and what the page tells beside them of the blog's clock and categories. */
    private static List<Finding> withBeside(List<Finding.PostFound> posts, Reading reading) {
        Optional<Finding.Nested> nested = NestedCategories.of(reading);
        List<Finding> found = new ArrayList<>();
        posts.forEach(post -> found.add(nested.isEmpty() ? post : NestedCategories.below(nested.get(), post)));
        found.addAll(ShownMoments.of(reading, posts.get(0).post().blog()));
        nested.ifPresent(found::add);
        return found;
    }

    private Finding.PostFound post(Reading reading, PageKinds.Verdict verdict, Body found, Discussion discussion, RelatedLinks related,
        Evidence evidence) {
        PostBuilder post = Post.builder();
        Body body = PostFacts.fill(post, reading, verdict.kind(), found, evidence);
        Cleaner.Fragment content = PostFacts.isProtected(reading) ? closed(reading, body) : content(reading, body, post);
        post.kind(verdict.kind() == PageKind.PAGE ? Post.Kind.PAGE : PageKinds.isAttachment(reading) ? Post.Kind.ATTACHMENT
            : Post.Kind.POST);
        post.updates(Updates.of(content == null ? null : content.text(), reading.language()));
        post.related(related.links());
        post.comments(discussion.replies().stream().filter(r -> !r.kind().isPing()).toList());
        post.pings(discussion.replies().stream().filter(r -> r.kind().isPing()).toList());
        post.declaredCommentCount(discussion.declared());
        post.commentsOpen(discussion.open());
        post.sources(List.of(origin(reading)));
        evidence.put("kind", verdict.witness());
        evidence.others("kind", verdict::others);
        evidence.put("content", body.witness());
        evidence.put("comments", discussion.witness());
        evidence.others("comments", discussion::others);
        evidence.put("related", related.witness());
        post.evidence(evidence.witnesses());
        problems(post, reading, discussion, body);
        Post built = post.build();
        if (built.kind() == Post.Kind.POST && !verdict.witness().equals("body-class") && StaticPages.is(built)) {
            built = post.kind(Post.Kind.PAGE).build();
        }
        return new Finding.PostFound(built, PostKeys.of(built, reading));
    }

    private static Cleaner.Fragment content(Reading reading, Body body, PostBuilder post) {
        if (body.nodes().isEmpty()) {
            return null;
        }
        body.nodes().forEach(node -> claim(reading, node));
        Set<Node> without = body.without();
        Cleaner.Fragment fragment = Cleaner.post(reading.page(), body.nodes(), without);
        post.content(new Content(fragment.html(), fragment.text(), null, null));
        post.media(PageMedia.media(reading.page(), body.nodes(), without));
        post.links(PageLinks.links(reading.page(), body.nodes(), without));
        return fragment;
    }

    /** What asks for a password is none of the post's words. */
    private static Cleaner.Fragment closed(Reading reading, Body body) {
        body.nodes().forEach(node -> claim(reading, node));
        return null;
    }

    private static void claim(Reading reading, Node node) {
        if (node instanceof Element element) {
            reading.claims().claim(element, Claims.Kind.BODY);
        }
    }

    private static void problems(PostBuilder post, Reading reading, Discussion discussion, Body body) {
        List<Problem> problems = new ArrayList<>(reading.page().problems());
        problems.addAll(discussion.problems());
        if (body.nodes().isEmpty()) {
            problems.add(new dev.billet.report.PageNotice.BodyNotFound().toProblem());
        }
        new Leftovers(reading).find().ifPresent(left -> problems.add(left.toProblem()));
        post.problems(problems);
    }

    private static Origin origin(Reading reading) {
        Page page = reading.page();
        String platform = reading.rules().isEmpty() ? null : reading.rules().get(0).rule().name();
        return new Origin(page.location(), page.url(), page.captured(), "text/html", platform);
    }

    /** The posts of a list page as excerpts; the page itself when it shows none that can be told apart. */
    private static List<Finding> entries(Layout layout) {
        Reading reading = layout.reading();
        List<Finding.PostFound> found = new ArrayList<>();
        EntryFacts facts = new EntryFacts(layout);
        for (Body entry : BodyFinder.entries(layout)) {
            PostBuilder post = Post.builder().extent(Post.Extent.EXCERPT).sources(List.of(origin(reading)));
            if (facts.fill(post, entry)) {
                content(reading, entry, post);
                Post built = post.problems(reading.page().problems()).build();
                found.add(new Finding.PostFound(built, PostKeys.of(built, reading)));
            }
        }
        // Where entries lead to their posts, what leads nowhere is none: nobody could tell which post it is.
        boolean lead = found.stream().anyMatch(entry -> entry.post().url() != null);
        found.removeIf(entry -> lead && entry.keys().isEmpty());
        return found.isEmpty() ? List.of(new Finding.NoPost(LIST_PAGE)) : withBeside(found, reading);
    }
}
