package dev.billet.html;

import dev.billet.text.WordSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Cleans a comment down to what WordPress lets visitors write, plus paragraphs, line breaks and lists. Other blocks become
 * paragraphs, so that no words are glued together.
 */
final class CommentWalk extends CleaningWalk {
    private static final WordSet KEPT = WordSet.of("abbr", "acronym", "b", "blockquote", "cite", "code", "del", "em", "i", "ol", "q", "s",
        "strike", "strong", "sub", "sup", "ul");

    CommentWalk(Page page, Set<? extends Node> without) {
        super(page, without);
    }

    @Override
    void element(Element element, String parent) {
        String tag = element.normalName();
        switch (tag) {
            case "br" -> lineBreak();
            case "hr" -> out.breakLine();
            case "img" -> image(element);
            case "a" -> link(element, parent);
            case "pre", "xmp", "listing", "plaintext" -> preformatted(element);
            case "noscript", "iframe", "video", "audio", "object", "embed" -> {
                return;
            }
            case "li" -> item(element, parent);
            default -> {
                if (KEPT.contains(tag)) {
                    keep(element, tag);
                } else {
                    unwrap(element, tag, parent);
                }
            }
        }
    }

    private void keep(Element element, String tag) {
        boolean block = Tags.isBlock(tag);
        HtmlOut.Mark before = out.mark();
        out.startTag(tag, block);
        title(element);
        if (element.hasAttr("cite")) {
            address("cite", element.attr("cite"));
        }
        if (tag.equals("del") && element.hasAttr("datetime")) {
            out.attribute("datetime", element.attr("datetime"));
        }
        out.endTag();
        int empty = out.length();
        children(element, tag);
        close(tag, block, before, empty);
    }

    /** Ends an element, or takes it back when nothing was written into it: bylines leave such shells behind. */
    private void close(String tag, boolean block, HtmlOut.Mark before, int empty) {
        if (out.length() == empty) {
            out.takeBack(before, block);
        } else {
            out.close(tag, block);
        }
    }

    /** The one right behind a byline that is left out would be seen as an empty line. */
    private void lineBreak() {
        if (out.holdsSomething()) {
            out.lineBreak();
        }
    }

    private void title(Element element) {
        if (element.hasAttr("title")) {
            out.attribute("title", element.attr("title"));
        }
    }

    private void address(String name, String value) {
        String address = Addresses.link(page, value);
        if (address != null) {
            out.attribute(name, address);
        }
    }

    private void unwrap(Element element, String tag, String parent) {
        boolean block = Tags.isBlock(tag);
        if (!block) {
            children(element, parent);
        } else if (holdsBlock(element) || parent.equals("pre")) {
            out.breakLine();
            children(element, parent);
            out.breakLine();
        } else {
            paragraph(element);
        }
    }

    private void paragraph(Element element) {
        HtmlOut.Mark before = out.mark();
        out.startTag("p", true);
        out.endTag();
        int empty = out.length();
        children(element, "p");
        close("p", true, before, empty);
    }

    private void item(Element element, String parent) {
        if (!parent.equals("ul") && !parent.equals("ol")) {
            unwrap(element, "li", parent);
            return;
        }
        out.startTag("li", true);
        out.endTag();
        children(element, "li");
        out.close("li", true);
    }

    private void preformatted(Element element) {
        out.startTag("pre", true);
        out.endTag();
        out.enterPreformatted();
        children(element, "pre");
        out.leavePreformatted();
        out.close("pre", true);
    }

    private void link(Element element, String parent) {
        String href = Addresses.link(page, element.attr("href"));
        if (href == null || isInLink()) {
            children(element, parent);
            return;
        }
        HtmlOut.Mark before = out.mark();
        out.startTag("a", false);
        out.attribute("href", href);
        title(element);
        if (element.hasAttr("rel")) {
            out.attribute("rel", element.attr("rel"));
        }
        out.endTag();
        int empty = out.length();
        linkContent(element);
        close("a", false, before, empty);
    }

    private void image(Element img) {
        String smiley = Images.smiley(img);
        if (smiley != null) {
            out.text(smiley);
            return;
        }
        String src = Images.isTracking(img) ? null : Images.source(page, img);
        if (src == null || Images.isPlaceholder(src)) {
            return;
        }
        out.startTag("img", false);
        out.attribute("src", src);
        if (img.hasAttr("alt")) {
            out.attribute("alt", img.attr("alt"));
        }
        out.endTag();
        out.shown();
    }
}
