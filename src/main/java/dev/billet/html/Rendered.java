package dev.billet.html;

import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.text.PostAddress;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** HTML as an engine gives it away in feeds and answers of its interface: a body or a comment without the page around it. */
public final class Rendered {
    private static final int LONGEST_ANSWER = 40;
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);");
    /** Feed services put these below an entry. */
    private static final String SERVICE =
        ".feedflare, img[src*=feeds.feedburner.com/~], img[src*=feedsportal.com], img[src*=/b.gif?host=], "
        + "img[src*=pixel.wp.com], img[src*=stats.wordpress.com]";

    private final Page page;
    private final Element body;
    private final Set<Node> without = new HashSet<>();

    private Rendered(Page page) {
        this.page = page;
        this.body = page.body();
        without.addAll(body.select(SERVICE));
    }

    /**
     * Reads a piece of HTML.
     *
     * @param base what its links are seen from, or null
     */
    public static Rendered of(String html, String location, String base) {
        return new Rendered(Pages.fragment(html, location, base));
    }

    /** A text that may have been meant as HTML: tags go, entities become characters; null when nothing is left. */
    public static String line(String text) {
        if (text == null || !MARKUP.matcher(text).find()) {
            return text == null ? null : Space.orNull(text);
        }
        return Space.orNull(PlainText.line(Pages.fragment(text, "", null).body()));
    }

    /** A person's name: visitors type what they like, tags too, and only entities are an engine's doing; null when nothing is left. */
    public static String name(String text) {
        return text == null ? null : Space.orNull(Parser.unescapeEntities(text, false));
    }

    /**
     * The name as a text that is read as this name again: on one line, and what spells out an entity must not be taken for its character.
     */
    public static String written(String name) {
        // What no file may hold leaves no blank behind.
        String line = Space.orNull(name.replace('\ufffe', ' ').replace('\uffff', ' '));
        return line == null ? "" : Parser.unescapeEntities(line, false).equals(line) ? line : line.replace("&", "&amp;");
    }

    /** Like {@link #written} for a text that is read with {@link #line}, which takes tags out. */
    public static String writtenLine(String text) {
        return MARKUP.matcher(text).find() ? text.replace("&", "&amp;").replace("<", "&lt;") : text;
    }

    /**
     * What the body answers when it begins with a paragraph that links to one comment and says hardly more: engines put this before
     * a comment in its feed. The paragraph is left out from then on. Null when there is none.
     */
    public String answered() {
        Element first = body.children().first();
        Element link = first == null || !first.normalName().equals("p") ? null : first.selectFirst("a[href*=#]");
        boolean alone = link != null && first.select("a").size() == 1
            && PlainText.line(first).length() - PlainText.line(link).length() < LONGEST_ANSWER;
        String answered = alone ? Urls.resolve(page.base(), link.attr("href")) : null;
        if (PostAddress.comment(answered) == null) {
            return null;
        }
        without.add(first);
        return answered;
    }

    /** Leaves out what plug-ins write below a feed's entry: one paragraph that links to the post and to its blog, no more. */
    public Rendered withoutFooter(String post, String blog) {
        Element last = body.children().last();
        if (last != null && last.normalName().equals("p") && post != null && blog != null) {
            List<Element> links = last.select("a[href]");
            boolean both = links.size() == 2 && same(links.get(0), post) && same(links.get(1), blog);
            if (both) {
                without.add(last);
            }
        }
        return this;
    }

    /** Leaves out what the selector finds. */
    public Rendered without(String selector) {
        without.addAll(body.select(selector));
        return this;
    }

    private boolean same(Element link, String url) {
        String target = Urls.resolve(page.base(), link.attr("href"));
        return target != null && Urls.key(url).equals(Urls.key(target));
    }

    /** Whether it ends where a reader is sent on to the whole text. */
    public boolean isCut() {
        Element more = body.select("a.more-link, a[href*=#more-]").last();
        String text = PlainText.blocks(List.of(body), without).strip();
        boolean link = more != null && text.endsWith(PlainText.line(more)) && !PlainText.line(more).isEmpty();
        return link || text.endsWith("[…]") || text.endsWith("[...]");
    }

    /** As a post's body; null when nothing is in it. */
    public Content post() {
        Cleaner.Fragment fragment = Cleaner.post(page, List.of(body), without);
        return fragment.html().isBlank() ? null : new Content(fragment.html(), fragment.text(), null, null);
    }

    /** As a comment's words. */
    public Cleaner.Fragment comment() {
        return Cleaner.comment(page, List.of(body), without);
    }

    /** Everything in one line; null when nothing is in it. */
    public String line() {
        return Space.orNull(PlainText.line(List.of(body), without));
    }

    /** The text in blocks; null when nothing is in it. */
    public String text() {
        String text = PlainText.blocks(List.of(body), without).strip();
        return text.isEmpty() ? null : text;
    }

    public List<Media> media() {
        return PageMedia.media(page, List.of(body), without);
    }

    public List<Link> links() {
        return PageLinks.links(page, List.of(body), without);
    }
}
