package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rule;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Person;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds who wrote an item: the rule's places, names that say so by class, the byline around the date, the first bold words. */
final class ItemAuthors {
    private static final int LONGEST = 90;
    /** What a theme writes behind the name of who wrote the post, or of who has an account. */
    private static final Pattern ROLES =
        Pattern.compile("(?iU)[(\\[]?(?:post )?(?:author|autor|autorin|autora|autore|auteur|autorka|verfasser|writer|admin|administrator"
        + "|moderator|staff|editor"
        + "|visitor|member|guest|besucher|gast|mitglied|invité|penulis|yazar|författare|forfatter|автор|作者|博主|楼主|站长|管理员|글쓴이|投稿者)[)\\]]?");
    private static final int LONGEST_ROLE = 16;
    private static final int LONGEST_DATE = 40;
    /** A date with what stands around it: "Submitted at 07:19:12 on Wednesday, 05 September 2009". */
    private static final int LONGEST_DATE_LINE = 60;
    /** A button to delete what one wrote. */
    private static final Pattern CROSS = Pattern.compile("[xX×✕✖]");
    private static final Pattern SENTENCE = Pattern.compile("[!?…]$|[!?;] |(?<!(?:^|[\\s.])(?:\\p{Lu}|Dr|Mr|Mrs|Ms|St|Prof))[.](?: |$)");
    private static final Pattern BADGE =
        Pattern.compile("(?i)(?:^|[-_ ])(?:badges?|label|flair|role|author-label|author-tag|tagline|insignia|parent-info"
        + "|(?:in-?)?reply-?to|replied-?to)(?:$|[-_ ])");
    private static final Set<String> EMPHASIS = Set.of("a", "b", "strong", "cite", "em", "h3", "h4", "h5", "h6", "dt", "span", "big");
    private static final Set<String> PARTS = Set.of("a", "b", "strong", "cite", "h3", "h4", "h5", "h6");
    private static final int[] NOWHERE = {};
    /** "Ann @ann@social.example": the address that networks print behind a name; a bare "@ann" was typed by its owner. */
    private static final Pattern HANDLE = Pattern.compile("(?<=\\S)\\s+\\(?@(?:[\\w.-]+@)?[\\w-]+(?:\\.[\\w-]+)+\\)?$");
    /** What is left of "Ann (mail) (web)" without the links. */
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\(\\s*\\)|\\[\\s*]");
    /** Some call themselves "1984"; only a place that is for a name and nothing else tells it from a count. */
    private static final Pattern DIGITS = Pattern.compile("\\d{2,20}");
    private static final Pattern FOR_NAMES = Pattern.compile("(?i)(?:author|name|nick)(?:link|name)?(?:[-_ ]|$)");
    private static final Pattern FOR_NUMBERS = Pattern.compile("(?i)count|number|posts|level|points|rank|[-_ ]id(?:[-_ ]|$)");
    private static final Pattern DASH = Pattern.compile("^(?:[\u2014\u2013\u2015]|--)\\s?\\p{L}");
    private static final Pattern PERSON = Pattern.compile("(?i)/(?:users?|profiles?|members?|people)/");
    private static final List<String> NAMES = List.of("fn", "p-author", "p-name");

    private final Reading reading;
    private final Bylines bylines;
    private final byte[] ranks;

    ItemAuthors(Reading reading, Bylines bylines) {
        this.reading = reading;
        ranks = ranks(reading);
        this.bylines = bylines;
    }

    Optional<FoundIn<Person>> find(Item item, List<Line> lines, FoundIn<?> date, Rule rule) {
        Optional<FoundIn<Person>> found = rule == null ? Optional.empty() : byRule(item, rule);
        return found.or(() -> byMark(item)).or(() -> besideDate(lines, date)).or(() -> byWords(lines)).or(() -> byDash(lines, date))
            .or(() -> byEmphasis(item, lines))
            .or(() -> byDateLine(lines, date)).or(() -> signature(lines, date));
    }

    private Optional<FoundIn<Person>> byRule(Item item, Rule rule) {
        for (Element root : item.roots()) {
            Optional<FoundIn<String>> name = rule.first("comments", "author", reading.page(), root, item::owns, picked -> {
                boolean whole = picked.element().childrenSize() > 0 && picked.text().equals(PlainText.line(picked.element()));
                Element inner = whole ? nameIn(picked.element()) : null;
                String shown = whole ? shown(inner == null ? picked.element() : inner) : picked.text();
                String text = DIGITS.matcher(shown).matches() ? shown : bylines.name(shown);
                return text == null ? null : new FoundIn<>(text, picked.element());
            });
            if (name.isPresent()) {
                String url = rule.first("comments", "authorUrl", reading.page(), root, item::owns, p -> Urls.isWeb(p.text())
                    ? p.text() : null)
                    .orElseGet(() -> link(name.get().element()));
                return Optional.of(new FoundIn<>(Person.named(name.get().value(), url), name.get().element()));
            }
        }
        return Optional.empty();
    }

    /** {@code fn}, {@code itemprop=author}, a class that speaks of an author; the innermost wins over the box around it. */
    private Optional<FoundIn<Person>> byMark(Item item) {
        FoundIn<Person> best = null;
        int bestRank = 0;
        for (int place : item.places()) {
            int rank = ranks[place];
            Element element = rank > bestRank && reading.index().textLengthAt(place) <= LONGEST ? reading.index().element(place) : null;
            // WordPress names the whole item for its author ("comment-author-ann"): a short comment is not its own byline.
            if (element != null && (item.roots().size() > 1 || element != item.start())) {
                Element inner = nameIn(element);
                Element bearer = inner == null ? element : inner;
                String shown = shown(bearer);
                String name = isNumberName(element, shown) ? shown : bylines.name(shown);
                if (name != null) {
                    best = new FoundIn<>(Person.named(name, link(bearer)), element);
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The link, bold part or heading that holds the name in a box that holds more: the first one, with nothing or a label before it
     * ("Guest:") and no bare words right behind it, which would be the rest of the name. Null when there is none.
     */
    private Element nameIn(Element box) {
        ElementIndex index = reading.index();
        int end = index.end(box);
        for (int place = index.order(box) + 1; place < end; place++) {
            Element part = index.element(place);
            if (index.textLengthAt(place) > 0 && PARTS.contains(part.normalName())) {
                if (index.textLengthAt(place) == index.textLength(box)) {
                    continue;
                }
                boolean some = !part.attr("href").startsWith("#");
                return some && !goesOn(part) && isLabel(before(box, part)) && bylines.name(PlainText.line(part)) != null ? part : null;
            }
        }
        return null;
    }

    /** What the box says before one of its parts. */
    private static String before(Element box, Element part) {
        StringBuilder said = new StringBuilder();
        NodeTraversor.filter((node, depth) -> {
            if (node == part) {
                return NodeFilter.FilterResult.STOP;
            }
            if (node instanceof TextNode text && said.length() <= LONGEST) {
                said.append(text.getWholeText());
            }
            return NodeFilter.FilterResult.CONTINUE;
        }, box);
        return said.toString().strip();
    }

    private boolean isLabel(String text) {
        return text.isEmpty() || (text.endsWith(":") || text.endsWith("\uff1a")) && text.length() <= LONGEST_ROLE
            || Words.is(Role.POSTED_BY, text, reading.language());
    }

    private boolean goesOn(Element part) {
        Node next = part.nextSibling();
        String words = next instanceof TextNode text ? text.getWholeText().strip() : "";
        return !words.isEmpty() && Character.isLetterOrDigit(words.codePointAt(0))
            && !(words.length() <= LONGEST_ROLE
            && Words.match(Role.SAYS_LABEL, "X " + words, reading.language()).filter(m -> "X".equals(m.first())).isPresent());
    }

    /** The element's text without a badge in it ("Author", "Staff", "Top fan") and without an address behind the name. */
    private String shown(Element element) {
        String text = withBadgesOut(element);
        return text.indexOf(" @") > 0 || text.indexOf("(@") > 0 ? HANDLE.matcher(text).replaceFirst("") : text;
    }

    private String withBadgesOut(Element element) {
        Set<Element> badges = null;
        ElementIndex index = reading.index();
        int end = index.end(element);
        for (int place = index.order(element) + 1; place < end; place++) {
            if (isBadge(index.element(place))) {
                badges = badges == null ? new HashSet<>() : badges;
                badges.add(index.element(place));
            }
        }
        String rest = badges == null ? "" : PlainText.line(element.childNodes(), badges);
        return rest.isEmpty() ? PlainText.label(element) : rest;
    }

    /** "Author", "Staff", or who is answered. */
    private boolean isBadge(Element element) {
        int length = reading.index().textLength(element);
        return length > 0 && (element.attributesSize() > 0 && BADGE.matcher(element.className()).find()
            || length <= LONGEST_ROLE && ROLES.matcher(element.text()).matches());
    }

    private static boolean isNumberName(Element element, String shown) {
        return DIGITS.matcher(shown).matches() && FOR_NAMES.matcher(element.className()).find()
            && !FOR_NUMBERS.matcher(element.className()).find();
    }

    /** How plainly each element of the page says that it is an author; most say nothing. */
    private static byte[] ranks(Reading reading) {
        ElementIndex index = reading.index();
        Traits traits = reading.traits();
        byte[] ranks = new byte[index.size()];
        for (int place = 0; place < ranks.length; place++) {
            ranks[place] = (byte) (traits.any(place, Traits.AUTHOR) && !traits.any(place, Traits.TEXT) ? 3
                : traits.any(place, Traits.CITE) ? 2 : 0);
        }
        for (Element element : index.byAttribute("rel")) {
            ranks[index.order(element)] = element.attr("rel").contains("author") ? 4 : ranks[index.order(element)];
        }
        for (Element element : index.byAttribute("itemprop")) {
            String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
            ranks[index.order(element)] = property.equals("name") ? 5 : property.equals("author") || property.equals("creator") ? 4
                : ranks[index.order(element)];
        }
        for (String name : NAMES) {
            for (Element element : index.byClass(name)) {
                ranks[index.order(element)] = 5;
            }
        }
        return ranks;
    }

    /** The line with the date: what is left of it without date and labels is the name, best if it is a link or bold. */
    private Optional<FoundIn<Person>> besideDate(List<Line> lines, FoundIn<?> date) {
        if (date == null) {
            return Optional.empty();
        }
        for (Line line : lines) {
            if (date.touches(line)) {
                Optional<FoundIn<Person>> marked = emphasised(line);
                if (marked.isPresent()) {
                    return marked;
                }
                String name = bylines.name(withoutButtons(line));
                if (name != null && line.text().length() <= 2 * LONGEST) {
                    return Optional.of(FoundIn.inLine(Person.named(name, null), line));
                }
                OneLine.Head head = OneLine.head(line.text(), bylines);
                return head == null ? Optional.empty() : Optional.of(FoundIn.inLine(Person.named(head.name(), null), line));
            }
        }
        return Optional.empty();
    }

    /** The line without links that say no name ("URL", "e-mail", "reply"). */
    private String withoutButtons(Line line) {
        StringBuilder rest = new StringBuilder();
        boolean less = false;
        for (Node node : line.nodes()) {
            boolean button = node.parent() instanceof Element parent && parent.normalName().equals("a")
                && bylines.name(PlainText.line(parent)) == null;
            less |= button;
            rest.append(button ? " " : node instanceof TextNode text ? text.getWholeText() : " ");
        }
        String without = less ? EMPTY_BRACKETS.matcher(rest).replaceAll(" ") : "";
        return bylines.date(without).isPresent() ? without : line.text();
    }

    private Optional<FoundIn<Person>> emphasised(Line line) {
        for (Node node : line.nodes()) {
            if (node.parent() instanceof Element parent && parent != line.block() && EMPHASIS.contains(parent.normalName())
                && !parent.attr("href").startsWith("#") && !isBadge(parent)) {
                String text = PlainText.line(parent);
                String name = text.length() > LONGEST || CROSS.matcher(text).matches() || bylines.date(text).isPresent() ? null
                    : bylines.name(text);
                if (name != null) {
                    return Optional.of(new FoundIn<>(Person.named(name, link(parent)), parent));
                }
            }
        }
        return Optional.empty();
    }

    /** "X says:" at the beginning or "Posted by X" anywhere at the edges. */
    private Optional<FoundIn<Person>> byWords(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if ((i < 3 || i >= lines.size() - 3) && line.text().length() <= 2 * LONGEST) {
                String name = bylines.said(line.text());
                if (name != null) {
                    Optional<FoundIn<Person>> marked = emphasised(line);
                    return marked.isPresent() ? marked : Optional.of(FoundIn.inLine(Person.named(name, null), line));
                }
            }
        }
        return Optional.empty();
    }

    /** The first line, when it is short, stands alone in a heading, link or bold, and more text follows. */
    private Optional<FoundIn<Person>> byEmphasis(Item item, List<Line> lines) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        for (Line line : lines.subList(0, Math.min(3, lines.size() - 1))) {
            if (line.text().isEmpty() || line.text().length() > LONGEST / 2) {
                continue;
            }
            Optional<FoundIn<Person>> marked = emphasised(line);
            if (marked.isPresent() && (marked.get().value().name().length() + 12 >= line.text().length()
                || line.text().startsWith(marked.get().value().name()) && leadsToPerson(marked.get().element()))) {
                return marked;
            }
            if ((Tags.isHeading(line.block()) || line.block().normalName().equals("dt")) && item.owns(line.block())) {
                String name = bylines.name(line.text());
                return name == null ? Optional.empty() : Optional.of(FoundIn.inLine(Person.named(name, null), line));
            }
        }
        return Optional.empty();
    }

    /** A link to somebody's page on the site, whatever stands behind it ("Ann 23 fans"). */
    private static boolean leadsToPerson(Element name) {
        return name.normalName().equals("a") && PERSON.matcher(name.attr("href")).find();
    }

    /** What stands in an element of the same name and class as another item's author. */
    Optional<FoundIn<Person>> alike(Item item, Element like) {
        for (int place : like == null ? NOWHERE : item.places()) {
            Element element = reading.index().element(place);
            if (element.normalName().equals(like.normalName()) && element.className().equals(like.className())
                && reading.index().textLength(element) <= LONGEST) {
                String name = bylines.name(shown(element));
                return name == null ? Optional.empty() : Optional.of(new FoundIn<>(Person.named(name, link(element)), element));
            }
        }
        return Optional.empty();
    }

    /** A short line of its own right before a line that holds the date alone. */
    private Optional<FoundIn<Person>> byDateLine(List<Line> lines, FoundIn<?> date) {
        int last = lines.size() - 1;
        for (int i = 1; date != null && i <= last; i++) {
            // At the end the text stands before both.
            if (i < Math.min(4, last) || i == last && last > 1) {
                Line before = lines.get(i - 1);
                boolean bare = date.touches(lines.get(i)) && lines.get(i).text().length() <= LONGEST_DATE_LINE;
                if (bare && !before.text().isEmpty() && before.text().length() <= LONGEST_DATE && !SENTENCE.matcher(before.text()).find()) {
                    String name = bylines.name(before.text());
                    Optional<FoundIn<Person>> marked = name == null ? Optional.empty()
                        : emphasised(before).filter(m -> m.value().name().equals(name));
                    return name == null || marked.isPresent() ? marked : Optional.of(FoundIn.inLine(Person.named(name, null), before));
                }
            }
        }
        return Optional.empty();
    }

    /** "— Ann", as letters to the editor are signed, with the date alone in the next line. */
    private Optional<FoundIn<Person>> byDash(List<Line> lines, FoundIn<?> date) {
        for (int i = 1; date != null && i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            if (date.touches(lines.get(i)) && before.text().length() <= LONGEST_DATE && DASH.matcher(before.text()).find()) {
                String name = bylines.name(before.text());
                return name == null ? Optional.empty() : Optional.of(FoundIn.inLine(Person.named(name, null), before));
            }
        }
        return Optional.empty();
    }

    /** A short last line in a box of its own below the text, where the date stands in the first. */
    private Optional<FoundIn<Person>> signature(List<Line> lines, FoundIn<?> date) {
        Line last = lines.size() < 3 ? null : lines.get(lines.size() - 1);
        boolean box = last != null && date != null && date.touches(lines.get(0)) && !last.text().isEmpty()
            && last.text().length() <= LONGEST_DATE && last.block().hasAttr("class") && last.block() != lines.get(lines.size() - 2).block();
        String name = !box || SENTENCE.matcher(last.text()).find() ? null : bylines.name(last.text());
        return name == null ? Optional.empty() : emphasised(last).filter(m -> m.value().name().equals(name))
            .or(() -> Optional.of(FoundIn.inLine(Person.named(name, null), last)));
    }

    /** Where the name links to: itself, a link around it or in it; a link to a comment is none. */
    private String link(Element element) {
        Element a = element.normalName().equals("a") ? element : Nodes.firstLink(element, reading);
        for (Element at = element.parent(); a == null && at != null && at.childrenSize() <= 2
            && !at.normalName().equals("li"); at = at.parent()) {
            a = at.normalName().equals("a") ? at : null;
        }
        if (a == null || !a.hasAttr("href")) {
            return null;
        }
        String href = Urls.resolve(reading.page().base(), a.attr("href"));
        return Urls.isWeb(href) && !a.attr("href").startsWith("#") ? href : null;
    }
}
