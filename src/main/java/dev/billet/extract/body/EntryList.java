package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Vocabulary;
import dev.billet.html.ElementIndex;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the entries of a page that shows several posts: named entries, or repeated siblings with a linked heading each. */
public final class EntryList {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

    /** {@code entry-title}, {@code post-preview-title}, {@code card__headline}, {@code p-name}. */
    private static final Pattern TITLES = Pattern.compile("(?:^|\\s)(?:p-name|(?:\\S*[-_])?"
        + "(?:entry|post|article|story|card|teaser|preview)s?(?:[-_]\\w+)*[-_]{1,2}(?:title|headline))(?![-\\w])|entry-title|post-title");
    private static final Vocabulary NAMED_TITLE = new Vocabulary(EntryList::saysTitle);
    private static final int LONGEST_LABEL = 30;
    private static final Pattern COMMENTS = Pattern.compile("(?i)^#(?:comment|respond|more|reply|c$|kommentar|coment)");
    private static final Pattern PERMALINK = Pattern.compile("(?i)permalink|permanent");

    private final Reading reading;
    private final Density density;
    private final ElementIndex index;
    /** By tag. */
    private final int[] headings;
    private int[] nextHeading;
    private List<Element> found;
    private List<List<Element>> groups;

    EntryList(Density density, Reading reading) {
        this.reading = reading;
        this.density = density;
        index = density.index();
        headings = index.perTag(tag -> HEADINGS.contains(tag) ? 1 : 0);
    }

    /** The entries in document order; fewer than two mean that the page is no list. */
    List<Element> find() {
        if (found == null) {
            List<Element> named = named();
            found = named.size() >= 2 && !isInsideOthers(named) ? named : repeated(named);
        }
        return found;
    }

    private List<Element> named() {
        List<Element> found = new ArrayList<>();
        int place = density.from();
        while (place < density.to()) {
            boolean entry = isEntry(place) && !isShell(place);
            if (entry) {
                found.add(index.element(place));
            }
            place = entry ? index.endAt(place) : place + 1;
        }
        return found.size() < 2 ? found : found.stream().map(e -> cell(e, found)).toList();
    }

    /** An element named like an entry that is only the frame around several. */
    private boolean isShell(int place) {
        List<Element> inner = new ArrayList<>();
        double theirs = 0;
        int at = place + 1;
        while (at < index.endAt(place)) {
            boolean entry = isEntry(at);
            if (entry) {
                inner.add(index.element(at));
                theirs += density.prose(at);
            }
            at = entry ? index.endAt(at) : at + 1;
        }
        return inner.size() >= 2 && theirs >= 0.6 * density.prose(place) && !isPostWith(index.element(place), inner)
            || inner.size() == 1 && theirs >= 0.95 * density.prose(place);
    }

    /** A post may show a list of other posts in its text: its own heading stands before them and leads to it, theirs lead nowhere. */
    private boolean isPostWith(Element outer, List<Element> inner) {
        Element heading = heading(outer);
        return heading != null && index.order(heading) < index.order(inner.get(0)) && link(heading) != null && isWithoutLinks(inner);
    }

    private boolean isWithoutLinks(List<Element> entries) {
        return entries.stream().allMatch(entry -> link(heading(entry)) == null && permalink(entry, reading) == null);
    }

    /** The same where the posts around are not named as such: the named ones, which lead nowhere, all stand in them. */
    private boolean isInsideOthers(List<Element> named) {
        return isWithoutLinks(named) && groups().stream().anyMatch(group -> named.stream().allMatch(
            entry -> group.stream().anyMatch(outer -> outer != entry && index.contains(outer, entry))));
    }

    /** The widest element around one entry and no other: date and title may stand before the entry proper. */
    private Element cell(Element entry, List<Element> all) {
        Element cell = entry;
        for (Element at = entry.parent(); at != null && !at.normalName().equals("body"); at = at.parent()) {
            Element outer = at;
            boolean alone = all.stream().noneMatch(other -> other != entry && index.contains(outer, other));
            if (!alone || index.textLength(at) > index.textLength(entry) + 400) {
                return cell;
            }
            cell = at;
        }
        return cell;
    }

    private boolean isEntry(int place) {
        return Hints.has(density.hints(place), Hints.ENTRY) && !density.isForeign(place)
            && !Hints.has(density.hints(place), Hints.COMMENTS) && (heading(place) >= 0 || headingBefore(index.element(place)) != null);
    }

    /** Old templates put date and title before the element of the entry. */
    private static Element headingBefore(Element entry) {
        Element before = entry.previousElementSibling();
        for (int i = 0; i < 3 && before != null; i++) {
            if (HEADINGS.contains(before.normalName()) && before.hasText()) {
                return before;
            }
            before = before.previousElementSibling();
        }
        return null;
    }

    /** The heading of an entry: the first heading element, or what is named as title. */
    Element heading(Element entry) {
        int heading = heading(index.order(entry));
        return heading < 0 ? null : index.element(heading);
    }

    private int heading(int place) {
        if (nextHeading == null) {
            nextHeading = headings();
        }
        return nextHeading[place] < index.endAt(place) ? nextHeading[place] : -1;
    }

    private static int saysTitle(String names) {
        return TITLES.matcher(names.toLowerCase(Locale.ROOT)).find() ? 1 : 0;
    }

    /** By place, the first heading at or behind it. */
    private int[] headings() {
        int[] titles = reading.traits().names().inClasses(NAMED_TITLE);
        int[] next = new int[index.size()];
        int last = Integer.MAX_VALUE;
        for (int i = next.length - 1; i >= 0; i--) {
            boolean title = index.classNumber(i) >= 0 && titles[index.classNumber(i)] > 0 && index.element(i).hasText();
            boolean heading = index.textLengthAt(i) > 0 && headings[index.tagNumber(i)] > 0;
            last = title || heading ? i : last;
            next[i] = last;
        }
        return next;
    }

    /** The group of siblings of one shape, each with a linked heading of its own, that holds the most text. */
    private List<Element> repeated(List<Element> fallback) {
        List<Element> best = fallback;
        double most = 0;
        for (List<Element> group : groups()) {
            double prose = group.stream().mapToDouble(density::prose).sum();
            if (prose > most) {
                best = group;
                most = prose;
            }
        }
        return best;
    }

    /** Groups of siblings of one tag and class that each have a heading with a link of their own. */
    List<List<Element>> groups() {
        if (groups == null) {
            groups = findGroups();
        }
        return groups;
    }

    private List<List<Element>> findGroups() {
        int[] headed = new int[index.size()];
        for (int place = density.from() + 1; place < density.to(); place++) {
            headed[index.parent(place)] += isBlock(place) && heading(place) >= 0 ? 1 : 0;
        }
        String[] shapes = new String[index.classNumbers()];
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (int place = density.from() + 1; place < density.to(); place++) {
            int parent = index.parent(place);
            // Without two headings below the parent no group of its children has one each.
            if (headed[parent] > 1 && isBlock(place)) {
                Element element = index.element(place);
                String key = parent + " " + element.normalName() + " " + shape(shapes, index.classNumber(place));
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
            }
        }
        groups.values().removeIf(group -> group.size() < 2 || !eachHasLinkedHeading(group));
        return List.copyOf(groups.values());
    }

    /** Whether it can be an entry: a block with some text of nobody else's. */
    private boolean isBlock(int place) {
        return index.textLengthAt(place) > 60 && !density.isForeign(place) && !Hints.has(density.hints(place), Hints.INLINE)
            && headings[index.tagNumber(place)] == 0;
    }

    /** Class names without the numbers and terms that differ from post to post; each class attribute is looked at once. */
    private String shape(String[] shapes, int classes) {
        if (classes < 0) {
            return "";
        }
        if (shapes[classes] == null) {
            StringBuilder shape = new StringBuilder();
            for (String name : new LinkedHashSet<>(List.of(index.classValue(classes).strip().split("\\s+")))) {
                shape.append(isOwn(name) ? "" : name).append(' ');
            }
            shapes[classes] = shape.toString().strip();
        }
        return shapes[classes];
    }

    private static boolean isOwn(String name) {
        return name.chars().anyMatch(Character::isDigit) || name.startsWith("category-") || name.startsWith("tag-")
            || name.startsWith("author-") || name.equals("first") || name.equals("last") || name.equals("odd") || name.equals("even");
    }

    private boolean eachHasLinkedHeading(List<Element> group) {
        Set<String> targets = new HashSet<>();
        for (Element element : group) {
            Element heading = heading(element);
            Element link = link(heading);
            String target = link != null ? link.attr("href") : heading == null ? null : permalink(element, reading);
            if (target == null || !targets.add(target)) {
                return false;
            }
        }
        return true;
    }

    /** Where an entry with a bare heading is by itself: what is named a permalink, or where its comments are; null for none. */
    public static String permalink(Element entry, Reading reading) {
        String comments = null;
        ElementIndex index = reading.index();
        for (Element link : new Below(index, entry).tagged("a")) {
            String href = link.attr("href");
            int hash = href.indexOf('#');
            boolean named = link.attr("rel").equals("bookmark") || link.hasClass("permalink") || link.hasClass("timestamp-link")
                || link.hasAttr("title") && PERMALINK.matcher(link.attr("title")).find()
                || isPermalinkLabel(link, index.ownTextLength(index.order(link)), reading.language());
            if (named && hash != 0 && !href.isEmpty()) {
                return hash < 0 ? href : href.substring(0, hash);
            }
            if (hash > 0 && COMMENTS.matcher(href.substring(hash)).find()) {
                comments = href.substring(0, hash);
            }
        }
        return comments;
    }

    private static boolean isPermalinkLabel(Element link, int length, String language) {
        String label = length == 0 || length >= LONGEST_LABEL ? "" : link.ownText();
        return !label.isEmpty() && label.length() < LONGEST_LABEL && Words.is(Role.PERMALINK, label, language);
    }

    /** The link in the heading or around it; null when there is none. */
    Element link(Element heading) {
        int place = heading == null ? 0 : index.order(heading);
        for (int i = place; heading != null && i < index.endAt(place); i++) {
            if (isLink(index.element(i))) {
                return index.element(i);
            }
        }
        for (Element at = heading; at != null; at = at.parent()) {
            if (isLink(at)) {
                return at;
            }
        }
        return null;
    }

    private static boolean isLink(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }
}
