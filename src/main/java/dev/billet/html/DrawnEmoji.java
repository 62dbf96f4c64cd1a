package dev.billet.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Undoes what scripts such as WordPress' do in a browser that draws no emoji, and what a page saved there keeps: a picture in the
 * place of each, with the character as its alternative. In a name or a title it is a character again.
 */
final class DrawnEmoji {
    private static final String CLASS = "emoji";

    private DrawnEmoji() {
    }

    /** Puts the characters back. {@code html} is the page's text, in which most pages have none. */
    static void undo(String html, Document document) {
        if (mayHoldPicture(html)) {
            for (Element picture : List.copyOf(document.getElementsByClass(CLASS))) {
                String alt = picture.attr("alt");
                if (picture.normalName().equals("img") && isEmoji(alt)) {
                    picture.replaceWith(new TextNode(alt));
                }
            }
        }
    }

    /** Most pages that have the word have it in the script alone: only as the last thing in a tag's attribute it is a class. */
    private static boolean mayHoldPicture(String html) {
        for (int at = html.indexOf(CLASS); at >= 0; at = html.indexOf(CLASS, at + CLASS.length())) {
            int tag = html.lastIndexOf('<', at);
            if (html.regionMatches(true, tag + 1, "img", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    /** No word and no {@code :-)}: what the script has found is beyond the letters of most languages. */
    private static boolean isEmoji(String alt) {
        return !alt.isEmpty() && alt.codePoints().noneMatch(Character::isLetter) && alt.codePoints().anyMatch(c -> c > 0x2000);
    }
}
