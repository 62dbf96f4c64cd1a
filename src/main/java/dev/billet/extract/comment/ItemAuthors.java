package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Rule;
import dev.billet.html.PlainText;
import dev.billet.model.Person;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds who wrote an item: the rule's places, names that say so by class, the byline around the date, the first bold words. */
final class ItemAuthors {
    private static final int LONGEST = 90;
    private static final int LONGEST_DATE = 40;
    private static final Pattern SENTENCE = Pattern.compile("[.!?…]$|[.!?;] ");
    private static final Pattern BADGE = Pattern.compile("(?i)(?:^|[-_ ])(?:badges?|label|flair|role|author-label|author-tag|tagline|insignia)(?:$|[-_ ])");
    private static final Set<String> EMPHASIS = Set.of("a", "b", "strong", "cite", "em", "h3", "h4", "h5", "h6", "dt", "span", "big");

    private final Reading reading;
    private final Bylines bylines;

    ItemAuthors(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    Optional<FoundIn<Person>> find(Item item, List<Element> own, List<Line> lines, FoundIn<?> date, Rule rule) {
        Optional<FoundIn<Person>> found = rule == null ? Optional.empty() : byRule(item, rule);
        return found.or(() -> byMark(own)).or(() -> besideDate(lines, date)).or(() -> byWords(lines)).or(() -> byEmphasis(item, lines))
            .or(() -> byDateLine(lines, date));
    }

    private Optional<FoundIn<Person>> byRule(Item item, Rule rule) {
        for (Element root : item.roots()) {
            Predicate<Element> own = e -> item.owns(reading.index(), e);
            Optional<FoundIn<String>> name = rule.first("comments", "author", reading.page(), root, own, picked -> {
                boolean whole = picked.element().childrenSize() > 0 && picked.text().equals(PlainText.line(picked.element()));
                String text = bylines.name(whole ? shown(picked.element()) : picked.text());
                return text == null ? null : new FoundIn<>(text, picked.element());
            });
            if (name.isPresent()) {
                String url = rule.first("comments", "authorUrl", reading.page(), root, own, p -> Urls.isWeb(p.text()) ? p.text() : null)
                    .orElseGet(() -> link(name.get().element()));
                return Optional.of(new FoundIn<>(Person.named(name.get().value(), url), name.get().element()));
            }
        }
        return Optional.empty();
    }

    /** {@code fn}, {@code itemprop=author}, a class that speaks of an author; the innermost wins over the box around it. */
    private Optional<FoundIn<Person>> byMark(List<Element> own) {
        FoundIn<Person> best = null;
        int bestRank = 0;
        for (Element element : own) {
            int rank = rank(element);
            if (rank > bestRank && reading.index().textLength(element) <= LONGEST) {
                String name = bylines.name(shown(element));
                if (name != null) {
                    best = new FoundIn<>(Person.named(name, link(element)), element);
                    bestRank = rank;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The element's text without a badge in it ("Author", "Staff", "Top fan"). */
    private static String shown(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.attributesSize() > 0 && BADGE.matcher(child.className()).find() && child.hasText()) {
                String rest = PlainText.line(element.childNodes(), Set.of(child));
                return rest.isEmpty() ? PlainText.label(element) : rest;
            }
        }
        return PlainText.label(element);
    }

    private static int rank(Element element) {
        if (element.attributesSize() == 0) {
            return element.normalName().equals("cite") ? 2 : 0;
        }
        if (element.hasClass("fn") || element.attr("itemprop").equalsIgnoreCase("name") || element.hasClass("p-author")
            || element.hasClass("p-name")) {
            return 5;
        }
        String itemprop = element.attr("itemprop");
        if (itemprop.equalsIgnoreCase("author") || itemprop.equalsIgnoreCase("creator") || element.attr("rel").contains("author")) {
            return 4;
        }
        if (Tokens.speaksOfAuthor(element) && !Tokens.speaksOfText(element)) {
            return 3;
        }
        return element.normalName().equals("cite") ? 2 : 0;
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
                String name = bylines.name(line.text());
                if (name != null && line.text().length() <= 2 * LONGEST) {
                    return Optional.of(FoundIn.inLine(Person.named(name, null), line));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FoundIn<Person>> emphasised(Line line) {
        for (org.jsoup.nodes.Node node : line.nodes()) {
            if (node.parent() instanceof Element parent && parent != line.block() && EMPHASIS.contains(parent.normalName())) {
                String text = PlainText.line(parent);
                String name = text.length() > LONGEST || Dates.find(text, reading.dates()).isPresent() ? null : bylines.name(text);
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
            if (marked.isPresent() && marked.get().value().name().length() + 12 >= line.text().length()) {
                return marked;
            }
            if ((Tags.isHeading(line.block()) || line.block().normalName().equals("dt")) && item.owns(reading.index(), line.block())) {
                String name = bylines.name(line.text());
                return name == null ? Optional.empty() : Optional.of(FoundIn.inLine(Person.named(name, null), line));
            }
        }
        return Optional.empty();
    }

    /** What stands in an element of the same name and class as another item's author. */
    Optional<FoundIn<Person>> alike(List<Element> own, Element like) {
        for (Element element : like == null ? List.<Element>of() : own) {
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
        for (int i = 1; date != null && i < Math.min(4, lines.size() - 1); i++) {
            Line before = lines.get(i - 1);
            boolean bare = date.touches(lines.get(i)) && lines.get(i).text().length() <= LONGEST_DATE;
            if (bare && !before.text().isEmpty() && before.text().length() <= LONGEST_DATE && !SENTENCE.matcher(before.text()).find()) {
                String name = bylines.name(before.text());
                return name == null ? Optional.empty() : Optional.of(FoundIn.inLine(Person.named(name, null), before));
            }
        }
        return Optional.empty();
    }

    /** Where the name links to: itself, a link around it or in it; a link to a comment is none. */
    private String link(Element element) {
        Element a = element.normalName().equals("a") ? element : Nodes.firstLink(element, reading.index());
        for (Element at = element.parent(); a == null && at != null && at.childrenSize() <= 2 && !at.normalName().equals("li"); at = at.parent()) {
            a = at.normalName().equals("a") ? at : null;
        }
        if (a == null || !a.hasAttr("href")) {
            return null;
        }
        String href = Urls.resolve(reading.page().base(), a.attr("href"));
        return Urls.isWeb(href) && !a.attr("href").startsWith("#") ? href : null;
    }
}
