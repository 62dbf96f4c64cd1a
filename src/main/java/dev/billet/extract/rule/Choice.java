package dev.billet.extract.rule;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.html.PlainText;
import dev.billet.html.Query;
import dev.billet.platform.Platform.Pick;
import dev.billet.text.Space;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** A pick of a rule file, compiled: where to look and what to take there. */
final class Choice {
    private static final int FLAGS =
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;

    private final Pick pick;
    private final Query query;
    private final Pattern pattern;
    private final String witness;

    /**
     * Compiles a pick.
     *
     * @throws RuntimeException when the selector or the regex is none
     */
    Choice(Pick pick, Query query) {
        this.pick = pick;
        this.query = query;
        this.pattern = pick.regex() == null ? null : Pattern.compile(pick.regex(), FLAGS);
        this.witness = pick.attr() == null ? pick.css() : pick.css() + " @" + pick.attr();
        if (pattern != null && pattern.matcher("").groupCount() < pick.group()) {
            throw new IllegalArgumentException("the regex has no group " + pick.group());
        }
    }

    List<Element> elements(ElementIndex index, Element context) {
        return query.all(index, context);
    }

    boolean any(ElementIndex index, Element context) {
        return query.any(index, context);
    }

    boolean matches(ElementIndex index, Element context, Element element) {
        return query.matches(index, context, element);
    }

    /** The value that the element gives, or null. */
    Picked take(Page page, Element element) {
        String value = Space.orNull(pattern == null ? whole(page, element) : part(element));
        return value == null ? null : new Picked(value, element, witness);
    }

    private String whole(Page page, Element element) {
        if (pick.attr() == null) {
            return PlainText.line(element);
        }
        String value = element.attr(pick.attr());
        return isAddress(pick.attr()) && !value.isBlank() ? absolute(page, value.strip()) : value;
    }

    private static String absolute(Page page, String address) {
        String absolute = page.base() == null ? "" : StringUtil.resolve(page.base(), address);
        return absolute.isEmpty() ? address : absolute;
    }

    private String part(Element element) {
        Matcher matcher = pattern.matcher(pick.attr() == null ? ElementText.lines(element) : element.attr(pick.attr()));
        return matcher.find() ? matcher.group(pick.group()) : null;
    }

    private static boolean isAddress(String attribute) {
        return attribute.equals("href") || attribute.equals("src");
    }
}
