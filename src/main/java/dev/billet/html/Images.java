package dev.billet.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the picture that a reader was meant to see behind an {@code img}: lazy loaders hide it in other attributes. */
final class Images {
    /** Where lazy loaders keep the address while {@code src} holds a placeholder or a coarse preview. */
    private static final String[] LAZY = {"data-src", "data-lazy-src", "data-original", "data-lazy", "data-lazyload", "data-cfsrc",
        "data-ll-src", "data-echo", "data-hi-res-src", "data-flickity-lazyload", "data-original-src"};
    /** Where other programs keep one that is better than none. */
    private static final String[] LAST = {"data-large-file", "data-medium-file", "data-orig-file", "data-image", "data-url",
        "data-fallback-src"};
    private static final String[] SETS = {"data-srcset", "data-lazy-srcset", "data-original-set", "srcset"};
    /** Words in the file names of placeholders. */
    private static final String[] PLACEHOLDERS = {"blank.", "spacer.", "placeholder", "transparent.", "1x1.", "grey.gif", "gray.gif",
        "pixel.gif", "lazy-load", "lazyload", "loading.gif", "clear.gif", "trans.gif", "about:blank"};
    private static final String[] NO_CLASSES = {};
    private static final Set<String> SMILIES = Set.of("wp-smiley", "emoji", "smiley", "smilies", "smilie", "emoticon");

    private Images() {
    }

    /** Absolute address of the real picture, or null when there is none. */
    static String source(Page page, Element img) {
        String plain = Addresses.source(page, img.attr("src"));
        String lazy = first(page, img, LAZY);
        if (lazy != null) {
            return lazy;
        }
        if (plain != null && !isPlaceholder(plain)) {
            return plain;
        }
        String found = fromSets(page, img);
        found = found == null ? first(page, img, LAST) : found;
        found = found == null ? fromNoscript(page, img) : found;
        return found == null ? plain : found;
    }

    private static String first(Page page, Element img, String[] names) {
        for (String name : names) {
            String value = img.attr(name).strip();
            if (value.indexOf('/') >= 0 && value.indexOf(' ') < 0 && value.charAt(0) != '{') {
                String address = Addresses.source(page, value);
                if (address != null && !isPlaceholder(address)) {
                    return address;
                }
            }
        }
        return null;
    }

    private static String fromSets(Page page, Element img) {
        for (String name : SETS) {
            String largest = SourceSet.largest(page, img.attr(name));
            if (largest != null && !isPlaceholder(largest)) {
                return largest;
            }
        }
        return null;
    }

    /** The picture for readers without scripts, when it stands beside the placeholder. */
    private static String fromNoscript(Page page, Element img) {
        for (Element place = img; place != null && !Tags.isBlock(place.normalName()); place = place.parent()) {
            Element noscript = neighbour(place, "noscript");
            Element real = noscript == null ? null : noscript.selectFirst("img");
            if (real != null) {
                return Addresses.source(page, real.attr("src"));
            }
        }
        return null;
    }

    private static Element neighbour(Element place, String tag) {
        Element next = beside(place, true);
        if (next != null && next.normalName().equals(tag)) {
            return next;
        }
        Element previous = beside(place, false);
        return previous != null && previous.normalName().equals(tag) ? previous : null;
    }

    /** The element next to this one with nothing but white space between, or null. */
    private static Element beside(Element element, boolean forward) {
        Node node = forward ? element.nextSibling() : element.previousSibling();
        while (node instanceof TextNode words && words.isBlank()) {
            node = forward ? node.nextSibling() : node.previousSibling();
        }
        return node instanceof Element found ? found : null;
    }

    /** The picture of a {@code noscript} that stands for no other element, or null. */
    static Element alone(Element noscript) {
        Element img = noscript.selectFirst("img");
        if (img == null || Visibility.isHidden(img) || hasPicture(beside(noscript, true)) || hasPicture(beside(noscript, false))) {
            return null;
        }
        return img;
    }

    private static boolean hasPicture(Element element) {
        return element != null && !element.normalName().equals("noscript") && element.selectFirst("img") != null;
    }

    static boolean isPlaceholder(String address) {
        if (address.startsWith("data:")) {
            return false;
        }
        String file = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String word : PLACEHOLDERS) {
            if (file.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Pictures of one dot count visitors; nobody sees them. */
    static boolean isTracking(Element img) {
        return isDot(img.attr("width")) && isDot(img.attr("height"));
    }

    private static boolean isDot(String size) {
        return size.equals("1") || size.equals("0") || size.equals("1px") || size.equals("0px");
    }

    /** The characters that a smiley stands for; empty for a smiley without; null for any other picture. */
    static String smiley(Element img) {
        String classes = img.className();
        for (String name : classes.isEmpty() ? NO_CLASSES : classes.split("\\s+")) {
            if (SMILIES.contains(name)) {
                return img.attr("alt");
            }
        }
        return null;
    }
}
