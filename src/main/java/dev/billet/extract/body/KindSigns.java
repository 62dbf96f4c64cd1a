package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The signs by which a page tells what it is. */
final class KindSigns {
    private static final Set<String> POST_CLASSES = Set.of("single", "single-post", "item-view", "node-type-blog", "node-type-article",
        "node-type-story", "post-template", "entry-view", "layout-entry", "item", "postid", "mt-entry-archive", "single-format-standard",
        "dc-post", "view-item", "collection-type-blog", "page-node-type-article", "page-node-type-blog");
    private static final Set<String> PAGE_CLASSES = Set.of("page", "page-template-default", "page-template", "static_page", "page-view",
        "node-type-page", "static-page", "dc-page", "page-node-type-page");
    private static final Set<String> LIST_CLASSES = Set.of("blog", "archive", "category", "tag", "search", "date", "index-view",
        "archive-view", "paged", "front", "page-taxonomy", "dc-home", "dc-archive", "dc-category", "tag-template", "home-template",
        "author-template", "mt-main-index", "mt-category-archive", "view-list", "search-results", "mt-search-results", "category-archive",
        "monthly-archive", "daily-archive", "date-archive", "author-archive", "tag-archive",
        "label-view", "search-view", "author");
    private static final Set<String> OTHER_CLASSES = Set.of("error404", "search-no-results", "error-view", "login", "page-not-found");

    /** What engines and servers put into the title of a page that they could not find. */
    private static final List<String> ERRORS = List.of("404", "not found", "nicht gefunden", "introuvable", "non trouvé", "no encontrad",
        "não encontrad", "non trovat", "niet gevonden", "nie znalezion", "не найден");


    /** A post behind a password shows no text; comments do not either. */
    private static final int MOST_BESIDE_FORM = 1500;
    private static final int IS_POST = 1;
    private static final int IS_PAGE = 2;
    private static final int IS_LIST = 4;
    private static final int IS_OTHER = 8;
    private static final int IS_ATTACHMENT = 16;
    private static final Vocabulary BODY_CLASSES = new Vocabulary(KindSigns::look);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private KindSigns() {
    }

    /** What the platform's rules say; the first rule that says anything counts. */
    static void ofRules(Reading reading, KindVotes votes) {
        for (Rules.Applied applied : reading.rules()) {
            boolean spoke = false;
            for (PageKind kind : PageKind.values()) {
                String field = kind.name().toLowerCase(Locale.ROOT);
                if (applied.rule().any("kinds", field, reading.index(), reading.page().document())) {
                    votes.vote(kind, 2, "platform:" + applied.rule().name());
                    spoke = true;
                }
            }
            if (spoke) {
                return;
            }
        }
    }

    static void ofBodyClasses(Reading reading, KindVotes votes) {
        int said = bodyClasses(reading);
        boolean post = (said & IS_POST) != 0;
        boolean list = (said & IS_LIST) != 0;
        if (post) {
            votes.vote(PageKind.POST, 4, "body-class");
        } else if (list) {
            votes.vote(PageKind.LIST, 4, "body-class");
        }
        if ((said & IS_PAGE) != 0 && !post) {
            votes.vote(PageKind.PAGE, list ? 2 : 4, "body-class");
        }
        if (isAttachment(reading) && !reading.claims().any(Claims.REPLIES)) {
            votes.vote(PageKind.OTHER, 12, "attachment");
        }
        if ((said & IS_OTHER) != 0) {
            votes.vote(PageKind.OTHER, 6, "page of another kind");
        }
    }

    private static int bodyClasses(Reading reading) {
        return reading.traits().names().ofClass(reading.index().order(reading.page().body()), BODY_CLASSES);
    }

    private static int look(String names) {
        int said = 0;
        for (String name : BLANKS.split(names.toLowerCase(Locale.ROOT))) {
            said |= POST_CLASSES.contains(name) || name.startsWith("postid-") ? IS_POST : 0;
            said |= PAGE_CLASSES.contains(name) || name.startsWith("page-id-") ? IS_PAGE : 0;
            said |= LIST_CLASSES.contains(name) ? IS_LIST : 0;
            said |= OTHER_CLASSES.contains(name) ? IS_OTHER : 0;
            said |= name.equals("attachment") || name.equals("single-attachment") || name.startsWith("attachmentid-") ? IS_ATTACHMENT : 0;
        }
        return said;
    }

    /** WordPress' page of one picture or file: no post, unless readers wrote below it. */
    static boolean isAttachment(Reading reading) {
        return (bodyClasses(reading) & IS_ATTACHMENT) != 0;
    }

    /** Metadata in the head: og:type, published time. */
    static void ofHead(Reading reading, KindVotes votes) {
        for (Element meta : reading.index().byAttribute("property")) {
            String property = meta.attr("property").toLowerCase(Locale.ROOT);
            String content = meta.attr("content").toLowerCase(Locale.ROOT);
            if (property.equals("og:type") && content.equals("article")) {
                votes.vote(PageKind.POST, 2, "og:type");
            } else if (property.equals("og:type") && (content.equals("website") || content.equals("blog"))) {
                votes.vote(PageKind.LIST, 1, "og:type");
            } else if (property.equals("article:published_time")) {
                votes.vote(PageKind.POST, 2, "article:published_time");
            }
        }
        for (PageData.Claim claim : reading.data().of(PageData.Field.TYPE)) {
            boolean article = claim.value().endsWith("BlogPosting") || claim.value().endsWith("Article");
            if (article && !claim.witness().startsWith("microdata")) {
                votes.vote(PageKind.POST, 2, claim.witness());
                return;
            }
        }
    }

    /** One entry or several, a discussion or none. */
    static void ofEntries(Layout layout, KindVotes votes) {
        Reading reading = layout.reading();
        Density density = layout.density();
        List<Element> entries = layout.entryList().find();
        if (hasDiscussion(reading)) {
            votes.vote(PageKind.POST, 4, "comments");
            votes.vote(PageKind.PAGE, votes.of(PageKind.PAGE) > 0 ? 4 : 0, "comments");
        }
        if (entries.size() < 2) {
            ofType(entries, votes);
            LoneEntry.vote(layout, entries, votes);
            if (!hasDiscussion(reading)) {
                FlatList.vote(layout, votes);
            }
            return;
        }
        double all = entries.stream().mapToDouble(density::prose).sum();
        Element title = layout.kinds().titleHeading();
        Element main = entries.stream().filter(e -> title != null && density.index().contains(e, title)).findFirst().orElse(null);
        double page = density.prose(reading.page().body());
        boolean theirs = all >= 0.5 * page || all >= 600;
        if (main != null && density.prose(main) >= 0.5 * all) {
            votes.vote(PageKind.POST, 2, "title");
        } else if (theirs) {
            votes.vote(PageKind.LIST, Math.min(4, 2 + entries.size() / 2), "entries");
        } else {
            votes.vote(PageKind.LIST, 1, "entries");
        }
    }

    /** WordPress names the type of what a page is about. */
    private static void ofType(List<Element> entries, KindVotes votes) {
        for (Element entry : entries) {
            if (entry.hasClass("type-page")) {
                votes.vote(PageKind.PAGE, votes.of(PageKind.POST) + 1, "type-page");
            } else if (entry.hasClass("type-post")) {
                votes.vote(PageKind.POST, 1, "type-post");
            }
        }
    }

    static boolean hasDiscussion(Reading reading) {
        boolean claimed = reading.claims().any(Claims.REPLIES);
        ElementIndex index = reading.index();
        boolean form = !index.byId("commentform").isEmpty() || !index.byId("respond").isEmpty() || !index.byId("comment-form").isEmpty()
            || !index.byId("comment_post_ID").isEmpty() || !index.byId("comments_form").isEmpty() || !index.byId("comments-form").isEmpty();
        return claimed || form;
    }

    /** A page with next to no text and a form to fill in, or a message that nothing was found, is no post. */
    static void ofText(Layout layout, KindVotes votes) {
        Density density = layout.density();
        Element body = layout.reading().page().body();
        ElementIndex index = density.index();
        // Beside other entries it is one of a list.
        if (!index.byClass("post-password-form").isEmpty() && density.prose(body) < MOST_BESIDE_FORM
            && layout.entryList().find().size() < 2) {
            votes.vote(PageKind.POST, 3, "password-form");
            return;
        }
        boolean password = index.byTag("input").stream().anyMatch(i -> i.attr("type").equalsIgnoreCase("password"));
        if (density.prose(body) < 60 && password && votes.of(PageKind.POST) < 2 && layout.entryList().find().isEmpty()) {
            votes.vote(PageKind.OTHER, 5, "login");
        }
        if (index.textLength(body) < 20 && index.byTag("img").isEmpty()) {
            votes.vote(PageKind.OTHER, 9, "empty");
        }
        if (density.prose(body) < 500 && isError(index)) {
            votes.vote(PageKind.OTHER, 6, "error");
        }
    }

    private static boolean isError(ElementIndex index) {
        for (Element title : index.byTag("title")) {
            String words = title.text().toLowerCase(Locale.ROOT);
            if (ERRORS.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }
}
