package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.model.Person;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Comments that are one run of text with their byline: "Ann (3 May 2011): what she wrote", "Ann: what she wrote (3 May 2011)",
 * "ann 『what she wrote』". Done with the comments that were chosen only, because text nodes are split.
 */
final class OneLine {
    private static final int HEAD = 70;
    private static final int MOST_BETWEEN = 24;
    private static final Pattern NAMED =
        Pattern.compile("(?s)([\\p{L}\\p{N}](?:[^:\uff1a.!?]|(?<=\\p{Lu}|Dr|Mr|Mrs|St)[.]){0,38}?)\\s?[:\uff1a]\\s+(\\S.*)");
    private static final Pattern COLON = Pattern.compile("\\s?[:\uff1a]\\s+(?=\\S)");
    private static final Pattern CLOSE = Pattern.compile("\\s?(?:Uhr)?\\s?(?:[)\\]]\\s?[:\uff1a—–-]?|[:\uff1a—–-])\\s+(?=\\S)");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}.!?]*");
    private static final Pattern LITTLE =
        Pattern.compile("(?iU)\\P{L}*(?:on|at|am|um|le|el|il|em|op|den|dne|dnia|på|vom|du|à|в|на)\\P{L}*");

    private static final Pattern WHO =
        Pattern.compile("\\s*([\\p{L}\\p{N}](?:[^:\uff1a.!?…()]|(?<=\\p{Lu}|Dr|Mr|Mrs|St)[.]){0,38}?)\\s?[,(\\[–—-]\\s?");
    private static final int MOST_WORDS = 4;
    private static final int FEWEST_DIGITS = 3;

    private final Reading reading;
    private final Bylines bylines;

    /** Who wrote and when, where a long line begins with it. */
    record Head(String name, FoundDate date) {
    }

    OneLine(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** The byline that a line begins with, "Ann (3 May 2011): …"; null when it begins otherwise. */
    static Head head(String line, Bylines bylines) {
        String begin = line.substring(0, Math.min(line.length(), HEAD));
        boolean digits = begin.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
        FoundDate date = digits ? bylines.date(begin).orElse(null) : null;
        Matcher who = date == null ? null : WHO.matcher(begin).region(0, date.start());
        boolean shaped = who != null && who.matches() && who.group(1).split(" ").length <= MOST_WORDS
            && CLOSE.matcher(line).region(date.end(), line.length()).lookingAt();
        return shaped ? new Head(who.group(1), date) : null;
    }

    /** The item with its text apart from its byline; the same where they stand apart by themselves. */
    ReadItem cut(ReadItem item) {
        Line line = item.author() == null || item.view().lines().isEmpty() ? null : item.view().lines().get(0);
        String name = line == null ? null : item.author().name();
        if (name == null || line.text().length() <= name.length() + 2 || !line.text().startsWith(name)) {
            return item;
        }
        TextNode first = line.nodes().get(0) instanceof TextNode text ? text : null;
        String raw = first == null ? "" : first.getWholeText();
        int lead = raw.length() - raw.stripLeading().length();
        if (line.text().indexOf('『') > 0) {
            return quoted(item, line);
        }
        if (item.date() == null || raw.length() < lead + name.length() + 2 || !raw.startsWith(name, lead)) {
            return item;
        }
        return cut(item, line, first, name, lead);
    }

    private ReadItem cut(ReadItem item, Line line, TextNode node, String name, int lead) {
        String raw = node.getWholeText();
        String rest = raw.substring(lead + name.length());
        Matcher named = NAMED.matcher(name);
        boolean run = named.matches();
        Matcher colon = COLON.matcher(rest);
        int from = run ? lead + named.start(2) : colon.lookingAt() ? lead + name.length() + colon.end() : 0;
        int to = from == 0 ? raw.length() : dated(raw);
        if (from == 0) {
            int close = behindDate(rest);
            from = close == 0 ? 0 : lead + name.length() + close;
        }
        if (from == 0 || to < 0 || to <= from || raw.substring(from, to).isBlank()) {
            return item;
        }
        Person author = run ? Person.named(named.group(1), item.author().url()) : item.author();
        return split(item.by(author), line, node, from, to);
    }

    /** Where the text begins behind a date and its mark, or 0. */
    private int behindDate(String rest) {
        String head = rest.substring(0, Math.min(rest.length(), HEAD));
        FoundDate date = bylines.date(head).orElse(null);
        if (date == null || date.start() > MOST_BETWEEN) {
            return 0;
        }
        String between = head.substring(0, date.start());
        boolean label = MARKS.matcher(between).matches() || LITTLE.matcher(between).matches()
            || Words.match(Role.SAYS_LABEL, "X " + MARKS.matcher(between.strip()).replaceFirst("").split(" ")[0], reading.language())
                .filter(m -> "X".equals(m.first())).isPresent();
        Matcher close = CLOSE.matcher(rest).region(date.end(), rest.length());
        return label && close.lookingAt() ? close.end() : 0;
    }

    /** Where the bracket with the date begins that ends the text; -1 when it ends otherwise. */
    private int dated(String raw) {
        String text = raw.stripTrailing();
        int open = text.endsWith(")") ? text.lastIndexOf('(') : text.endsWith("]") ? text.lastIndexOf('[') : -1;
        Optional<FoundDate> date = open < 0 || text.length() - open > HEAD ? Optional.empty() : bylines.date(text.substring(open));
        return date.filter(d -> d.start() <= 2).isPresent() ? open : -1;
    }

    private static ReadItem quoted(ReadItem item, Line line) {
        for (Node node : line.nodes()) {
            int open = node instanceof TextNode text ? text.getWholeText().indexOf('『') : -1;
            int close = open < 0 ? -1 : ((TextNode) node).getWholeText().lastIndexOf('』');
            if (close > open + 1 && ((TextNode) node).getWholeText().substring(0, open).isBlank()) {
                return split(item, line, (TextNode) node, open + 1, close);
            }
        }
        return item;
    }

    /** What stands before and behind is left out, what stands between is text, whatever it was taken for. */
    private static ReadItem split(ReadItem item, Line line, TextNode node, int from, int to) {
        Set<Node> without = new HashSet<>(item.without());
        boolean behind = false;
        for (Node other : line.nodes()) {
            if (behind) {
                without.remove(other);
            } else {
                without.add(other);
            }
            behind |= other == node;
        }
        if (to < node.getWholeText().length()) {
            without.add(node.splitText(to));
        }
        node.splitText(from);
        return new ReadItem(item.item(), item.view(), item.author(), item.date(), item.approximate(), item.title(), item.text(), without,
            Math.max(1, item.characters()), item.marks());
    }
}
