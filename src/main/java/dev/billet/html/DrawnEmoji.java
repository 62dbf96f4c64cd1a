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
        if (html.contains(CLASS)) {
            for (Element picture : List.copyOf(document.getElementsByClass(CLASS))) {
                String alt = picture.attr("alt");
                if (picture.normalName().equals("img") && isEmoji(alt)) {
                    picture.replaceWith(new TextNode(alt));
                }
            }
        }
    }

    /** No word and no {@code :-)}: what the script has found is beyond the letters of most languages. */
    private static boolean isEmoji(String alt) {
        return !alt.isEmpty() && alt.codePoints().noneMatch(Character::isLetter) && alt.codePoints().anyMatch(c -> c > 0x2000);
    }
}
