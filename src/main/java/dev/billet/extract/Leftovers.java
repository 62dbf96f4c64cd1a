package dev.billet.extract;

import dev.billet.extract.reading.Claims;
import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.html.Visibility;
import dev.billet.report.PageNotice;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Accounts for the visible text that no finder claimed: long prose outside of menus and sidebars may be a comment or a part of
 * the post that was missed, and is said.
 */
final class Leftovers {
    private static final int LONG = 200;
    private static final int SAMPLE = 80;
    private static final double PROSE = 0.3;
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "header", "form", "head", "table");

    private final Reading reading;
    private final ElementIndex index;
    private final Map<Element, Boolean> holders = new IdentityHashMap<>();

    Leftovers(Reading reading) {
        this.reading = reading;
        index = reading.index();
        for (Element claimed : reading.claims().all(Set.of(Claims.Kind.values()))) {
            for (Element at = claimed.parent(); at != null && holders.put(at, Boolean.TRUE) == null; at = at.parent()) {
                // Marks everything around a claim, so that the walk below knows where to look further down.
                continue;
            }
        }
    }

    /** The largest piece of prose that nobody claimed, with the characters of all such pieces; empty when there is none. */
    Optional<PageNotice.TextUnclaimed> find() {
        List<Element> pieces = new ArrayList<>();
        collect(reading.page().body(), pieces);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        Element largest = pieces.get(0);
        int characters = 0;
        for (Element piece : pieces) {
            characters += index.textLength(piece);
            largest = index.textLength(piece) > index.textLength(largest) ? piece : largest;
        }
        String text = PlainText.line(largest);
        return Optional.of(new PageNotice.TextUnclaimed(characters, place(largest), text.substring(0, Math.min(SAMPLE, text.length()))));
    }

    private void collect(Element element, List<Element> pieces) {
        if (FURNITURE.contains(element.normalName()) || Visibility.isSilent(element) || reading.claims().of(element) != null) {
            return;
        }
        boolean around = holders.containsKey(element);
        if (!around && index.textLength(element) >= LONG && isProse(element)) {
            pieces.add(element);
        } else if (around || index.textLength(element) >= LONG) {
            element.children().forEach(child -> collect(child, pieces));
        }
    }

    private boolean isProse(Element element) {
        return index.linkDensity(element) < PROSE && (element.normalName().matches("p|blockquote|pre|li|dd|td")
            || element.ownText().length() >= LONG || element.children().stream().filter(c -> c.normalName().equals("p")).count() >= 1);
    }

    private static String place(Element element) {
        String id = element.id();
        String classes = element.className().strip();
        return element.normalName() + (id.isEmpty() ? "" : "#" + id) + (classes.isEmpty() ? "" : "." + classes.replaceAll("\\s+", "."));
    }
}
