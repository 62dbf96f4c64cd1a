package dev.billet.extract.fact;

import dev.billet.model.When;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells by the words beside it whether a date is that of the last change: "Published May 3, 2012, last updated June 1, 2013". */
final class ChangeWords {
    private static final int MOST = 4;
    private static final int SHORTEST = 2;
    private static final int LONGEST_LABEL = 40;
    /** What stands between the parts of a byline. */
    private static final Pattern PARTS = Pattern.compile("[|·•–—;()/.,:\\[\\]]|\\s[-~]\\s");
    private static final Pattern AND = Pattern.compile("(?i)^(?:and|und|et|y|e|en|og|och|oraz|i|и|та|ve|&)\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");
    /** From here on scripts have no blanks between words, and a label may stand behind the date. */
    private static final char EAST_ASIA = '\u2e80';

    private final String language;

    ChangeWords(String language) {
        this.language = language;
    }

    /** A date on a line, with the length of what says it. */
    record Dated(When when, boolean approximate, int length, boolean changed) {
    }

    /** The dates of a line, in their order. */
    List<Dated> dates(String text, Function<String, Optional<FoundDate>> find) {
        List<Dated> dates = new ArrayList<>();
        int from = 0;
        while (dates.size() < MOST) {
            String rest = text.substring(from);
            FoundDate date = find.apply(rest).orElse(null);
            if (date == null) {
                break;
            }
            boolean changed = isLead(rest.substring(0, date.start())) || isTrail(rest.substring(date.end()));
            dates.add(new Dated(date.when(), date.approximate(), date.end() - date.start(), changed));
            from += date.end();
        }
        return dates;
    }

    /** Whether what stands right before the element says so. */
    boolean isChanged(Element element) {
        Node before = element.previousSibling();
        while (before instanceof TextNode blank && blank.isBlank()) {
            before = before.previousSibling();
        }
        String text = before instanceof TextNode words ? words.text() : before instanceof Element label ? label.text() : "";
        return !text.isBlank() && text.length() <= LONGEST_LABEL && text.chars().noneMatch(Character::isDigit) && isLead(text);
    }

    /** The last part of what leads to a date. */
    private boolean isLead(String before) {
        String label = EDGES.matcher(before).replaceAll("");
        int last = 0;
        for (var parts = PARTS.matcher(label); parts.find();) {
            last = parts.end();
        }
        label = AND.matcher(label.substring(last).strip()).replaceFirst("");
        return !label.isEmpty() && Words.startsWith(Role.UPDATED, label, language) > SHORTEST - (label.charAt(0) >= EAST_ASIA ? 1 : 0);
    }

    private boolean isTrail(String behind) {
        String trail = behind.strip();
        int end = 0;
        while (end < trail.length() && trail.charAt(end) >= EAST_ASIA && Character.isLetter(trail.charAt(end))) {
            end++;
        }
        boolean next = trail.substring(end).strip().chars().limit(2).anyMatch(Character::isDigit);
        return end > 1 && !next && Words.startsWith(Role.UPDATED, trail.substring(0, end), language) > 0;
    }
}
