package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Person;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds who wrote the post, by vote of the rule, the data for machines, marks and bylines around the body. */
final class Authors {
    private static final Map<String, Double> DATA = Map.of("json-ld", 3.5, "json-ld:page", 1.3,
        "json-ld:page:organization", 1.3, "microdata", 3.5, "hatom", 3.0, "h-entry", 3.5, "meta", 1.7,
        "opengraph", 2.0);
    private static final WordSet NO_LINE = WordSet.of("a", "title", "option", "script", "label", "button", "h1");
    private static final WordSet BLOCKS = WordSet.of("div", "p", "dl", "dd", "dt", "ul", "ol", "li", "table", "tbody", "tr", "section",
        "header", "footer", "article",
        "h1", "h2", "h3", "h4", "blockquote");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s*[|•·]\\s*");
    private static final int LONGEST = 90;
    private static final double OWNER = 1.5;
    private static final double ICON = 1.5;
    private static final double CARD = 1.5;
    private static final int FEW_ITEMS = 3;
    private static final int BYLINE = 180;
    private static final int NOTE = 420;
    private static final int LONGEST_LABEL = 40;
    private static final double NEEDED = 1.4;

    private final Reading reading;
    private final ElementIndex index;
    private final Site site;
    private final Around around;
    private final Bylines bylines;
    private final NamesInElements names;
    private final BylineParts parts;
    private final AuthorMarks marks;
    private final Ballot ballot = new Ballot();

    Authors(Reading reading, Site site, Around around) {
        this.reading = reading;
        this.site = site;
        this.around = around;
        index = reading.index();
        bylines = new Bylines(reading);
        names = new NamesInElements(index, bylines);
        parts = new BylineParts(reading, bylines);
        marks = new AuthorMarks(reading, around, bylines);
    }

    /** The author with who said it; empty when nobody does. */
    Optional<Map.Entry<Person, String>> find() {
        byRules();
        byData();
        byMarks();
        new IconNames(reading, around, names).all().forEach(name -> ballot.vote(name, null, ICON, "icon"));
        byBylines();
        if (ballot.winner().filter(c -> c.weight() > NEEDED).isEmpty()) {
            new AuthorCards(reading, around, bylines).all().forEach(name -> ballot.vote(name, null, CARD, "card"));
        }
        if (ballot.winner().isEmpty()) {
            byOwner();
            byDateBelow();
        }
        return ballot.winner().filter(c -> c.weight() >= NEEDED)
            .map(c -> Map.entry(Person.named(c.value(), Urls.isWeb(c.extra()) ? c.extra() : null), c.witness()));
    }

    /** Who else was named, or null; asked behind {@link #find}. */
    String others() {
        return ballot.others();
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            boolean voted = applied.rule().first("post", "author", reading.page(), around.context(),
                e -> isRulesPlace(index.order(e)), picked -> {
                    String name = picked.text().equals(PlainText.line(picked.element())) ? names.in(picked.element())
                        : names.name(picked.text());
                    if (name != null) {
                        ballot.vote(name, link(picked.element()), 4, "platform:" + applied.rule().name() + " " + picked.witness());
                    }
                    return name;
                }).isPresent();
            if (voted) {
                return;
            }
        }
    }

    private boolean isRulesPlace(int place) {
        return around.isOwn(place) && !marks.isInBox(place) && !around.isInBody(place) && !around.isSide(place);
    }

    private void byData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.AUTHOR)) {
            boolean isSite = site.name() != null && Ballot.fold(site.name()).equals(Ballot.fold(claim.value()));
            String name = Urls.isWeb(claim.value()) || claim.value().contains("@") ? null : names.name(claim.value());
            if (name != null) {
                ballot.vote(name, null, weight(claim.witness(), isSite), claim.witness());
            }
        }
    }

    /** The publisher is put for the author where a plug-in knows none: any person that is named is believed before. */
    private static double weight(String witness, boolean isSite) {
        return witness.equals("json-ld:organization") ? NEEDED : DATA.getOrDefault(witness, 2.0) - (isSite ? 1.5 : 0);
    }

    /** Nobody is named at the post: the one person whose card the page shows beside it, as themes of single authors do. */
    private void byOwner() {
        Set<String> cards = new LinkedHashSet<>();
        for (Element card : index.byAttribute("itemtype")) {
            if (around.isOwn(card) && card.attr("itemtype").endsWith("schema.org/Person")) {
                for (Element named : index.byAttribute("itemprop")) {
                    if (named.attr("itemprop").equals("name") && index.contains(card, named) && index.textLength(named) <= LONGEST) {
                        cards.add(PlainText.line(named));
                    }
                }
            }
        }
        String name = cards.size() == 1 ? names.name(cards.iterator().next()) : null;
        ballot.vote(name, null, OWNER, "card");
    }

    private void byMarks() {
        double[] weights = marks.weights();
        for (int place = 0; place < weights.length; place++) {
            Element element = weights[place] > 0 ? index.element(place) : null;
            String name = element == null || names.isFurther(element) ? null : names.in(element);
            if (name != null) {
                ballot.vote(name, link(element), weights[place], "mark " + mark(element));
            }
        }
    }

    private static String mark(Element element) {
        return element.hasAttr("rel") ? "rel=" + element.attr("rel") : element.hasAttr("class") ? "."
            + element.className().strip().replace(' ', '.')
            : element.normalName();
    }

    /** "Posted by X on DATE" in a short line near the body. */
    private void byBylines() {
        boolean first = true;
        String before = "";
        for (int place = 0; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            if (length < 4 || !around.isAbout(place) || !isPlace(place)) {
                continue;
            }
            for (String line : lines(place, length)) {
                if (line.length() >= 4 && !line.equals(before)) {
                    before = line;
                    first &= !byLine(index.element(place), line, first);
                }
            }
            first &= !(first && length <= BYLINE && byRow(place));
        }
    }

    /** Nobody is named in so many words: between title and text a line that looks like a name, and the date alone in the next. */
    private void byDateBelow() {
        String before = null;
        for (int place = 0; place < index.size() && ballot.winner().isEmpty(); place++) {
            int length = index.textLengthAt(place);
            if (length > 0 && length <= LONGEST_LABEL && around.isUnderTitle(place) && isPlace(place)
                && !holdsBlocks(index.element(place))) {
                String line = around.line(place);
                if (parts.isDateAlone(line)) {
                    ballot.vote(before, null, OWNER, "line above the date");
                    return;
                }
                before = isTerm(index.element(place), line) || !NameShape.isName(line) ? null : names.name(line);
            }
        }
    }

    private boolean byRow(int place) {
        String part = around.isInHead(place) ? null : parts.inRow(index.element(place), around);
        ballot.vote(part, null, 1.5, "row");
        return part != null;
    }

    /** Whether the line names somebody; without a word for it only the first line with a date does. */
    private boolean byLine(Element element, String line, boolean first) {
        if (isTerm(element, line)) {
            return false;
        }
        String said = saidIn(element, line);
        String name = said == null ? null : NameShape.begin(said);
        if (name != null && NameShape.isLikely(name) && !isSaidByTerm(element)) {
            vote(element, name, line, first);
            return true;
        }
        String part = first && !around.isInHead(index.order(element)) ? parts.name(element, line) : null;
        ballot.vote(part, null, 1.5, "line");
        return part != null;
    }

    private String saidIn(Element element, String line) {
        String begin = bylines.postedBy(line);
        if (begin == null) {
            String behind = behindTerms(element);
            return behind != null ? behind : inLaterPart(line);
        }
        // "Author Ann Lee Senior Reporter", where boxes alone keep name and title apart.
        Element named = names.called(element);
        String name = named == null ? null : PlainText.line(named);
        return name != null && name.length() < begin.length() && begin.startsWith(name) ? name : begin;
    }

    /** The name in "3 May 2011 | 4 comments | Author: Ann Lee", or null. */
    private String inLaterPart(String line) {
        if (line.indexOf('|') < 0 && line.indexOf('•') < 0 && line.indexOf('·') < 0 || bylines.date(line).isEmpty()) {
            return parts.behindDate(line);
        }
        String[] parts = BETWEEN_PARTS.split(line);
        for (int i = 1; i < parts.length; i++) {
            String said = bylines.postedBy(parts[i]);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** The name in "Filed under TERM by Ann", or null. */
    private String behindTerms(Element element) {
        for (Element link = element.firstElementChild(); link != null; link = link.nextElementSibling()) {
            if (link.normalName().equals("a") && link.nextSibling() instanceof TextNode behind && behind.getWholeText().length() > 2
                && TermKinds.isTermUrl(link.attr("href"))) {
                String said = bylines.postedBy(behind.getWholeText().strip());
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    /** A category may be called "By train". */
    private boolean isTerm(Element element, String line) {
        Element link = Walk.firstLink(index, element);
        return link != null && TermKinds.isTermUrl(link.attr("href")) && index.textLength(link) + 2 >= line.replace(" ", "").length();
    }

    /** Whether the "by" is a part of a term's name, which more of the line may follow. */
    private boolean isSaidByTerm(Element element) {
        for (Element link : Walk.links(index, element)) {
            if (TermKinds.isTermUrl(link.attr("href")) && bylines.postedBy(PlainText.line(link)) != null) {
                return true;
            }
        }
        return false;
    }

    /** A byline is one line: what stands in several blocks is looked at block by block, and what stands between them by itself. */
    private List<String> lines(int place, int length) {
        Element element = index.element(place);
        if (!holdsBlocks(element)) {
            return length <= BYLINE ? List.of(around.line(place)) : length <= NOTE ? note(around.line(place)) : List.of();
        }
        List<String> lines = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            boolean block = child instanceof Element e && (BLOCKS.contains(e.normalName()) || e.normalName().equals("br"));
            // Blanks between blocks are no line.
            if (!block && !(run.isEmpty() && child instanceof TextNode blank && blank.isBlank())) {
                run.add(child);
            }
            if ((block || child.nextSibling() == null) && !run.isEmpty()) {
                String line = PlainText.line(run, Set.of());
                if (line.length() <= BYLINE) {
                    lines.add(line);
                }
                run.clear();
            }
        }
        return lines;
    }

    /** "This was written by Ann. Posted on … Filed under …": who wrote it stands at the begin of a longer note. */
    private List<String> note(String line) {
        return Words.startsWith(Role.POSTED_BY, line, reading.language()) > 0 ? List.of(line.substring(0, BYLINE)) : List.of();
    }

    private boolean holdsBlocks(Element element) {
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (BLOCKS.contains(child.normalName()) && index.textLength(child) > 0 || child.normalName().equals("br")) {
                return true;
            }
        }
        return false;
    }

    private void vote(Element element, String name, String line, boolean first) {
        Element link = Walk.firstLink(index, element);
        boolean linked = link != null && Ballot.fold(PlainText.line(link)).equals(Ballot.fold(name));
        String all = linked ? names.together(link) : name;
        boolean whole = line.length() - name.length() < 8;
        ballot.vote(all == null ? name : all, linked ? link(link) : null, (linked ? 2.2 : 1.5) + (whole ? 0.9 : 0) + (first ? 0.4 : 0),
            "byline");
    }

    private boolean isPlace(int place) {
        Element element = index.element(place);
        boolean opens = around.isEdge(place) && index.textLengthAt(place) < 60;
        return !NO_LINE.contains(element.normalName()) && (opens || around.isNear(place)) && !isItem(place, element)
            && !around.isInBanner(place) && !around.isSide(place) && !around.isInForm(place);
    }

    /** One of many in a list. */
    private boolean isItem(int place, Element element) {
        int parent = index.parent(place);
        int items = 0;
        boolean item = parent >= 0 && element.normalName().equals("li");
        for (int child = parent + 1; item && items <= FEW_ITEMS && child < index.endAt(parent); child = index.endAt(child)) {
            items++;
        }
        return items > FEW_ITEMS;
    }

    private String link(Element element) {
        Element link = element.normalName().equals("a") ? element : Walk.firstLink(index, element);
        if (link == null && element.parent() != null && element.parent().normalName().equals("a")) {
            link = element.parent();
        }
        return link == null ? null : around.absolute(link.attr("href"));
    }
}
