package dev.billet.html.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes blocks of a body's nodes: paragraphs, headings, lists, quotations, code, and HTML for the rest. */
final class BlockWalk {
    /** Keeps two lists or quotations from becoming one. */
    private static final String SEAM = "<!-- -->";

    private final List<String> blocks = new ArrayList<>();
    private final List<Node> line = new ArrayList<>();
    private final boolean nested;
    private String last = "";

    /** {@code nested}: what is written will stand inside of another block. */
    BlockWalk(boolean nested) {
        this.nested = nested;
    }

    /** What is in the element, a block each. */
    List<String> blocks(Element element) {
        children(element);
        endLine();
        return blocks;
    }

    private void children(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            node(child);
        }
    }

    private void node(Node node) {
        if (node instanceof Comment remark) {
            remark(remark.getData().strip());
        } else if (node instanceof TextNode) {
            line.add(node);
        } else if (node instanceof Element element && !MarkdownTags.isSilent(element)) {
            element(element);
        }
    }

    /** Where a list page would cut the post; all three generators know this mark. */
    private void remark(String remark) {
        if (remark.equals("more") || remark.startsWith("more ")) {
            endLine();
            add("<!--more-->", "");
        }
    }

    private void element(Element element) {
        boolean block = MarkdownTags.isBlock(element);
        if (!block && !MarkdownTags.holdsBlock(element)) {
            line.add(element);
        } else if (MarkdownTags.isSeenThrough(element) || isBareFigure(element)) {
            endLine();
            children(element);
            endLine();
        } else {
            endLine();
            block(element, block);
        }
    }

    private static boolean isBareFigure(Element element) {
        return element.normalName().equals("figure") && MarkdownTags.isPlain(element) && !MarkdownTags.holdsBlock(element);
    }

    private void block(Element element, boolean block) {
        String tag = element.normalName();
        switch (tag) {
            case "p" -> paragraph(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0');
            case "hr" -> add(MarkdownTags.isPlain(element) ? "* * *" : KeptHtml.block(element), "");
            case "pre", "xmp", "listing" -> add(Fences.isCode(element) ? Fences.block(element, nested) : kept(element, true), "");
            case "blockquote" -> quotation(element);
            case "ul", "ol" -> add(Lists.isSimple(element) ? Lists.of(element) : kept(element, true), "list");
            default -> add(kept(element, block), "");
        }
    }

    private static String kept(Element element, boolean block) {
        return block ? KeptHtml.block(element) : KeptHtml.wrapped(element);
    }

    private void paragraph(Element element) {
        if (!MarkdownTags.isPlain(element) || MarkdownTags.holdsBlock(element)) {
            add(kept(element, true), "");
        } else {
            children(element);
            endLine();
        }
    }

    private void heading(Element element, int level) {
        if (!MarkdownTags.isPlain(element) || MarkdownTags.holdsBlock(element)) {
            add(kept(element, true), "");
            return;
        }
        InlineOut words = InlineWalk.of(element.childNodes(), true);
        if (!words.isEmpty()) {
            add("#".repeat(level) + " " + words, "");
        }
    }

    private void quotation(Element element) {
        if (!MarkdownTags.isPlain(element)) {
            add(kept(element, true), "");
            return;
        }
        String inner = String.join("\n\n", new BlockWalk(true).blocks(element));
        if (!inner.isEmpty()) {
            add(("> " + inner.replace("\n", "\n> ")).replace("\n> \n", "\n>\n"), "quotation");
        }
    }

    private void add(String block, String kind) {
        if (!kind.isEmpty() && kind.equals(last)) {
            blocks.add(SEAM);
        }
        blocks.add(block);
        last = kind;
    }

    /** Two breaks between words make a paragraph, as old blogs have it. */
    private void endLine() {
        List<Node> part = new ArrayList<>();
        int breaks = 0;
        for (Node node : line) {
            boolean isBreak = node instanceof Element element && element.normalName().equals("br");
            if (!isBreak && !MarkdownTags.isBlank(node) && breaks > 1) {
                addParagraph(part);
                part.clear();
            }
            breaks = isBreak ? breaks + 1 : MarkdownTags.isBlank(node) ? breaks : 0;
            part.add(node);
        }
        addParagraph(part);
        line.clear();
    }

    private void addParagraph(List<Node> nodes) {
        InlineOut words = InlineWalk.of(nodes, false);
        if (!words.isEmpty()) {
            add(words.toString(), "");
        }
    }
}
