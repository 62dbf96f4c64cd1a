package dev.billet.extract.fact;

import dev.billet.html.PlainText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Authors who are named side by side: "A, B and C", each in an element of the same kind. */
final class CoAuthors {
    private static final Pattern BETWEEN = Pattern.compile("(?i)[\\s\\u00a0]*(?:,|&|/|·|(?<![\\p{L}\\p{N}_])(?:and|und|et|y|e|en|i|"
        + "och|og))+[\\s\\u00a0]*(?:and\\s+|und\\s+|et\\s+)?");
    private static final int MOST = 8;

    private final UnaryOperator<String> name;

    /** @param name the name in a text, or null */
    CoAuthors(UnaryOperator<String> name) {
        this.name = name;
    }

    /** The element's name and those that follow it, joined by commas; null when the element's own text is no name. */
    String names(Element element) {
        String first = name.apply(PlainText.line(element));
        if (first == null) {
            return null;
        }
        StringBuilder all = new StringBuilder(first);
        Element at = element;
        for (int i = 0; i < MOST; i++) {
            at = beside(at, true);
            String further = at == null ? null : name.apply(PlainText.line(at));
            if (further == null) {
                break;
            }
            all.append(", ").append(further);
        }
        return all.toString();
    }

    /** Whether another author stands right before: the first of them speaks for all. */
    boolean isFurther(Element element) {
        Element before = beside(element, false);
        return before != null && name.apply(PlainText.line(before)) != null;
    }

    /** The next or previous element of the same kind, when nothing but a comma or "and" is between. */
    private static Element beside(Element element, boolean next) {
        Node between = next ? element.nextSibling() : element.previousSibling();
        Node other = !(between instanceof TextNode) ? null : next ? between.nextSibling() : between.previousSibling();
        return other instanceof Element e && isAlike(element, e) && BETWEEN.matcher(((TextNode) between).getWholeText())
            .matches() ? e : null;
    }

    private static boolean isAlike(Element a, Element b) {
        boolean marked = a.attr("rel").equals(b.attr("rel")) && a.className().equals(b.className())
            && a.normalName().equals(b.normalName());
        return marked && (!a.hasAttr("href") || isBeside(a, b));
    }

    /** Whether two links lead to neighbours: pages in one folder of the site. */
    static boolean isBeside(Element a, Element b) {
        return folder(a.attr("href")).equals(folder(b.attr("href")));
    }

    /** The address without its last part: author pages of a site lie side by side, categories elsewhere. */
    private static String folder(String href) {
        String path = href.endsWith("/") ? href.substring(0, href.length() - 1) : href;
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
