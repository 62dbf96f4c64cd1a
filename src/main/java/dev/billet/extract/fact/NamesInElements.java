package dev.billet.extract.fact;

import dev.billet.extract.reading.Bylines;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.WordSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes names out of elements that are said to hold an author: a name, a link, a card with a line about her. */
final class NamesInElements {
    /** "name", "author_name", "author-name" in a class. */
    private static final Pattern NAME_CLASS = Pattern.compile("(?:^|[\\s_-])(?:name|nom|nome|nombre|naam)(?:\\s|$)");
    private static final WordSet BOLD = WordSet.of("b", "strong", "em");
    private static final int LONGEST = 90;

    private final ElementIndex index;
    private final Bylines bylines;
    private final CoAuthors together;

    NamesInElements(ElementIndex index, Bylines bylines) {
        this.index = index;
        this.bylines = bylines;
        together = new CoAuthors(this::name);
    }

    /** Whether the element names one more of several authors, who are read with the first. */
    boolean isFurther(Element element) {
        return together.isFurther(element);
    }

    /** The name of an element with those beside it in the same way, or null. */
    String together(Element element) {
        return together.names(element);
    }

    /** The names in an element: its own and those beside it in the same way; of a longer one the linked name or the first line. */
    String in(Element element) {
        Element named = called(element);
        if (named != null) {
            return together.names(named);
        }
        String first = element.selectFirst("br") == null ? null : firstLine(element);
        if (first != null && NameShape.isName(first)) {
            return first;
        }
        String all = index.textLength(element) > LONGEST ? null : together.names(element);
        Element link = element.normalName().equals("a") ? null : Walk.firstLink(index, element);
        String said = link != null && isOther(link) || link != null && all != null && !all.equals(together.names(link))
            ? said(element) : null;
        if (said != null) {
            return said;
        }
        String linked = link == null || isOther(link) ? null : together.names(link);
        // "Ann Posted to News": what goes on behind the linked name is no part of it.
        boolean begins = all != null && linked != null && all.startsWith(linked) && !all.contains(", ");
        return all != null && !begins ? all : linked != null ? linked : firstLine(element);
    }

    /** The name behind "Posted by", in one of the lines of a box whose first link may lead to anything. */
    private String said(Element element) {
        for (String line : PlainText.blocks(List.of(element), Set.of()).split("\n")) {
            String said = line.isBlank() ? null : bylines.postedBy(line);
            String name = said == null ? null : name(said);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** In an author's box that holds a badge or a line about her as well: the part that is called the name. */
    Element called(Element box) {
        int end = index.end(box);
        for (int place = index.order(box) + 1; place < end; place++) {
            Element part = index.textLengthAt(place) > 0 && index.textLengthAt(place) < index.textLength(box) ? index.element(place) : null;
            if (part != null && part.attributesSize() > 0 && NAME_CLASS.matcher(part.className()).find()) {
                return part;
            }
        }
        return null;
    }

    private static boolean isOther(Element link) {
        String href = link.attr("href");
        return TermKinds.isTermUrl(href) || href.contains("#") || link.attr("rel").contains("bookmark");
    }

    private String firstLine(Element element) {
        for (String line : PlainText.blocks(List.of(element), Set.of()).split("\n")) {
            // "About the author" has the name below it.
            if (!line.isBlank() && !bylines.isLabel(line)) {
                String name = name(line);
                return name != null ? name : boldBegin(element, line);
            }
        }
        return null;
    }

    /** "<b>Ann Lee</b> has been writing about boats since 2004." */
    private String boldBegin(Element element, String line) {
        int end = index.end(element);
        for (int place = index.order(element) + 1; place < end; place++) {
            Element part = index.textLengthAt(place) == 0 || index.textLengthAt(place) > LONGEST ? null : index.element(place);
            if (part != null && BOLD.contains(part.normalName())) {
                String text = PlainText.line(part);
                return line.startsWith(text) && NameShape.isName(text) ? name(text) : null;
            }
        }
        return null;
    }

    /** The name in a short text; null when it is none or more than one can be. */
    String name(String text) {
        String name = bylines.name(text);
        String inner = name == null ? null : bylines.postedBy(name);
        String plain = name == null ? null : NameShape.withoutAbout(NameShape.withoutWork(inner != null ? inner : name));
        return plain != null && NameShape.isLikely(plain) ? plain : null;
    }
}
