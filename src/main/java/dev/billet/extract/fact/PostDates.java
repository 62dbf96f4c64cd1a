package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tokens;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.When;
import dev.billet.text.AddressDate;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.WordSet;
import dev.billet.text.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jsoup.nodes.Element;

/** Finds when the post was published and modified; among witnesses of like rank the one that agrees with the permalink wins. */
final class PostDates {
    private static final WordSet NO_LINE = WordSet.of("title", "script", "style", "option");
    private static final WordSet META_TAGS = WordSet.of("p", "small", "div", "span");
    private static final int LONGEST = 180;
    private static final int META = 400;
    private static final int SHEET = 40;
    private static final int MOST_LINES = 8;
    private static final int SHORTEST_LABEL = 5;

    private final Reading reading;
    private final ElementIndex index;
    private final Around around;
    /** Day or month in the permalink; null when it has none. */
    private final When inUrl;
    private final DateHints hints;
    private final AddressedDates reader;
    private final ChangeWords words;
    private final List<Vote> votes = new ArrayList<>();
    /** Dates of changes, in the order of the page. */
    private final List<Vote> changed = new ArrayList<>();
    private Vote first;

    PostDates(Reading reading, Around around, String url) {
        this.reading = reading;
        this.around = around;
        inUrl = AddressDate.of(url).orElse(null);
        words = new ChangeWords(reading.language());
        index = reading.index();
        DateHints known = reading.dates();
        Integer year = Urls.year(url);
        hints = year == null ? known : new DateHints(known.language(), known.captured(), known.order(), year);
        reader = new AddressedDates(hints, inUrl);
    }

    /** A date with its weight. */
    record Vote(When when, boolean approximate, double weight, String witness) {
    }

    /** When it was published; null when nothing tells it. */
    Vote published() {
        byData();
        byRules();
        new MarkedDates(reading, around, reader, words).find(votes, changed);
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
        first = best == null ? fromUrl() : exact(best);
        return first;
    }

    /** The other days that were said, with their weights; null when there are none. Asked behind {@link #published}. */
    String others(Vote winner) {
        Ballot others = new Ballot();
        votes.forEach(v -> others.vote(v.when.day().map(LocalDate::toString).orElse(v.when.toString()), null, v.weight
            + fit(v), v.witness));
        return others.without(winner.when.day().map(LocalDate::toString).orElse(winner.when.toString()));
    }

    /** The same day said more exactly by another witness: a clock time, a zone. */
    private Vote exact(Vote best) {
        Vote exact = best;
        for (Vote vote : votes) {
            if (isMoreExact(vote.when, exact.when) && !vote.approximate) {
                exact = vote;
            }
        }
        if (exact.when.localTime().isEmpty() && exact.when.day().isPresent()) {
            return new PostClock(reading, around).at(exact.when.day().get()).map(w -> new Vote(w, best.approximate, best.weight,
                best.witness + " + clock")).orElse(exact);
        }
        return exact;
    }

    private static boolean isMoreExact(When one, When other) {
        Optional<LocalDate> day = other.day();
        if (day.isEmpty()) {
            return false;
        }
        boolean same = one.day().equals(day);
        boolean clock = one.localTime().isPresent() && other.localTime().isEmpty();
        boolean zone = one.offset().isPresent() && other.offset().isEmpty() && one.localTime().equals(other.localTime());
        return same && (clock || zone);
    }

    private double agreement(Vote vote) {
        return Math.min(1.5, 0.5 * votes.stream().filter(v -> v != vote && v.when.day().isPresent()
            && v.when.day().equals(vote.when.day())).count());
    }

    private double fit(Vote vote) {
        if (inUrl == null || vote.when.day().isEmpty()) {
            return 0;
        }
        LocalDate date = vote.when.day().get();
        YearMonth of = inUrl instanceof When.OfMonth shown ? shown.month() : YearMonth.from(inUrl.day().orElseThrow());
        boolean month = YearMonth.from(date).equals(of);
        boolean day = inUrl instanceof When.OfMonth || inUrl.day().filter(date::equals).isPresent();
        return month ? day ? 2.5 : 0.8 : -1;
    }

    private void byData() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.PUBLISHED)) {
            double weight = claim.witness().equals("article") ? 4.2 : claim.witness().equals("meta") ? 3 : 4;
            Dates.machine(claim.value()).ifPresent(w -> votes.add(new Vote(w, false, weight, claim.witness())));
        }
    }

    private void byRules() {
        for (Rules.Applied applied : reading.rules()) {
            Optional<Vote> vote = applied.rule().first("post", "date", reading.page(), reading.page().document(), this::isPlace,
                picked -> read(picked.text(), 3.5, "platform:" + applied.rule().name() + " " + picked.witness()));
            if (vote.isPresent()) {
                votes.add(vote.get());
                return;
            }
        }
    }

    private boolean isPlace(Element element) {
        int place = index.order(element);
        return around.isOwn(place) && (!index.contains(reading.page().body(), element)
            || around.nearness(place) > 0.7 && !around.isSide(place) && !around.marks().isChanged(place));
    }

    private Vote read(String text, double weight, String witness) {
        Optional<When> exact = Dates.machine(text);
        if (exact.isPresent()) {
            return new Vote(exact.get(), false, weight, witness);
        }
        return reader.find(text).map(f -> new Vote(f.when(), f.approximate(), weight, witness)).orElse(null);
    }

    /** Visible dates in short lines near the body; a class that speaks of dates weighs more. */
    private void byLines() {
        boolean[] seen = new boolean[index.size()];
        boolean[] metas = metas();
        int found = 0;
        for (int place = 0; place < seen.length && found <= MOST_LINES; place++) {
            boolean asked = index.hasOwnDigit(place) && isAsked(place, index.element(place).normalName(), metas);
            int line = asked ? line(place) : -1;
            if (line >= 0 && !seen[line] && !around.isSide(line)) {
                found += byLine(line, isMeta(line, metas), found) ? 1 : 0;
            }
            if (line >= 0) {
                seen[line] = true;
            }
        }
    }

    private boolean isAsked(int place, String tag, boolean[] metas) {
        return around.isAbout(place) ? !NO_LINE.contains(tag) : META_TAGS.contains(tag) && isMeta(place, metas);
    }

    /** Which class attributes of the page, by number, have "meta" in them. */
    private boolean[] metas() {
        boolean[] metas = new boolean[index.classNumbers()];
        for (int i = 0; i < metas.length; i++) {
            metas[i] = index.classValue(i).contains("meta");
        }
        return metas;
    }

    /** "This entry was posted on …" at the end of the text, or taken for it. */
    private boolean isMeta(int place, boolean[] metas) {
        return (around.isInBody(place) || around.isAbout(place)) && index.textLengthAt(place) < META && around.isOwn(place)
            && (isOf(metas, place) || isOf(metas, index.parent(place)));
    }

    private boolean isOf(boolean[] metas, int place) {
        return place >= 0 && index.classNumber(place) >= 0 && metas[index.classNumber(place)];
    }

    /** The element or, where day, month and year stand in elements of their own, what holds them; -1 when there is no date. */
    private int line(int place) {
        int at = place;
        for (int steps = 0; at >= 0 && steps < 3; at = index.parent(at), steps++) {
            if (index.textLengthAt(at) > (steps == 0 ? LONGEST : SHEET)) {
                return steps == 0 && Dates.find(index.element(at).ownText(), hints).isPresent() ? at : -1;
            }
            if (Dates.find(around.line(at), hints).isPresent() || steps > 0 && Dates.find(spaced(at), hints).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    /** The parts of a calendar sheet, which styles set apart. */
    private String spaced(int place) {
        StringJoiner parts = new StringJoiner(" ");
        for (Element part = index.element(place).firstElementChild(); part != null; part = part.nextElementSibling()) {
            parts.add(PlainText.line(part));
        }
        return parts.toString();
    }

    private boolean byLine(int line, boolean meta, int found) {
        Element element = index.element(line);
        String text = index.textLengthAt(line) > LONGEST ? element.ownText() : around.line(line);
        if (around.isInHead(line) || text.startsWith("\u00a9") || text.regionMatches(true, 0, "copyright", 0, 9)) {
            return false;
        }
        List<ChangeWords.Dated> dates = words.dates(text, reader::find);
        if (dates.isEmpty()) {
            dates = words.dates(spaced(line), reader::find);
        }
        ChangeWords.Dated shown = dates.stream().filter(d -> !d.changed()).findFirst().orElse(dates.isEmpty() ? null : dates.get(0));
        int beside = shown == null ? 0 : text.length() - shown.length();
        if (shown == null || !meta && beside > (around.isInBody(line) ? 45 : 140)) {
            return false;
        }
        boolean labelled = around.marks().isChanged(line) || shown.changed() || dates.size() == 1 && words.isChanged(element);
        dates.stream().filter(d -> d.changed() || d == shown && labelled)
            .forEach(d -> changed.add(new Vote(d.when(), false, 1, "text " + element.normalName())));
        When when = shown.when();
        double weight = (Tokens.speaksOfDate(element) ? 2 : 1.4) + (beside < 30 ? 0.3 : 0) + (around.isUnderTitle(line) ? 0.5
            : 0) + (isSaid(text) ? 0.5 : 0) - (around.isBefore(line) ? 0 : 0.4)
            - Math.min(0.6, around.distance(line) / 800.0) - 0.05 * found - (labelled ? 1.5 : 0) - (when.day().isEmpty() ? 1.2 : 0);
        votes.add(new Vote(when, shown.approximate(), weight, "text " + element.normalName()));
        return true;
    }

    /** "Published on …". */
    private boolean isSaid(String text) {
        return Words.startsWith(Role.POSTED_ON, text, reading.language()) > SHORTEST_LABEL;
    }

    private Vote fromUrl() {
        return inUrl == null ? null : new Vote(inUrl, false, 1, "permalink");
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
            Optional<Vote> vote = applied.rule().first("post", "modified", reading.page(), reading.page().document(), around::isOwn,
                picked -> read(picked.text(), 3, "platform:" + applied.rule().name()));
            if (vote.isPresent()) {
                return vote.get();
            }
        }
        return changed.stream().filter(vote -> isLater(vote.when)).findFirst().orElse(null);
    }

    /** Another day than that of publication; a post is not changed before. */
    private boolean isLater(When when) {
        return first != null && when.day().isPresent() && first.when.day().isPresent() && when.day().get().isAfter(first.when.day().get());
    }
}
