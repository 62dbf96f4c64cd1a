package dev.billet.extract.export;

import dev.billet.html.Cleaner;
import dev.billet.html.Page;
import dev.billet.html.PageLinks;
import dev.billet.html.PageMedia;
import dev.billet.html.PlainText;
import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Term;
import dev.billet.text.Dates;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A post as Medium's export holds it. Responses to other people's posts are posts there, and stay so. */
public final class MediumFile {
    /** A page of the site, saved, has more around it. */
    private static final Pattern ENTRY = Pattern.compile("<body[^>]*>\\s*<article class=\"h-entry\"");
    private static final Pattern BODY = Pattern.compile("data-field=\"(?:body|subtitle|description)\"");
    /** Folders of what Medium knows of the user besides posts. */
    private static final Pattern ACCOUNT =
        Pattern.compile("(?:^|.*[/\\\\])(?:profile|bookmarks|claps|highlights|interests|ips|lists|sessions|twitter|"
        + "blocks|mutes|partner-program|pubs-following|topics-following|users-following|subscriptions)[/\\\\][^/\\\\]+\\.html");
    private static final String NUMBER = "https://medium.com/p/";

    private MediumFile() {
    }

    /** Whether a page that begins like this is a post of an export. */
    public static boolean isPost(String head) {
        return ENTRY.matcher(head).find() && BODY.matcher(head).find();
    }

    /** Whether a file of this name that begins like this is about the account. */
    public static boolean isAccount(String name, String head) {
        boolean card = head.contains("class=\"h-card\"") || head.contains("class=\"h-feed\"") || head.contains("class=\"h-cite\"");
        return ACCOUNT.matcher(name).matches() && (card || head.contains("https://medium.com/"));
    }

    /** The post; {@code draft}: what the file's name says. */
    public static Finding.PostFound post(Page page, boolean draft) {
        Element entry = first(page.body(), "article.h-entry");
        Element root = entry == null ? page.body() : entry;
        Element footer = first(root, "footer");
        Element from = footer == null ? root : footer;
        String url = href(first(from, "a.p-canonical"));
        String byNumber = number(from);
        Element time = first(from, "time.dt-published");
        Element author = first(from, "a.p-author");
        PostBuilder post = Post.builder().url(url).slug(url == null ? null : Urls.slug(url)).guid(byNumber)
            .sourceId(byNumber == null ? null : byNumber.substring(NUMBER.length())).title(line(first(root, "h1.p-name")))
            .excerpt(line(first(root, "section.p-summary")))
            .author(author == null ? null : Person.named(line(author), href(author)))
            .published(time == null ? null : Dates.machine(time.attr("datetime")).orElse(null))
            .status(draft || url == null && time == null ? Post.Status.DRAFT : Post.Status.PUBLISH).tags(tags(from))
            .sources(List.of(new Origin(page.location(), page.url(), page.captured(), "text/html", "medium"))).problems(page.problems());
        body(post, page, first(root, "section.e-content"));
        return new Finding.PostFound(post.build(), keys(url, byNumber));
    }

    private static List<String> keys(String... urls) {
        List<String> keys = new ArrayList<>();
        for (String url : urls) {
            if (url != null) {
                keys.add("url:" + Urls.key(url));
            }
        }
        return keys;
    }

    /** The address by number, behind which the date or "View original" stands. */
    private static String number(Element footer) {
        Element link = first(footer, "a[href^=" + NUMBER + "]");
        String address = href(link);
        return address == null || address.length() == NUMBER.length() ? null : address.replaceFirst("[?#].*", "");
    }

    private static List<Term> tags(Element footer) {
        List<Term> tags = new ArrayList<>();
        for (Element tag : footer.select("a.p-tag, .p-tags a, a.p-category")) {
            Term term = new Term(line(tag), href(tag) == null ? null : Urls.slug(href(tag)), null, href(tag));
            if (term.name() != null && !tags.contains(term)) {
                tags.add(term);
            }
        }
        return tags;
    }

    /** The title and the subtitle stand in the body as well. */
    private static void body(PostBuilder post, Page page, Element body) {
        if (body == null) {
            return;
        }
        Set<Node> without = new HashSet<>(body.select(".graf--title, .graf--subtitle, .graf--kicker"));
        without.addAll(body.select(".section-divider").subList(0, Math.min(1, body.select(".section-divider").size())));
        Cleaner.Fragment fragment = Cleaner.post(page, List.of(body), without);
        post.content(new Content(fragment.html(), fragment.text(), null, null)).media(PageMedia.media(page, List.of(body), without))
            .links(PageLinks.links(page, List.of(body), without));
    }

    private static Element first(Element in, String css) {
        return in.selectFirst(css);
    }

    private static String line(Element element) {
        return element == null ? null : Space.orNull(PlainText.line(element));
    }

    private static String href(Element link) {
        return link == null || link.attr("href").isBlank() ? null : link.attr("href").strip();
    }
}
