package dev.billet.html.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Lists whose items are lines, paragraphs and further lists; all others stay HTML, as readers differ in what they make of them. */
final class Lists {
    private Lists() {
    }

    static boolean isSimple(Element list) {
        boolean numbered = list.normalName().equals("ol");
        if (!MarkdownTags.isPlain(list, numbered ? "start" : "") || !list.attr("start").matches("\\d{0,8}") || list.childrenSize() == 0) {
            return false;
        }
        for (Node child : list.childNodes()) {
            boolean fits = MarkdownTags.isBlank(child) || child instanceof Element item && item.normalName().equals("li")
                && isSimpleItem(item);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSimpleItem(Element item) {
        boolean lists = false;
        boolean words = false;
        for (Node child : item.childNodes()) {
            boolean list = child instanceof Element element && isList(element);
            if (list) {
                lists = true;
                // A list that begins with another number cannot follow a line directly.
                boolean first = child.attr("start").isEmpty() || child.attr("start").equals("1");
                if (!words || !first || !isSimple((Element) child)) {
                    return false;
                }
            } else if (!MarkdownTags.isBlank(child)) {
                if (lists || !isWords(child)) {
                    return false;
                }
                words = true;
            }
        }
        return words && MarkdownTags.isPlain(item) && !parts(item).isEmpty();
    }

    private static boolean isList(Element element) {
        return element.normalName().equals("ul") || element.normalName().equals("ol");
    }

    private static boolean isWords(Node node) {
        if (!(node instanceof Element element)) {
            return true;
        }
        boolean paragraph = element.normalName().equals("p") && MarkdownTags.isPlain(element);
        return (paragraph || !MarkdownTags.isBlock(element)) && !MarkdownTags.holdsBlock(element);
    }

    /** The item's paragraphs, without its lists. */
    private static List<String> parts(Element item) {
        Element words = item.shallowClone();
        item.childNodes().stream().filter(node -> !(node instanceof Element element && isList(element)))
            .forEach(node -> words.appendChild(node.clone()));
        return new BlockWalk(true).blocks(words);
    }

    /** The list, an item a line unless items have paragraphs. */
    static String of(Element list) {
        boolean loose = list.children().stream().anyMatch(item -> item.children().stream().anyMatch(child -> child.normalName().equals("p"))
            || parts(item).size() > 1);
        int number = list.attr("start").isEmpty() ? 1 : Integer.parseInt(list.attr("start"));
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            StringBuilder text = new StringBuilder(String.join("\n\n", parts(item)));
            boolean second = false;
            for (Element child : item.children()) {
                if (isList(child)) {
                    text.append(second ? "\n\n<!-- -->\n\n" : loose ? "\n\n" : "\n").append(of(child));
                    second = true;
                }
            }
            items.add(mark + text.toString().replace("\n", "\n" + " ".repeat(mark.length())).replaceAll("(?m)^ +$", ""));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }
}
