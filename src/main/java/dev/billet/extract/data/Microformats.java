package dev.billet.extract.data;

import dev.billet.extract.data.PageData.Field;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Reads the classes of hAtom and of microformats2 where the page has exactly one entry that is no comment. */
final class Microformats {
    private static final Set<String> CITED = Set.of("u-comment", "p-comment", "h-cite", "u-mention", "p-mention", "comment", "hcomment",
        "pingback", "trackback");

    private final ElementIndex index;
    private final Set<Element> cited;
    private final Element entry;
    private final String witness;
    private final Statements statements;

    private Microformats(ElementIndex index, Set<Element> cited, Element entry, String witness, Statements statements) {
        this.index = index;
        this.cited = cited;
        this.entry = entry;
        this.witness = witness;
        this.statements = statements;
    }

    static void read(Page page, Statements statements) {
        single(page.index(), "hentry", "hatom", statements, Microformats::tellOld);
        single(page.index(), "h-entry", "h-entry", statements, Microformats::tellNew);
    }

    private static void single(ElementIndex index, String name, String witness, Statements statements,
                               BiConsumer<Microformats, Statements> tell) {
        List<Element> named = index.byClass(name);
        if (named.isEmpty()) {
            return;
        }
        Set<Element> cited = new HashSet<>();
        CITED.forEach(c -> cited.addAll(index.byClass(c)));
        List<Element> entries = named.stream().filter(e -> !cited.contains(e) && !isInside(e, cited)).toList();
        if (entries.size() == 1) {
            tell.accept(new Microformats(index, cited, entries.get(0), witness, statements), statements);
        }
    }

    /** Whether it stands in a comment, or in a list of comments, which is inside an element that says so. */
    private static boolean isInside(Element entry, Set<Element> cited) {
        for (Element at = entry.parent(); at != null && !at.normalName().equals("body"); at = at.parent()) {
            if (cited.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private void tellOld(Statements to) {
        each("entry-title", e -> true, Field.TITLE);
        each("published", e -> true, Field.PUBLISHED);
        each("updated", e -> true, Field.MODIFIED);
        for (Element name : index.byClass("fn")) {
            if (isOwn(name) && isAuthor(name)) {
                to.add(name, Field.AUTHOR, name.text(), witness);
                Element link = name.hasAttr("href") ? name : name.selectFirst("a[href]");
                to.add(name, Field.AUTHOR_URL, link == null ? null : link.attr("href"), witness);
            }
        }
        for (Element link : index.byAttribute("rel")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            boolean tag = rel.contains(" tag ");
            if (tag && isOwn(link)) {
                to.add(link, rel.contains(" category ") ? Field.CATEGORY : Field.TAG, link.text(), witness);
            } else if (!tag && rel.contains(" bookmark ") && isOwn(link)) {
                to.add(link, Field.CANONICAL, link.attr("href"), witness);
            }
        }
    }

    private boolean isAuthor(Element name) {
        for (Element at = name; at != null && at != entry; at = at.parent()) {
            if (at.hasClass("author") || at.hasClass("vcard") || at.hasClass("byline")) {
                return true;
            }
        }
        return false;
    }

    private void tellNew(Statements to) {
        // A name inside the author's card is the author's.
        each("p-name", e -> !isInCard(e), Field.TITLE);
        each("dt-published", e -> true, Field.PUBLISHED);
        each("dt-updated", e -> true, Field.MODIFIED);
        each("p-category", e -> true, Field.TAG);
        for (Element author : index.byClass("p-author")) {
            if (isOwn(author)) {
                Element name = author.selectFirst(".p-name");
                to.add(author, Field.AUTHOR, name == null ? value(author) : name.text(), witness);
                Element link = author.hasAttr("href") ? author : author.selectFirst("a.u-url[href], a[href]");
                to.add(author, Field.AUTHOR_URL, link == null ? null : link.attr("href"), witness);
            }
        }
        for (Element link : index.byClass("u-url")) {
            if (isOwn(link) && !isInCard(link)) {
                to.add(link, Field.CANONICAL, link.attr("href"), witness);
            }
        }
    }

    private boolean isInCard(Element element) {
        for (Element at = element; at != null && at != entry; at = at.parent()) {
            if (at.hasClass("h-card") || at.hasClass("p-author")) {
                return true;
            }
        }
        return false;
    }

    private void each(String name, Predicate<Element> wanted, Field field) {
        for (Element element : index.byClass(name)) {
            if (isOwn(element) && wanted.test(element)) {
                statements.add(element, field, value(element), witness);
            }
        }
    }

    /** Whether it belongs to the entry and not to a comment or another block that the entry's element is around. */
    private boolean isOwn(Element element) {
        if (element == entry || !index.contains(entry, element)) {
            return false;
        }
        for (Element at = element; at != null && at != entry; at = at.parent()) {
            String marks = (at.id() + " " + at.className()).toLowerCase(Locale.ROOT);
            boolean other = marks.contains("comment") || marks.contains("related") || marks.contains("respond");
            if (other || cited.contains(at) || at != element && (at.hasClass("hentry") || at.hasClass("h-entry"))) {
                return false;
            }
        }
        return true;
    }

    /** The value class pattern: a machine's form in {@code datetime}, {@code title} of abbr or {@code value}, else the text. */
    private static String value(Element element) {
        return switch (element.normalName()) {
            case "time", "ins", "del" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
            case "data", "input" -> element.attr("value");
            case "meta" -> element.attr("content");
            default -> element.text();
        };
    }
}
