package dev.billet.extract.fact;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.html.PlainText;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The name in "30 November 2011 | Ann Lee | News": bylines without a word, only separators around a date and a name. */
final class BylineParts {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·/–—-]|//)\\s+|\\s*[|•·]\\s*");
    private static final Pattern ENDING = Pattern.compile("[\\s,;:–—-]+$");
    private static final String TIME = "\\d{1,2}[:.h]\\d{2}(?:\\s?[ap]\\.?m\\.?)?";
    /** "Ann Lee @ 4:33 pm", under a date of its own. */
    private static final Pattern CLOCK = Pattern.compile("(?i)(.+?)(?:\\s+(?:@|at|um|à|kl\\.?)\\s+|,\\s+)" + TIME);
    /** A date in a line of its own above leaves the hour alone beside the name. */
    private static final Pattern HOUR = Pattern.compile("(?i)" + TIME);
    private static final Pattern HOUR_AHEAD = Pattern.compile("(?i)" + TIME + ",\\s+(.+)");
    private static final Pattern BEGINNING = Pattern.compile("^\\s*[,;:]\\s*");
    private static final Pattern BYLINE = Pattern.compile("(?i)submitted|by-?line|posted");
    private static final Pattern LOGIN = Pattern.compile("\\p{L}[\\p{L}\\d._-]{1,24}");
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final Pattern PLACE = Pattern.compile("(?i)(?:^|[-_ ])(?:ort|place|location|city|kicker|rubrik|topic|label|dateline"
        + "|section|cat)(?:$|[-_ ])");
    private static final String OTHER = "-";
    private static final Set<String> TABLE = Set.of("table", "tbody", "thead", "tr");
    private static final int MOST_PARTS = 6;
    private static final int LONGEST_NAME = 42;
    private static final int LONGEST_TAIL = 60;

    private final Reading reading;
    private final Bylines bylines;

    BylineParts(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** The part beside the date that looks like a name and leads to no other post or term; null when there is none. */
    String name(Element element, String line) {
        if (!Walk.hasDigit(line)) {
            return null;
        }
        String[] parts = SEPARATOR.split(line);
        if (parts.length > MOST_PARTS) {
            return null;
        }
        Set<String> linked = new HashSet<>();
        Set<String> elsewhere = new HashSet<>();
        for (Element link : Walk.links(reading.index(), element)) {
            String text = Ballot.fold(PlainText.line(link));
            if (!mayName(link)) {
                elsewhere.add(text);
            }
            if (parts.length > 1 || !mayName(link)) {
                linked.add(text);
            }
        }
        for (String part : parts) {
            Matcher clock = CLOCK.matcher(part);
            if (clock.matches() && name(clock.group(1), elsewhere) != null) {
                return name(clock.group(1), elsewhere);
            }
        }
        Matcher hour = parts.length == 1 ? HOUR_AHEAD.matcher(line.strip()) : null;
        if (hour != null && hour.matches()) {
            return name(hour.group(1), linked);
        }
        String dated = null;
        for (int i = 0; i < parts.length && dated == null; i++) {
            if (isDate(parts[i]) || parts.length > 1 && HOUR.matcher(parts[i].strip()).matches()) {
                dated = parts[i];
                String before = i == 0 ? null : name(parts[i - 1], linked);
                String beside = before != null ? before : i + 1 == parts.length ? null : name(parts[i + 1], linked);
                if (beside != null) {
                    return beside;
                }
            }
        }
        String name = dated == null ? null : parts.length > 2 ? only(parts, linked) : ahead(dated, linked);
        return name != null || dated == null || !BYLINE.matcher(element.className()).find() ? name : login(parts, linked);
    }

    /** "Sun, 09/13/2009 - 20:10 - ann": in a box for bylines the last word, behind day and hour. */
    private String login(String[] parts, Set<String> linked) {
        String last = parts[parts.length - 1].strip();
        for (int i = 0; i < parts.length - 1; i++) {
            if (!isDate(parts[i]) && !HOUR.matcher(parts[i].strip()).matches()) {
                return null;
            }
        }
        boolean login = parts.length > 1 && LOGIN.matcher(last).matches() && !bylines.isFurniture(last) && !areLinked(last, linked);
        return login ? bylines.name(last) : null;
    }

    boolean isDateAlone(String line) {
        return Walk.hasDigit(line) && bylines.date(line).filter(d -> line.length() - (d.end() - d.start()) < 4).isPresent();
    }

    /** The same where nothing but elements of their own keeps date and name apart; what is named a term or a place is no name. */
    String inRow(Element row, Around around) {
        if (row.childrenSize() < 2 || TABLE.contains(row.normalName()) || !row.ownText().isBlank()) {
            return null;
        }
        boolean dated = false;
        for (Element part = row.firstElementChild(); part != null; part = part.nextElementSibling()) {
            String line = around.line(reading.index().order(part));
            if (line.length() > LONGEST_TAIL || line.indexOf('|') >= 0) {
                return null;
            }
            dated |= Walk.hasDigit(line);
        }
        return dated ? name(row, String.join(" | ", parts(row, around))) : null;
    }

    private List<String> parts(Element row, Around around) {
        List<String> parts = new ArrayList<>();
        for (Element part = row.firstElementChild(); part != null; part = part.nextElementSibling()) {
            int place = reading.index().order(part);
            String line = around.line(place);
            boolean other = around.marks().isCategory(place) || around.marks().isTag(place) || PLACE.matcher(part.className()).find();
            String said = other || line.isBlank() ? null : bylines.postedBy(line);
            if (!line.isBlank()) {
                parts.add(other ? OTHER : said == null ? line : said);
            }
        }
        return parts;
    }

    /**
     * The name that a word for it leads in behind the last date of a line: "Publié le 30/08/2016 à 06:00, mis à jour le 31/08/2016 -
     * Par Ann Lee". Null when there is none.
     */
    String behindDate(String line) {
        int digit = line.length() - 1;
        while (digit >= 0 && !Character.isDigit(line.charAt(digit))) {
            digit--;
        }
        if (digit < 0 || line.length() - digit > LONGEST_TAIL || bylines.date(line.substring(0, digit + 1)).isEmpty()) {
            return null;
        }
        for (int at = digit + 1; at < line.length(); at++) {
            if (Character.isLetter(line.charAt(at)) && !Character.isLetter(line.charAt(at - 1))
                && Words.startsWith(Role.POSTED_BY, line.substring(at), reading.language()) > 0) {
                String name = bylines.postedBy(line.substring(at));
                return name != null && NameShape.isName(name) ? name : null;
            }
        }
        return null;
    }

    /** The one name of a longer row: "3 May 2011 · 4 min read · Ann Lee". */
    private String only(String[] parts, Set<String> linked) {
        String only = null;
        for (String part : parts) {
            String name = name(part, linked);
            if (name != null && only != null) {
                return null;
            }
            only = name != null ? name : only;
        }
        return only;
    }

    /** "Ann Lee, 3 May 2011", "3 May 2011, Ann Lee", with nothing else. */
    private String ahead(String part, Set<String> linked) {
        FoundDate date = bylines.date(part).orElse(null);
        if (date != null && date.start() < 3 && BEGINNING.matcher(part.substring(date.end())).find()) {
            return name(BEGINNING.matcher(part.substring(date.end())).replaceFirst(""), linked);
        }
        return date == null || part.length() - date.end() > 3 || part.substring(0, date.start()).strip().endsWith(":") ? null
            : name(ENDING.matcher(part.substring(0, date.start())).replaceFirst(""), linked);
    }

    private static boolean mayName(Element link) {
        String href = link.attr("href");
        return !TermKinds.isTermUrl(href) && !href.contains("#") && href.length() > 1 && !link.attr("rel").contains("bookmark")
            && !link.attr("rel").contains("tag");
    }

    private boolean isDate(String part) {
        return Walk.hasDigit(part) && bylines.date(part).filter(d -> part.length() - (d.end() - d.start()) < 14
            || (part.length() - d.end() < 4 || d.start() < 3) && part.length() - (d.end() - d.start()) < LONGEST_NAME).isPresent();
    }

    private String name(String part, Set<String> linked) {
        String text = Space.orNull(part);
        if (text == null || areLinked(text, linked)) {
            return null;
        }
        if (Words.is(Role.EDITORS, text, reading.language())) {
            return text;
        }
        return !NameShape.isName(text) || bylines.isFurniture(text) || bylines.name(text) == null ? null : text;
    }

    /** One link, or several in a row: "Sea, Boats". */
    private static boolean areLinked(String text, Set<String> linked) {
        return linked.contains(Ballot.fold(text)) || LIST.splitAsStream(text).allMatch(each -> linked.contains(Ballot.fold(each)));
    }
}
