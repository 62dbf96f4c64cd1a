package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Traits;
import dev.billet.extract.rule.Rule;
import dev.billet.html.PlainText;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the date of one item: values for machines first, then the rule's places, then the byline. */
final class ItemDates {
    /** Blogger's permalinks carry the instant in milliseconds, whatever the blog's language and date format. */
    private static final Pattern BLOGGER_EPOCH = Pattern.compile("[?&]showComment=(\\d{13})(?![\\p{L}\\p{N}_])");
    private static final Pattern EPOCH_ID = Pattern.compile("c(1[01]\\d{11})\\d{4,7}");
    private static final Pattern DATE_PROPERTY = Pattern.compile("(?i)^(?:date|commentTime)");
    private static final int LONGEST_BYLINE = 220;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_BAD = 40;
    private static final int HEAD_LINES = 5;
    private static final int TAIL_LINES = 4;

    private final Reading reading;
    private final Bylines bylines;
    /** Elements with an attribute that may hold a date. */
    private final boolean[] telling;
    /** Whether any link of the page holds an instant. */
    private final boolean blogger;

    ItemDates(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
        telling = new boolean[reading.index().size()];
        for (String attribute : List.of("datetime", "content", "title")) {
            for (Element element : reading.index().byAttribute(attribute)) {
                telling[reading.index().order(element)] = true;
            }
        }
        blogger = reading.index().anyValueContains("a", "href", "showcomment=");
    }

    /** A date with whether it is approximate. */
    record Dated(When when, boolean approximate) {
    }

    Optional<FoundIn<Dated>> find(Item item, List<Line> lines, Rule rule) {
        Optional<FoundIn<Dated>> found = rule == null ? Optional.empty() : byRule(item, rule);
        return found.or(() -> forMachines(item)).map(f -> withOffset(withTime(f, lines))).or(() -> inLines(lines)).or(() -> alone(item))
            .or(() -> inId(item));
    }

    /** The date in one element of an item. */
    Optional<FoundIn<Dated>> in(Element element) {
        return bylines.date(PlainText.line(element)).map(f -> new FoundIn<>(new Dated(f.when(), f.approximate()), element));
    }

    /** Where style sheets alone keep name, date and label apart, they run together in the line: "Ann2022-05-02Reply". */
    private Optional<FoundIn<Dated>> alone(Item item) {
        for (int place : item.places()) {
            int length = reading.index().textLengthAt(place);
            Element element = length > 0 && length <= LONGEST_BAD ? reading.index().element(place) : null;
            boolean named = element != null && (reading.traits().any(place, Traits.DATE) || element.normalName().equals("small"));
            if (named && element.childrenSize() == 0) {
                Optional<FoundIn<Dated>> date = bylines.date(element.ownText())
                    .map(f -> new FoundIn<>(new Dated(f.when(), f.approximate()), element));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** Blogger's ids of 2005 begin with the instant in milliseconds: c111722094015807951. */
    private Optional<FoundIn<Dated>> inId(Item item) {
        String id = item.start().id().isEmpty() ? item.start().attr("name") : item.start().id();
        Matcher matcher = EPOCH_ID.matcher(id);
        return id.startsWith("c1") && matcher.matches()
            ? Dates.machine(matcher.group(1)).map(w -> new FoundIn<>(new Dated(w, false), item.start())) : Optional.empty();
    }

    /** An instant in UTC beside a visible clock time tells the blog's offset: the visible time is what the blog means. */
    private FoundIn<Dated> withOffset(FoundIn<Dated> found) {
        if (!(found.value().when() instanceof When.Zoned instant) || instant.time().getOffset().getTotalSeconds() != 0
            || !found.element().attr("href").contains("showComment=")) {
            return found;
        }
        return Dates.find(PlainText.line(found.element()), reading.dates()).flatMap(f -> f.when().localTime())
            .flatMap(t -> offset(instant, t))
            .map(local -> new FoundIn<>(new Dated(new When.Zoned(local, true), false), found.element())).orElse(found);
    }

    private static Optional<OffsetDateTime> offset(When.Zoned instant, LocalDateTime shown) {
        long minutes = Math.round(Duration.between(instant.time().toLocalDateTime(), shown).getSeconds() / 900.0) * 15;
        return Math.abs(minutes) > 14 * 60 ? Optional.empty()
            : Optional.of(instant.time().withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60))
            .truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<FoundIn<Dated>> byRule(Item item, Rule rule) {
        for (String field : List.of("dateExact", "date")) {
            for (Element root : item.roots()) {
                Optional<FoundIn<Dated>> date = rule.first("comments", field, reading.page(), root, item::owns,
                    picked -> read(picked.text()).map(d -> new FoundIn<>(d, picked.element())).orElse(null));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Dated> read(String text) {
        Optional<When> exact = Dates.machine(text);
        return exact.isPresent() ? exact.map(w -> new Dated(w, false))
            : Dates.find(text, reading.dates()).map(f -> new Dated(f.when(), f.approximate()));
    }

    private Optional<FoundIn<Dated>> forMachines(Item item) {
        for (int place : item.places()) {
            if (telling[place] || blogger && reading.traits().any(place, Traits.LINK)) {
                Element element = reading.index().element(place);
                Optional<When> when = machineValue(element);
                if (when.isPresent()) {
                    return Optional.of(new FoundIn<>(new Dated(when.get(), false), element));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<When> machineValue(Element element) {
        String tag = element.normalName();
        if (tag.equals("time") && element.hasAttr("datetime")) {
            return Dates.machine(element.attr("datetime"));
        }
        if (element.hasAttr("content") && DATE_PROPERTY.matcher(element.attr("itemprop")).find()) {
            return Dates.machine(element.attr("content"));
        }
        if (tag.equals("a")) {
            String href = element.attr("href");
            Matcher epoch = href.contains("showComment=") ? BLOGGER_EPOCH.matcher(href) : null;
            if (epoch != null && epoch.find()) {
                return Dates.machine(epoch.group(1));
            }
        }
        String title = element.attr("title");
        return title.isEmpty() || title.length() > LONGEST_TITLE ? Optional.empty() : Dates.machine(title).or(() -> inTitle(title));
    }

    /** The tooltip of "3 days ago" is a day and an hour as the blog writes them, and nothing else. */
    private Optional<When> inTitle(String title) {
        return !Character.isDigit(title.charAt(title.length() - 1)) && !title.toLowerCase(Locale.ROOT).endsWith("m") ? Optional.empty()
            : bylines.date(title).filter(d -> d.start() == 0 && d.end() == title.length() && !d.approximate()).map(FoundDate::when)
                .filter(w -> w.localTime().isPresent());
    }

    /** Day and hour often stand in elements of their own on one line: the line then tells more than the element. */
    private FoundIn<Dated> withTime(FoundIn<Dated> found, List<Line> lines) {
        if (!(found.value().when() instanceof When.OfDay day)) {
            return found;
        }
        for (Line line : lines) {
            if (line.text().length() <= LONGEST_BYLINE && found.touches(line)) {
                Optional<When> finer = bylines.date(line.text()).map(FoundDate::when)
                    .filter(w -> w.localTime().isPresent() && w.day().equals(day.day()));
                if (finer.isPresent()) {
                    return new FoundIn<>(new Dated(finer.get(), false), found.element());
                }
            }
        }
        return found;
    }

    private Optional<FoundIn<Dated>> inLines(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i < HEAD_LINES || i >= lines.size() - TAIL_LINES) {
                Line line = lines.get(i);
                if (line.text().length() <= LONGEST_BYLINE) {
                    Optional<FoundDate> date = bylines.date(line.text());
                    if (date.isPresent() && isByline(line, date.get())) {
                        return Optional.of(FoundIn.inLine(new Dated(date.get().when(), date.get().approximate()), line));
                    }
                }
            }
        }
        return lines.isEmpty() ? Optional.empty() : runIn(lines.get(0));
    }

    /** The paragraph itself may begin with name and date. */
    private Optional<FoundIn<Dated>> runIn(Line line) {
        if (!(line.nodes().get(0).parent() instanceof Element first) || first == line.block()) {
            OneLine.Head head = OneLine.head(line.text(), bylines);
            return head == null ? Optional.empty()
                : Optional.of(FoundIn.inLine(new Dated(head.date().when(), head.date().approximate()), line));
        }
        return Dates.find(line.text().substring(0, Math.min(line.text().length(), LONGEST_TITLE)), reading.dates())
            .filter(d -> d.start() <= LONGEST_TITLE / 2)
            .map(d -> FoundIn.inLine(new Dated(d.when(), d.approximate()), line));
    }

    /** The text of a place that is named after dates and has a number in it, where no date was found; null when there is none. */
    String notUnderstood(Item item) {
        Traits traits = reading.traits();
        for (int place : item.places()) {
            Element element = reading.index().element(place);
            int length = reading.index().textLengthAt(place);
            boolean named = length >= 4 && length <= LONGEST_BAD
                && (traits.any(place, Traits.DATE) && !traits.any(place, Traits.TEXT) || element.normalName().equals("time"));
            String text = named ? PlainText.line(element) : "";
            if (text.chars().anyMatch(Character::isDigit)) {
                return text;
            }
        }
        return null;
    }

    /** Prose may speak of dates too; a byline has little else in it. */
    private static boolean isByline(Line line, FoundDate date) {
        int rest = line.text().length() - (date.end() - date.start());
        return rest <= 90 && !line.text().endsWith("?");
    }
}
