package dev.billet.extract.body;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Cuts out what themes and plug-ins set into a text: links that share it, fields for an address, columns of line numbers. */
final class Insets {
    private static final Pattern LINE_NUMBERS = Pattern.compile("[\\d\\s]+");
    private static final int LONGEST_BOX = 700;

    private final Density density;
    private final LineKinds kinds;
    private final Cuts cuts;
    /** Length of the body's text. */
    private final int chars;

    Insets(Layout layout, Cuts cuts, int chars) {
        density = layout.density();
        kinds = layout.kinds();
        this.cuts = cuts;
        this.chars = chars;
    }

    /** Links that share the page, with the box around them; marks at headings and pictures that call. */
    void shares() {
        links(link -> {
            if (Links.isShare(link)) {
                cuts.furniture(boxOfLinks(link));
            } else if (Links.isMark(link) || Links.isCall(link) && !link.hasText()) {
                cuts.drop(link);
            }
        });
    }

    /** "2 comments" at the end of the text. */
    void replyLinks() {
        links(link -> {
            if (kinds.isReplyLink(link)) {
                cuts.drop(link);
            }
        });
    }

    /** Looks at all links that are left. */
    private void links(Consumer<Element> look) {
        for (Element root : cuts.roots()) {
            for (Element link : new Below(density.index(), root).tagged("a")) {
                if (!cuts.isGone(link)) {
                    look.accept(link);
                }
            }
        }
    }

    /** The box around a field for an e-mail address, with the words that ask for it. */
    void signUps(Element root) {
        for (Element field : new Below(density.index(), root).tagged("input")) {
            boolean address = field.attr("type").equals("email") || field.attr("name").toLowerCase(Locale.ROOT).contains("email");
            Element box = address ? smallBox(field) : null;
            if (box != null && !cuts.without().contains(box)) {
                cuts.furniture(box);
            }
        }
    }

    /** The column of numbers beside lines of code. */
    void lineNumbers(Element root) {
        for (Element numbers : new Below(density.index(), root).tagged("pre")) {
            Element cell = numbers.closest("td");
            Element next = cell == null ? null : cell.nextElementSibling();
            boolean code = next != null && !new Below(density.index(), next).tagged("pre").isEmpty();
            if (code && LINE_NUMBERS.matcher(numbers.text()).matches()) {
                cuts.drop(cell);
            }
        }
    }

    private Element smallBox(Element field) {
        Element box = null;
        for (Element at = field.parent(); at != null && cuts.isPart(at); at = at.parent()) {
            int length = density.index().textLength(at);
            if (length > Math.min(LONGEST_BOX, 0.3 * chars) || holdsPicture(at) && length > LONGEST_BOX / 4) {
                return box;
            }
            box = at;
        }
        return box;
    }

    /** The largest element around a link that holds hardly anything but links and labels. */
    private Element boxOfLinks(Element link) {
        Element box = link;
        for (Element at = link.parent(); at != null && cuts.isPart(at); at = at.parent()) {
            int words = density.index().textLength(at) - density.index().linkTextLength(at);
            if (words > 40 || density.prose(at) > 0 || holdsPicture(at) || density.index().textLength(at) > 300) {
                return box;
            }
            box = at;
        }
        return box;
    }

    /** A picture of the post's own: not an icon inside a link. */
    private boolean holdsPicture(Element element) {
        for (Element image : new Below(density.index(), element).tagged("img")) {
            Element holder = image.closest("a");
            if (holder == null || !Links.isShare(holder)) {
                return true;
            }
        }
        return false;
    }
}
