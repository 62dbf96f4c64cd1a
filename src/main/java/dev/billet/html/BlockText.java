package dev.billet.html;

import java.util.Collection;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Text with its paragraphs kept, in one pass. Line breaks are owed and paid only when more text comes, so that none pile up
 * and none are left at the end.
 */
final class BlockText {
    private final StringBuilder out = new StringBuilder();
    private final Omitted without;
    /** Line breaks owed: 1 a new line, 2 a blank line between. */
    private int owed;
    private boolean gap;
    /** Nothing has been written since an item or cell began: paragraphs inside do not move it away from the one before. */
    private boolean fresh;
    private boolean tab;
    private boolean preformatted;
    private final StringBuilder indent = new StringBuilder();

    BlockText(Set<? extends Node> without) {
        this.without = new Omitted(without);
    }

    String of(Collection<? extends Node> nodes) {
        Node before = null;
        for (Node node : nodes) {
            if (before != null && before.nextSibling() != node) {
                owe(1);
            }
            add(node, 0);
            before = node;
        }
        return out.toString();
    }

    private void add(Node node, int lists) {
        if (without.has(node)) {
            return;
        }
        if (node instanceof TextNode words) {
            if (preformatted) {
                addLiterally(words.getWholeText());
            } else {
                addWords(words.getWholeText());
            }
        } else if (node instanceof Element element && !Visibility.isSilent(element)) {
            element(element, lists);
        }
    }

    private void element(Element element, int lists) {
        String tag = element.normalName();
        switch (tag) {
            case "br" -> {
                owed = Math.min(2, owed + 1);
                gap = false;
                indent.setLength(0);
            }
            case "li", "dt", "dd", "tr" -> item(element, lists);
            case "td", "th" -> cell(element, lists);
            case "ul", "ol", "dl", "menu", "dir" -> block(element, lists == 0 ? 2 : 1, lists + 1);
            case "pre", "xmp", "listing", "plaintext" -> preformatted(element, lists);
            case "tbody", "thead", "tfoot", "caption", "legend", "summary", "body", "html" -> block(element, 1, lists);
            default -> block(element, Tags.isBlock(tag) ? 2 : 0, lists);
        }
    }

    private void block(Element element, int breaks, int lists) {
        owe(breaks);
        children(element, lists);
        owe(breaks);
    }

    private void children(Element element, int lists) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            add(child, lists);
        }
    }

    private void item(Element element, int lists) {
        int start = out.length();
        owe(1);
        fresh = true;
        children(element, lists);
        endItem(start);
    }

    /** An item's last paragraph owes a blank line to what follows inside the item, not to the next item. */
    private void endItem(int start) {
        owed = out.length() > start ? 1 : Math.max(owed, 1);
        fresh = false;
    }

    private void cell(Element element, int lists) {
        int start = out.length();
        fresh = true;
        children(element, lists);
        fresh = false;
        if (out.length() == start) {
            return;
        }
        boolean several = out.indexOf("\n", start + 1) >= 0;
        owed = several ? 1 : 0;
        tab = !several;
        gap = false;
    }

    private void preformatted(Element element, int lists) {
        owe(2);
        boolean outer = preformatted;
        preformatted = true;
        children(element, lists);
        preformatted = outer;
        indent.setLength(0);
        owe(2);
    }

    private void owe(int breaks) {
        if (breaks > 0) {
            gap = false;
            indent.setLength(0);
            if (!fresh) {
                owed = Math.max(owed, breaks);
            }
        }
    }

    private void addWords(String words) {
        for (int i = 0; i < words.length(); i++) {
            int end = PlainText.wordsEnd(words, i);
            if (end > i) {
                pay();
                out.append(words, i, end);
            }
            gap |= end < words.length();
            i = end;
        }
    }

    private void addLiterally(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean end = c == '\n' || c == '\r' && (i + 1 == words.length() || words.charAt(i + 1) != '\n');
            if (end) {
                owed = Math.min(2, owed + 1);
                indent.setLength(0);
            } else if (c == '\t' || c != '\r' && PlainText.isSpace(c)) {
                indent.append(c == '\t' ? '\t' : ' ');
            } else if (c != '\r') {
                pay();
                out.append(c);
            }
        }
    }

    /** Writes what is owed before the next visible character. */
    private void pay() {
        if (out.length() > 0 && (owed > 0 || tab || gap)) {
            out.append(owed == 2 ? "\n\n" : owed == 1 ? "\n" : tab ? "\t" : " ");
        }
        if (out.length() > 0) {
            out.append(indent);
        }
        indent.setLength(0);
        owed = 0;
        gap = false;
        tab = false;
        fresh = false;
    }
}
