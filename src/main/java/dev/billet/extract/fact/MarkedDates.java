package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.When;
import dev.billet.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Dates in elements and attributes that are made for them. */
final class MarkedDates {
    private static final int LONGEST_TITLE = 40;
    /** In which scripts find the moment of "2 years ago", and the tooltip. */
    private static final List<String> ATTRIBUTES = List.of("data-date", "data-time", "data-datetime", "data-timestamp", "data-epoch",
        "data-published", "data-utime", "data-created", "title");

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    private final AddressedDates reader;
    private final ChangeWords words;

    MarkedDates(Reading reading, Around around, AddressedDates reader, ChangeWords words) {
        this.reading = reading;
        index = reading.index();
        this.around = around;
        this.reader = reader;
        this.words = words;
    }

    /** {@code time}, {@code abbr} and the like near the body. */
    void find(List<PostDates.Vote> votes, List<PostDates.Vote> changed) {
        List<Element> marked = new ArrayList<>(index.byTag("time"));
        index.byTag("abbr").stream().filter(e -> e.hasAttr("title")).forEach(marked::add);
        index.byClass("date").stream().filter(e -> e.hasAttr("content") || e.hasAttr("title")).forEach(marked::add);
        index.byAttribute("itemprop").stream().filter(e -> e.normalName().equals("meta")).forEach(marked::add);
        for (Element element : marked) {
            byMark(element, null, 3, votes, changed);
        }
        for (String attribute : ATTRIBUTES) {
            for (Element element : index.byAttribute(attribute)) {
                String value = element.attr(attribute);
                if (value.length() >= 8 && value.length() <= LONGEST_TITLE && index.contains(reading.page().body(), element)
                    && Character.isLetterOrDigit(value.charAt(0))) {
                    byMark(element, value, attribute.equals("title") ? 2.2 : 2.6, votes, changed);
                }
            }
        }
    }

    /** @param said the date as an attribute has it, which must be nothing else; null for what the element says itself */
    private void byMark(Element element, String said, double trust, List<PostDates.Vote> votes,
        List<PostDates.Vote> changed) {
        int place = index.order(element);
        if (!around.isOwn(place) || around.isSide(place) || around.isInHead(place)) {
            return;
        }
        boolean property = said == null && element.normalName().equals("meta");
        if (property && !element.attr("itemprop").startsWith("date")) {
            return;
        }
        double weight = (around.isInBody(place) ? 0.8 : trust) * around.nearness(place) - (around.isBefore(place) ? 0 : 0.3);
        String witness = "element " + element.normalName();
        PostDates.Vote vote = said == null ? read(value(element), weight, witness) : whole(said, weight, witness);
        if (said != null && vote != null && vote.when().day().isEmpty()) {
            return;
        }
        if (vote != null && isUpdated(element, place)) {
            changed.add(vote);
        } else if (vote != null) {
            votes.add(vote);
        }
    }

    private PostDates.Vote whole(String value, double weight, String witness) {
        Optional<When> exact = Dates.machine(value);
        if (exact.isPresent()) {
            return new PostDates.Vote(exact.get(), false, weight, witness);
        }
        return reader.find(value).filter(f -> f.start() == 0 && f.end() == value.length() && !f.approximate())
            .map(f -> new PostDates.Vote(f.when(), false, weight, witness)).orElse(null);
    }

    private static String value(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            boolean dated = element.attr(attribute).length() >= 8 && Dates.machine(element.attr(attribute)).isPresent();
            if (dated) {
                return element.attr(attribute);
            }
        }
        return PlainText.line(element);
    }

    private boolean isUpdated(Element element, int place) {
        return (element.hasClass("updated") || around.marks().isChanged(place)) && !element.hasClass("published")
            || element.attr("itemprop").contains("Modified") || words.isChanged(element);
    }

    private PostDates.Vote read(String text, double weight, String witness) {
        Optional<When> exact = Dates.machine(text);
        if (exact.isPresent()) {
            return new PostDates.Vote(exact.get(), false, weight, witness);
        }
        return reader.find(text).map(f -> new PostDates.Vote(f.when(), f.approximate(), weight, witness)).orElse(null);
    }
}
