package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.When;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds when the post was published and modified; among witnesses of like rank the one that agrees with the permalink wins. */
final class PostDates {
    private static final Pattern IN_URL = Pattern.compile("/((?:19|20)\\d\\d)/(\\d{1,2})(?:/(\\d{1,2}))?/");
    private static final int LONGEST = 160;

    private final Reading reading;
    private final Around around;
    private final String url;
    private final DateHints hints;
    private final List<Vote> votes = new ArrayList<>();

    PostDates(Reading reading, Around around, String url) {
        this.reading = reading;
        this.around = around;
        this.url = url;
        DateHints known = reading.dates();
        hints = known.year() != null ? known : new DateHints(known.language(), known.captured(), known.order(), Urls.year(url));
    }

    /** A date with its weight. */
    record Vote(When when, boolean approximate, double weight, String witness) {
    }

    /** When it was published; null when nothing tells it. */
    Vote published() {
        byData();
        byRules();
        byMarks();
        byLines();
        Vote best = null;
        double most = -1;
        for (Vote vote : votes) {
            double weight = vote.weight + agreement(vote) + fit(vote);
            if (weight > most) {
                most = weight;
                best = vote;
            }
        }
        return best == null ? fromUrl() : best;
    }

    private double agreement(Vote vote) {
        return Math.min(1.5, 0.5 * votes.stream().filter(v -> v != vote && v.when.day().isPresent() && v.when.day().equals(vote.when.day())).count());
    }

    private double fit(Vote vote) {
        Matcher matcher = IN_URL.matcher(url == null ? "" : url);
        if (!matcher.find() || vote.when.day().isEmpty()) {
            return 0;
        }
        boolean month = vote.when.year() == Integer.parseInt(matcher.group(1)) && vote.when.day().get().getMonthValue() == Integer.parseInt(matcher.group(2));
        boolean day = matcher.group(3) == null || vote.when.day().get().getDayOfMonth() == Integer.parseInt(matcher.group(3));
        return month ? day ? 2.5 : 0.8 : -1;
    }

    private void byData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.PUBLISHED)) {
            Dates.machine(claim.value()).ifPresent(w -> votes.add(new Vote(w, false, claim.witness().equals("meta") ? 3 : 4, claim.witness())));
        }
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("post", "date", reading.page(), reading.page().document(), around::isOwn)) {
                Vote vote = read(picked.text(), 3.5, "platform:" + applied.rule().name() + " " + picked.witness());
                boolean inside = !reading.index().contains(reading.page().body(), picked.element()) || around.nearness(picked.element()) > 0.5;
                if (vote != null && inside) {
                    votes.add(vote);
                    return;
                }
            }
        }
    }

    private Vote read(String text, double weight, String witness) {
        Optional<When> exact = Dates.machine(text);
        if (exact.isPresent()) {
            return new Vote(exact.get(), false, weight, witness);
        }
        return Dates.find(text, hints).map(f -> new Vote(f.when(), f.approximate(), weight, witness)).orElse(null);
    }

    /** {@code time}, {@code abbr} and the like near the body. */
    private void byMarks() {
        ElementIndex index = reading.index();
        List<Element> marked = new ArrayList<>(index.byTag("time"));
        index.byTag("abbr").stream().filter(e -> e.hasClass("published") || e.hasClass("date") || e.hasClass("updated")).forEach(marked::add);
        for (Element element : marked) {
            String value = element.normalName().equals("time") ? element.attr("datetime") : element.attr("title");
            boolean updated = element.hasClass("updated") && !element.hasClass("published") || element.attr("itemprop").contains("Modified");
            if (around.isOwn(element) && !updated && !Tokens.isAside(reading.page(), element)) {
                Vote vote = read(value.isBlank() ? PlainText.line(element) : value, 3 * around.nearness(element), "element " + element.normalName());
                if (vote != null) {
                    votes.add(vote);
                }
            }
        }
    }

    /** Visible dates in short lines near the body; a class that speaks of dates weighs more. */
    private void byLines() {
        ElementIndex index = reading.index();
        int found = 0;
        for (Element element : index.elements()) {
            int length = index.textLength(element);
            if (length < 5 || length > LONGEST || found > 6 || !around.isNear(element) || element.normalName().matches("title|script|option|a")
                && !Tokens.speaksOfDate(element)) {
                continue;
            }
            String text = PlainText.line(element);
            Optional<FoundDate> date = Dates.find(text, hints);
            if (date.isPresent() && text.length() - (date.get().end() - date.get().start()) < 90 && !Tokens.isAside(reading.page(), element)) {
                double weight = (Tokens.speaksOfDate(element) ? 2 : 1.4) - (around.isBefore(element) ? 0 : 0.4) - 0.05 * found++;
                votes.add(new Vote(date.get().when(), date.get().approximate(), weight, "text " + element.normalName()));
            }
        }
    }

    private Vote fromUrl() {
        Matcher matcher = IN_URL.matcher(url == null ? "" : url);
        if (!matcher.find()) {
            return null;
        }
        String month = String.format("%s-%02d", matcher.group(1), Integer.parseInt(matcher.group(2)));
        String text = matcher.group(3) == null ? month : String.format("%s-%02d", month, Integer.parseInt(matcher.group(3)));
        return When.parse(text).map(w -> new Vote(w, false, 1, "permalink")).orElse(null);
    }

    /** When it was last changed; null when nothing tells it. */
    Vote modified() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.MODIFIED)) {
            Optional<When> when = Dates.machine(claim.value());
            if (when.isPresent()) {
                return new Vote(when.get(), false, 4, claim.witness());
            }
        }
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("post", "modified", reading.page(), reading.page().document(), around::isOwn)) {
                Vote vote = read(picked.text(), 3, "platform:" + applied.rule().name());
                if (vote != null) {
                    return vote;
                }
            }
        }
        return null;
    }
}
