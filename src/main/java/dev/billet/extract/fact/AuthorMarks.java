package dev.billet.extract.fact;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** How much marks speak for an author: {@code rel=author}, vcard names, classes that speak of authors, links to author pages. */
final class AuthorMarks {
    private static final Set<String> AUTHOR_URL = Set.of("author", "authors", "autor", "autores", "auteur", "auteurs", "autoren",
        "autorin", "profile", "people", "user", "users", "team",
        "member", "members", "expert", "experts", "contributor", "contributors", "writer", "writers", "columnist", "columnists",
        "redakteur", "redakteure", "journaliste", "by", "staff", "blogger", "bloggers", "reporter", "reporters", "autore", "autori",
        "penulis", "yazar", "kirjoittaja",
        "plus.google.com", "profile.typepad.com");
    /** Pages of accounts, not of people. */
    private static final Set<String> NO_AUTHOR_URL = Set.of("login", "register", "logout", "signup", "password");
    /** {@code /@ann}, as Medium and others call the pages of people. */
    private static final Pattern AT_NAME = Pattern.compile("/@[\\w.-]+/?(?:[?#].*)?$");
    private static final double SAID = 3;
    private static final double NAME = 2.5;
    private static final double CLASS = 2;
    private static final double LINK = 1.8;
    private static final int LONGEST = 90;
    private static final int BLOCK = 250;
    private static final int LONGEST_LABEL = 40;

    private final ElementIndex index;
    private final Around around;
    private final Bylines bylines;

    AuthorMarks(Reading reading, Around around, Bylines bylines) {
        this.around = around;
        this.bylines = bylines;
        index = reading.index();
    }

    /** By place, with regard to where it is; 0 where nothing speaks for one. */
    double[] weights() {
        double[] weights = said();
        for (int place = 0; place < weights.length; place++) {
            int length = weights[place] > 0 ? index.textLengthAt(place) : 0;
            boolean shown = length > 0 && length <= (weights[place] == CLASS ? BLOCK : LONGEST) && around.isOwn(place)
                && !around.isSide(place) && !around.isInForm(place);
            weights[place] = shown ? weights[place] * place(place) : 0;
        }
        return weights;
    }

    private double place(int place) {
        int box = box(place);
        return around.nearness(place) * (box >= 0 && !isAboutAuthor(box) ? 0.6 : 1) * (!around.isInBody(place) ? 1 : around.isEdge(place)
            ? 1.4 : 0.4);
    }

    /** How much the marks of each element speak for an author, by place; links to author pages count near the text only. */
    private double[] said() {
        double[] weights = new double[index.size()];
        for (Element link : index.byTag("a")) {
            int place = index.order(link);
            weights[place] = around.isNear(place) && isAuthorUrl(link.attr("href")) ? LINK : 0;
        }
        for (int place = 0; place < weights.length; place++) {
            weights[place] = around.marks().isAuthor(place) ? CLASS : weights[place];
        }
        // What says in so many words that it names the author.
        index.byClass("fn").forEach(e -> weights[index.order(e)] = NAME);
        index.byClass("p-author").forEach(e -> weights[index.order(e)] = NAME);
        index.byAttribute("rel").forEach(e -> says(weights, e, e.attr("rel").contains("author")));
        index.byAttribute("itemprop").forEach(e -> says(weights, e, e.attr("itemprop").equals("author")));
        return weights;
    }

    private void says(double[] weights, Element element, boolean author) {
        if (author) {
            weights[index.order(element)] = SAID;
        }
    }

    /** Whether it is the address of a person's page. */
    static boolean isAuthorUrl(String href) {
        return AddressWords.any(href, AUTHOR_URL) && !AddressWords.any(href + "/", NO_AUTHOR_URL)
            || href.indexOf('@') > 0 && AT_NAME.matcher(href).find();
    }

    /** Whether the place is in the box of an author. */
    boolean isInBox(int place) {
        return box(place) >= 0;
    }

    /** The place of the author's box around a place, or -1. */
    private int box(int place) {
        int at = place;
        for (int steps = 0; at >= 0 && steps < 4; at = index.parent(at), steps++) {
            if (around.marks().isAuthorBox(at)) {
                return at;
            }
        }
        return -1;
    }

    /** "About the author" over a card: not just anybody's. */
    private boolean isAboutAuthor(int box) {
        for (int place = box + 1; place < index.endAt(box); place++) {
            if (index.ownTextLength(place) > 0) {
                return index.textLengthAt(place) <= LONGEST_LABEL && bylines.isLabel(PlainText.line(index.element(place)));
            }
        }
        return false;
    }
}
