package dev.billet.extract.comment;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds how many comments the page claims to have: in the heading, in the links that lead to them, in data for machines. */
final class Counts {
    private static final Pattern TO_COMMENTS =
        Pattern.compile("(?i)#(?:.*(?:comment|respond|komment|coment|reaction|disqus_thread).*|forum\\w*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern COUNTER =
        Pattern.compile("comments?[-_]?(?:count|number|num|total|link)|count[-_]?comments?|(?:^|[-_ ])cc[-_]value"
        + "|number[-_]?of[-_]?comments|commentcount");
    private static final int LONGEST = 200;
    private static final int LONGEST_COUNTER = 60;
    private static final int SHORTEST_COUNTER = 6;
    private static final int LONGEST_LINE = 120;
    private static final Pattern BETWEEN_FACTS = Pattern.compile("[|·•/]|\\((?=\\D*\\p{L}{3})|(?<=\\p{N})\\)(?!\\s*$)");

    private final Reading reading;
    /** Under these addresses the page is known. */
    private final Set<String> here = new HashSet<>();

    Counts(Reading reading) {
        this.reading = reading;
        if (reading.page().base() != null) {
            here.add(Urls.key(reading.page().base()));
        }
        reading.data().of(PageData.Field.CANONICAL).forEach(c -> here.add(Urls.key(Urls.resolve(reading.page().base(), c.value()))));
    }

    /** The claimed number, or null. {@code heading} is the one above the comments, or null; {@code found} is how many there are. */
    Integer find(Headings.Heading heading, int found) {
        Integer count = byRules();
        if (count == null && heading != null) {
            count = heading.count();
        }
        if (count == null) {
            count = inCounters();
        }
        if (count == null) {
            count = inBlock();
        }
        if (count == null) {
            count = inLinks();
        }
        if (count == null) {
            count = inData();
        }
        return count != null ? count : inLines(found);
    }

    /**
     * Among other facts in a line or in brackets ("Read (88) | Comments (5)", "Ann (comments: 3)"): believed when it is the number
     * of the comments, or when there are none and all such lines say the same.
     */
    private Integer inLines(int found) {
        ElementIndex index = reading.index();
        Set<Integer> counts = new HashSet<>();
        for (int place = 0; place < index.size(); place++) {
            int length = index.hasOwnDigit(place) ? index.ownTextLength(place) : 0;
            if (length == 0 || length > LONGEST_LINE || reading.traits().any(place, Traits.ASIDE)) {
                continue;
            }
            Element element = index.element(place);
            if (!Visibility.isSilent(element) && reading.claims().of(element) == null) {
                for (String part : BETWEEN_FACTS.split(element.ownText())) {
                    count(part).ifPresent(counts::add);
                }
            }
        }
        return counts.contains(found) ? (Integer) found : found == 0 && counts.size() == 1 ? counts.iterator().next() : null;
    }

    private Integer byRules() {
        for (Rules.Applied applied : reading.rules()) {
            Optional<Integer> count = applied.rule().first("comments", "count", reading.page(), reading.page().body(),
                e -> true, picked -> {
                OptionalInt read = count(picked.text());
                return read.isPresent() ? read.getAsInt() : null;
            });
            if (count.isPresent()) {
                return count.get();
            }
        }
        return null;
    }

    /** Elements whose class says that they count comments: the number may stand alone in them. */
    private Integer inCounters() {
        ElementIndex index = reading.index();
        boolean[] counts = new boolean[index.classNumbers()];
        for (int number = 0; number < counts.length; number++) {
            counts[number] = isCounter(index.classValue(number));
        }
        for (int place = 0; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            if (length > 0 && length <= LONGEST_COUNTER && (index.classNumber(place) >= 0 && counts[index.classNumber(place)]
                || length < SHORTEST_COUNTER && index.hasOwnDigit(place) && isCounter(index.element(place).id()))
                && !reading.traits().any(place, Traits.ASIDE) && reading.claims().of(index.element(place)) == null) {
                Integer count = inCounter(index.element(place));
                if (count != null) {
                    return count;
                }
            }
        }
        return null;
    }

    private static boolean isCounter(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return (lower.contains("comment") || lower.contains("cc")) && COUNTER.matcher(lower).find();
    }

    private Integer inCounter(Element element) {
        String text = PlainText.line(element);
        OptionalInt count = count(text);
        if (count.isPresent()) {
            return count.getAsInt();
        }
        boolean alone = text.length() < 6 && NUMBER.matcher(text).matches() && leadsElsewhere(element) == null;
        return alone ? Integer.valueOf(text) : null;
    }

    /** The link of a counter that belongs to another post, or null. */
    private Element leadsElsewhere(Element element) {
        Element link = element.normalName().equals("a") ? element : Nodes.firstLink(element, reading);
        return link != null && !leadsHere(link.attr("href")) ? link : null;
    }

    /** A label inside a box that is named after comments, even when there are none. */
    private Integer inBlock() {
        ElementIndex index = reading.index();
        for (String id : List.of("comments", "comment", "kommentare", "commentaires", "comentarios", "commentlist", "comments-wrapper",
            "disqus_thread")) {
            for (Element block : index.byId(id)) {
                int end = index.end(block);
                for (int i = index.order(block); i < end && i < index.order(block) + 40; i++) {
                    int length = index.textLengthAt(i);
                    // What says all that the box around it says was asked about with that.
                    boolean same = i > index.order(block) && length == index.textLengthAt(index.parent(i));
                    OptionalInt count = length > 1 && length <= LONGEST && !same ? count(PlainText.line(index.element(i)))
                        : OptionalInt.empty();
                    if (count.isPresent()) {
                        return count.getAsInt();
                    }
                }
            }
        }
        return null;
    }

    /** "12 Comments" in the byline, linked to the comments of this very page; on a page without address the only such link. */
    private Integer inLinks() {
        ElementIndex index = reading.index();
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (int place = 0; place < index.size(); place++) {
            int length = reading.traits().any(place, Traits.LINK) ? index.textLengthAt(place) : 0;
            if (length == 0 || length > LONGEST_COUNTER || reading.traits().any(place, Traits.ASIDE)) {
                continue;
            }
            Element link = index.element(place);
            String href = link.attr("href");
            boolean toComments = href.indexOf('#') >= 0 && TO_COMMENTS.matcher(href).find();
            OptionalInt count = !href.isEmpty() && (toComments || index.hasOwnDigit(place)) ? count(PlainText.line(link))
                : OptionalInt.empty();
            if (count.isPresent() && leadsHere(href)) {
                return count.getAsInt();
            }
            if (length < 5 && toComments && leadsHere(href) && NUMBER.matcher(PlainText.line(link)).matches()) {
                return Integer.valueOf(PlainText.line(link));
            }
            if (count.isPresent()) {
                targets.putIfAbsent(String.valueOf(Urls.key(Urls.resolve(reading.page().base(), href))), count.getAsInt());
            }
        }
        return targets.size() == 1 ? targets.values().iterator().next() : null;
    }

    private boolean leadsHere(String href) {
        if (href.startsWith("#")) {
            return true;
        }
        String target = Urls.key(Urls.resolve(reading.page().base(), href));
        return target != null && here.contains(target);
    }

    private Integer inData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.COMMENT_COUNT)) {
            Matcher number = NUMBER.matcher(claim.value());
            if (number.find() && number.group().length() < 7) {
                return Integer.valueOf(number.group());
            }
        }
        return null;
    }

    private OptionalInt count(String text) {
        return text.length() > LONGEST ? OptionalInt.empty() : Words.count(text, reading.language());
    }
}
