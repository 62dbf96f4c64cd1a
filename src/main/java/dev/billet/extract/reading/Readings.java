package dev.billet.extract.reading;

import dev.billet.extract.data.PageData;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.html.Visibility;
import dev.billet.model.When;
import dev.billet.text.AddressDate;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.LanguageGuess;
import dev.billet.text.Urls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Opens a page for the finders: which rules apply, what it says for machines, its language, how its dates are meant. */
public final class Readings {
    private static final int MOST_DATES = 400;
    private static final int LONGEST_DATE_TEXT = 120;
    private static final int MOST_PROSE = 5000;
    private static final int LONG_TEXT = 60;

    private Readings() {
    }

    public static Reading of(Page page, Rules rules) {
        PageData data = PageData.read(page);
        String language = language(page, data);
        DateHints dates = new DateHints(language, page.captured(), Dates.order(numericTexts(page), language, day(page, data)),
            year(page, data, language));
        return new Reading(page, rules.applicable(page), data, language, dates, new Claims());
    }

    /** What the page says; where it says nothing, what its running text is written in. */
    private static String language(Page page, PageData data) {
        String said = data.of(PageData.Field.LANGUAGE).stream().map(PageData.Claim::value).findFirst().orElse(null);
        if (said != null) {
            return said;
        }
        StringBuilder prose = new StringBuilder();
        ElementIndex index = page.index();
        for (int place = 0; place < index.size() && prose.length() <= MOST_PROSE; place++) {
            // White space, of which there is none beside other, is not counted.
            if (index.ownTextLength(place) >= LONG_TEXT / 2 && !Visibility.isSilent(index.element(place))) {
                String own = index.element(place).ownText();
                if (own.length() >= LONG_TEXT) {
                    prose.append(own).append(' ');
                }
            }
        }
        return LanguageGuess.of(prose.toString()).orElse(null);
    }

    /** The day of the post where it cannot be mistaken: in its address, or written for machines; null when nothing tells. */
    private static LocalDate day(Page page, PageData data) {
        Optional<When> named = AddressDate.of(page.url()).or(() -> data.of(PageData.Field.CANONICAL).stream()
            .flatMap(c -> AddressDate.of(c.value()).stream()).findFirst());
        return named.flatMap(When::day).or(() -> data.of(PageData.Field.PUBLISHED).stream().flatMap(c -> Dates.machine(c.value()).stream())
            .flatMap(w -> w.day().stream()).findFirst()).orElse(null);
    }

    /** Short texts with two separators between digits: enough to see whether days or months come first. */
    private static List<String> numericTexts(Page page) {
        List<String> texts = new ArrayList<>();
        ElementIndex index = page.index();
        for (int place = 0; place < index.size() && texts.size() < MOST_DATES; place++) {
            // White space and what nobody sees are not counted: a text that is twice too long without them is no date.
            Element element = index.hasOwnDigit(place) && index.ownTextLength(place) < 2 * LONGEST_DATE_TEXT ? index.element(place) : null;
            if (element != null && element.childNodeSize() < 8 && mayHoldNumbers(element)) {
                String own = element.ownText();
                if (own.length() >= 6 && own.length() <= LONGEST_DATE_TEXT && separators(own) >= 2) {
                    texts.add(own);
                }
            }
        }
        return texts;
    }

    /** A look without a copy: whether there are separators enough in the element's own text that can stand between digits. */
    private static boolean mayHoldNumbers(Element element) {
        int separators = 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            String words = child instanceof TextNode text ? text.getWholeText() : "";
            for (int i = 0; i < words.length(); i++) {
                separators += isSeparator(words.charAt(i)) && mayBeDigit(words, i - 1) && mayBeDigit(words, i + 1) ? 1 : 0;
            }
        }
        return separators > 1;
    }

    /** The own text goes on behind a child element. */
    private static boolean mayBeDigit(String words, int at) {
        return at < 0 || at == words.length() || Character.isDigit(words.charAt(at));
    }

    private static int separators(String text) {
        int found = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (isSeparator(c) && Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
                found++;
            }
        }
        return found;
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '.' || c == '-';
    }

    /** The year of dates that leave it out: of the page's address, of its date for machines, of the first whole date on it. */
    private static Integer year(Page page, PageData data, String language) {
        Integer year = Urls.year(page.url());
        if (year == null) {
            year = data.of(PageData.Field.CANONICAL).stream().map(c -> Urls.year(c.value())).filter(y -> y != null).findFirst()
                .orElse(null);
        }
        if (year == null) {
            year = data.of(PageData.Field.PUBLISHED).stream().flatMap(c -> Dates.machine(c.value()).stream()).flatMap(w -> w.day().stream())
                .map(LocalDate::getYear).findFirst().orElse(null);
        }
        return year != null ? year : firstYear(page, new DateHints(language, null, DateHints.Order.UNKNOWN, null));
    }

    private static Integer firstYear(Page page, DateHints hints) {
        for (Element element : page.index().elements()) {
            String own = element.childNodeSize() > 0 && element.childNodeSize() < 8 && page.index().textLength(element) <= LONGEST_DATE_TEXT
                && mayHoldYear(element) ? element.ownText() : "";
            Optional<LocalDate> day = own.isEmpty() || Visibility.isSilent(element) ? Optional.empty()
                : Dates.find(own, hints).flatMap(d -> d.when().day());
            if (day.isPresent()) {
                return day.get().getYear();
            }
        }
        return null;
    }

    private static boolean mayHoldYear(Element element) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            String words = child instanceof TextNode text ? text.getWholeText() : "";
            int digits = 0;
            for (int i = 0; i < words.length(); i++) {
                digits = Character.isDigit(words.charAt(i)) ? digits + 1 : 0;
                if (digits == 4) {
                    return true;
                }
            }
        }
        return false;
    }
}
