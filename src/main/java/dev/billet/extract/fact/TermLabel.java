package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What stands right before a link: a label ("Filed under:", "Tags:", "posted by Ann in"), or a separator behind another link.
 *
 * @param text   the words between, one line
 * @param before the link before, or null when another text or block comes first
 */
record TermLabel(String text, Element before) {
    private static final int LONGEST = 70;
    private static final int HIGHEST = 4;
    private static final int MOST_WORDS = 4;
    private static final Pattern SEPARATOR = Pattern.compile("(?i)[\\s,;|/·•&#+›»>→\\u00a0–-]*(?:(?<![\\p{L}\\p{N}_])(?:and|und|et|y|"
        + "e|i|en|och|og|ja|ve|a)(?![\\p{L}\\p{N}_]))?[\\s#]*");
    private static final Pattern STEP = Pattern.compile("\\s*[›»>→/:]+\\s*");
    private static final Pattern PARTS = Pattern.compile("[|•·\\n]|\\.\\s|\\s[–-]\\s");
    private static final Pattern CLOCK = Pattern.compile("^\\d{1,2}[:.h]\\d{2}\\s+");
    /** Words that lead from a byline to the categories ("Posted by Ann in News"). */
    private static final Set<String> INTO = Set.of("in", "to", "under", "en", "dans", "unter", "em", "w", "v", "на", "в", "i", "on");

    /** Looks back from a link, over the ends of small blocks, to the link before it or some words. */
    static TermLabel of(ElementIndex index, Element link) {
        StringBuilder words = new StringBuilder();
        Node at = link;
        for (int height = 0; height < HIGHEST && words.length() < LONGEST;) {
            Node before = at.previousSibling();
            if (before == null) {
                at = at.parent();
                height++;
                if (at == null || at instanceof Element e && e.normalName().equals("body")) {
                    break;
                }
            } else {
                at = before;
                Element linked = before instanceof Element e ? lastLink(index, e) : null;
                if (linked != null) {
                    return new TermLabel(tail(linked, before, words), linked);
                }
                words.insert(0, before instanceof TextNode t ? t.getWholeText() : before instanceof Element e ? PlainText.line(e) + " "
                    : "");
            }
        }
        return new TermLabel(Space.collapse(words.toString()), null);
    }

    private static Element lastLink(ElementIndex index, Element element) {
        int first = index.order(element);
        boolean linked = element.normalName().equals("a");
        for (int place = linked ? first : index.endAt(first) - 1; place >= first; place--) {
            Element link = index.element(place);
            if (link.normalName().equals("a") && link.hasAttr("href") && !link.text().isBlank()) {
                return link;
            }
        }
        return null;
    }

    /** Words behind the last link inside the same block count too. */
    private static String tail(Element link, Node block, StringBuilder words) {
        StringBuilder all = new StringBuilder(words);
        for (Node at = link; at != block; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                all.insert(0, next instanceof TextNode t ? t.getWholeText() : next instanceof Element e ? " " + PlainText.line(e) : "");
            }
        }
        return Space.collapse(all.toString());
    }

    /** Whether nothing but a comma, a blank or "and" stands between the link and the one before. */
    boolean isChain() {
        return before != null && SEPARATOR.matcher(text).matches();
    }

    /** Whether a comma or "and" joins the two; a bar or a blank may part what is unlike. */
    boolean isComma() {
        return text.startsWith(",") || text.startsWith(";") || text.startsWith("&") || !text.isEmpty()
            && Character.isLetter(text.charAt(0));
    }

    /** Whether the link is a step deeper than the one before, as in breadcrumbs. */
    boolean isStep() {
        return before != null && !text.isBlank() && STEP.matcher(text).matches();
    }

    /** What the label says. */
    TermKinds kind(Reading reading) {
        String[] parts = PARTS.split(text);
        String label = parts.length == 0 ? "" : parts[parts.length - 1].strip();
        if (label.isEmpty() || label.length() > LONGEST * 2) {
            return TermKinds.NONE;
        }
        if (Words.is(Role.OTHER_LIST_HEADING, label, reading.language()) || Words.is(Role.RELATED_HEADING, label, reading.language())) {
            return TermKinds.NONE;
        }
        String[] words = label.split(" ");
        for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
            String last = String.join(" ", java.util.Arrays.asList(words).subList(words.length - count, words.length));
            if (is(Role.TAGGED, last, reading)) {
                return TermKinds.TAG;
            }
            if (last.length() > 2 && is(Role.FILED_UNDER, last, reading)) {
                return TermKinds.CATEGORY;
            }
        }
        return leadsInto(label, words, reading) ? TermKinds.CATEGORY : TermKinds.NONE;
    }

    private static boolean is(Role role, String words, Reading reading) {
        return Words.believed(role, words, reading.language()).isPresent();
    }

    private boolean leadsInto(String label, String[] words, Reading reading) {
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        if (!INTO.contains(last)) {
            return false;
        }
        boolean author = before != null && (before.attr("rel").contains("author") || AuthorMarks.isAuthorUrl(before.attr("href")));
        String said = CLOCK.matcher(label).replaceFirst("");
        boolean byline = Words.startsWith(Role.POSTED_BY, said, reading.language()) > 0 || Words.startsWith(Role.POSTED_ON, label,
            reading.language()) > 0
            || label.toLowerCase(Locale.ROOT).startsWith("posted") || label.toLowerCase(Locale.ROOT).startsWith("published");
        return words.length < 3 && author || byline || Dates.find(label, reading.dates()).isPresent();
    }
}
