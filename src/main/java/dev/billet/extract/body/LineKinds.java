package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.SpelledTerms;
import dev.billet.text.Colon;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Roles;
import dev.billet.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells lines that speak about the post (title, byline, terms, sharing, neighbours) from lines of the post. */
final class LineKinds {
    private static final int LONGEST = 220;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DATELINE = 90;
    private static final Pattern ROW = Pattern.compile("[|·•]| [-–—/] |//");
    private static final Pattern CLOCK = Pattern.compile("\\d[:.h]\\d\\d");
    private static final Roles ABOUT = Roles.of(Role.POSTED_BY, Role.POSTED_ON, Role.FILED_UNDER, Role.TAGGED);
    private static final Roles LABELS = Roles.of(Role.PERMALINK, Role.CONTINUE_READING, Role.REPLY_LINK, Role.EDIT_LINK,
        Role.POSTS_OLDER, Role.POSTS_NEWER, Role.PAGE_PREVIOUS, Role.PAGE_NEXT, Role.POST_PREVIOUS, Role.POST_NEXT, Role.COMMENTS_LABEL,
        Role.COMMENTS_CLOSED, Role.COMMENT_COUNT_NONE, Role.COMMENT_COUNT_ONE, Role.SHARE_HEADING, Role.RELATED_HEADING,
        Role.REPLY_FORM_HEADING, Role.PASSWORD_PROTECTED);
    private static final Roles WORDS_OF_LINKS = Roles.of(Role.PERMALINK, Role.REPLY_LINK, Role.EDIT_LINK);
    /** What schema.org calls the facts of a work that a byline gives. */
    private static final Set<String> FACTS = Set.of("author", "datePublished", "dateCreated", "dateModified", "headline", "articleSection",
        "keywords");
    private static final List<Role> NEIGHBOURS = List.of(Role.POST_PREVIOUS, Role.POST_NEXT);
    private static final Roles REPLIES = Roles.of(Role.COMMENTS_LABEL, Role.REPLY_FORM_HEADING, Role.COMMENT_COUNT_NONE,
        Role.COMMENT_COUNT_ONE);
    private static final Roles END = Roles.of(Role.COMMENTS_LABEL, Role.REPLY_FORM_HEADING, Role.RECENT_COMMENTS, Role.RECENT_POSTS,
        Role.ARCHIVE_HEADING);

    private final Reading reading;
    private final Asides asides;
    private final Set<String> titles = new HashSet<>();
    private boolean sought;
    private Element titleHeading;

    LineKinds(Reading reading) {
        this.reading = reading;
        this.asides = new Asides(reading);
        for (PageData.Claim claim : reading.data().of(PageData.Field.TITLE)) {
            titles.add(normal(claim.value()));
        }
        for (Element title : reading.index().byTag("title")) {
            addParts(title.text());
        }
        for (Element wrapper : reading.index().byTag("text")) {
            addParts(wrapper.attr("title"));
        }
        for (Element meta : reading.index().byAttribute("property")) {
            if (meta.attr("property").equals("og:title")) {
                addParts(meta.attr("content"));
            }
        }
    }

    /** {@code Site » Post}, {@code Post | Site}: each side may be the title. */
    private void addParts(String title) {
        titles.add(normal(title));
        for (String mark : List.of("|", "»", "«", " - ", " – ", " — ", "·", "›", ":", "•", "~", "::", "←", " / ", " (")) {
            int at = title.indexOf(mark);
            while (at >= 0) {
                titles.add(normal(title.substring(0, at)));
                titles.add(normal(title.substring(at + mark.length())));
                at = title.indexOf(mark, at + 1);
            }
        }
        titles.remove("");
    }

    private static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /** The heading that repeats the document's title, or null. */
    Element titleHeading() {
        if (!sought) {
            sought = true;
            titleHeading = findTitleHeading();
        }
        return titleHeading;
    }

    private Element findTitleHeading() {
        for (String tag : List.of("h1", "h2", "h3")) {
            for (Element heading : reading.index().byTag(tag)) {
                if (reading.index().textLength(heading) <= LONGEST_TITLE && isTitle(heading.text())) {
                    return heading;
                }
            }
        }
        return null;
    }

    Asides asides() {
        return asides;
    }

    boolean isTitle(String text) {
        return text.length() <= LONGEST_TITLE && titles.contains(normal(text));
    }

    /** Whether the line belongs to the frame of a post, when it stands at the post's edge. */
    boolean isFrame(Line line) {
        String text = line.text();
        if (asides.isNote(line)) {
            return true;
        }
        if (text.length() > LONGEST && line.words() > Math.max(80, line.linked() / 2)) {
            return false;
        }
        if (Words.startsWith(Role.UPDATED, text, reading.language()) > 0 && !(line.words() == 0 && says(Role.EDIT_LINK, text))) {
            return false;
        }
        return isMarkedFact(line) || isLinksAbout(line) || isNeighbour(line) || isDate(text) || isLabel(line) || isCount(line)
            || isAboutLine(line) || asides.isCounter(text) || isRowOfFacts(line);
    }

    /** Date, reading time and the like side by side: as words they run into each other ("March 4, 20123 min read"). */
    private boolean isRowOfFacts(Line line) {
        int facts = 0;
        for (Node node : line.nodes()) {
            if (node instanceof Element element && element.hasText()) {
                String text = element.text();
                if (!isDate(text) && !asides.isCounter(text) && Words.count(text, reading.language()).isEmpty() && !says(LABELS, text)) {
                    return false;
                }
                facts++;
            } else if (node instanceof TextNode text && !hasNoLetters(text.getWholeText(), 0)) {
                return false;
            }
        }
        return facts > 1 && line.text().length() <= LONGEST;
    }

    /** "Posted by Ann at 9:15": where it stands below the text, the post ends. */
    boolean isByline(Line line) {
        return line.text().length() <= LONGEST && isAboutLine(line)
            && (CLOCK.matcher(line.text()).find() || Dates.find(line.text(), reading.dates()).isPresent());
    }

    /** "2 comments" as a link to them at the end of the text. */
    boolean isReplyLink(Element link) {
        String text = link.text();
        return text.length() <= 60 && Links.isDiscussion(link)
            && (Words.count(text, reading.language()).isPresent() || says(REPLIES, text));
    }

    /** Author and dates by microdata or as times, side by side: as words they run into each other ("Ann2005-02-03"). */
    private static boolean isMarkedFact(Line line) {
        boolean any = false;
        for (Node node : line.nodes()) {
            if (node instanceof Element element) {
                if (!FACTS.contains(element.attr("itemprop").split(" ", 2)[0]) && !element.normalName().equals("time")) {
                    return false;
                }
                any = true;
            } else if (node instanceof TextNode text && !hasNoLetters(text.getWholeText(), 0)) {
                return false;
            }
        }
        return any && line.text().length() <= LONGEST;
    }

    /** What stands over replies, over their form or over the lists of a sidebar: nothing behind it is the post's text. */
    boolean isEnd(Line line) {
        String text = line.text();
        return text.length() <= 90 && line.isHeading() && (isEndLabel(text) || Words.count(text, reading.language()).isPresent());
    }

    private boolean isEndLabel(String text) {
        return says(END, text);
    }

    /** A heading or label over shared or related links, or a button's word: furniture wherever it stands. */
    boolean isFurnitureLabel(Line line) {
        String text = line.text();
        if (text.length() > 80 || text.endsWith(",") || line.links().stream().anyMatch(Links::isElsewhere)) {
            return false;
        }
        return says(Role.SHARE_HEADING, text) || says(Role.RELATED_HEADING, text)
            || line.words() <= 40 && line.linked() > 0 && line.nodes().get(0) instanceof Element first
            && says(Role.SHARE_HEADING, first.text());
    }

    /** "Posted by X on DATE in Y", "Filed under: Y". */
    private boolean isAboutLine(Line line) {
        String text = line.text();
        boolean sentence = line.links().isEmpty() && text.length() > (text.endsWith(".") ? 60 : 160);
        if (sentence || !Words.startsWithAny(ABOUT, text, reading.language())) {
            return false;
        }
        for (Role role : ABOUT.list()) {
            int length = Words.startsWith(role, text, reading.language());
            boolean label = length > 0 && isColon(text, length);
            if (label && text.endsWith(".") && (role == Role.FILED_UNDER || role == Role.TAGGED) && line.links().isEmpty()
                && SpelledTerms.of(text, reading).isEmpty()) {
                return false;
            }
            boolean alone = label || length >= text.length() - 2 || role == Role.TAGGED && isSetApart(line, length);
            if (length > 0 && (alone || holdsFact(line, role, text.substring(length)))) {
                return true;
            }
        }
        return line.links().isEmpty() && mayFile(text) && !SpelledTerms.of(text, reading).isEmpty();
    }

    private boolean mayFile(String text) {
        return Words.startsWith(Role.FILED_UNDER, text, reading.language()) > 0
            || Words.is(Role.FILED_UNDER, ROW.split(text, 2)[0].strip(), reading.language());
    }

    private static boolean isColon(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < text.length() && Colon.is(text.charAt(at));
    }

    /** A label with an element of its own: {@code <b>Tags</b> goat / map}. */
    private static boolean isSetApart(Line line, int length) {
        return line.nodes().get(0) instanceof Element first && Math.abs(first.text().length() - length) <= 1
            && ".!?".indexOf(line.text().charAt(line.text().length() - 1)) < 0;
    }

    private boolean holdsFact(Line line, Role role, String rest) {
        return line.links().stream().anyMatch(a -> Links.isTerm(a) || Links.isAbout(a)) || role == Role.POSTED_BY && isShortName(line, rest)
            || rest.length() <= 120 && (Dates.find(rest, reading.dates()).isPresent()
            || role == Role.POSTED_BY && !line.links().isEmpty() && CLOCK.matcher(rest).find());
    }

    private static boolean isShortName(Line line, String rest) {
        String name = rest.strip();
        boolean link = line.linked() >= name.length() - 2;
        boolean words = !name.isEmpty() && name.length() <= 40 && ".!?,".indexOf(name.charAt(name.length() - 1)) < 0
            && Character.isUpperCase(name.charAt(0)) && name.split(" ").length <= 4;
        return link || words;
    }

    private boolean isLabel(Line line) {
        String text = line.text();
        if (text.length() > 60) {
            return false;
        }
        // "Link:" over a link of the post's own: words of a blog's links are links themselves, and have no colon.
        boolean announces = text.endsWith(":") && line.links().isEmpty();
        return says(LABELS, text) && !(announces && says(WORDS_OF_LINKS, text));
    }

    private boolean says(Roles roles, String text) {
        if (Words.startsWithAny(roles, text, reading.language())) {
            for (Role role : roles.list()) {
                if (says(role, text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a phrase without gaps is all that the text says: "%s on %s" would match any sentence. */
    private boolean says(Role role, String text) {
        int length = Words.startsWith(role, text, reading.language());
        return length > 0 && hasNoLetters(text, length);
    }

    static boolean hasNoLetters(String text, int from) {
        for (int i = from; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean isDate(String text) {
        if (text.length() > 80) {
            return false;
        }
        Optional<FoundDate> date = Dates.find(text, reading.dates());
        return date.isPresent() && (date.get().end() - date.get().start() >= 0.55 * text.length());
    }

    /** "March 12, 2004 by Marla Quint", "2013-11-14, Ann | City": only at the head of a post. */
    boolean isDateline(Line line) {
        String text = line.text();
        Optional<FoundDate> date = text.length() > LONGEST_DATELINE ? Optional.empty() : Dates.find(text, reading.dates());
        if (date.isPresent() && isRow(text)) {
            return true;
        }
        if (date.isEmpty() || ".!?…:;,".indexOf(text.charAt(text.length() - 1)) >= 0
            || text.substring(0, date.get().start()).indexOf(':') >= 0 || Words.startsWith(Role.UPDATED, text, reading.language()) > 0) {
            return false;
        }
        String rest = text.substring(0, date.get().start()) + " " + text.substring(date.get().end());
        String[] words = rest.strip().split("[^\\p{L}\\p{M}\\p{N}]+");
        long small = Arrays.stream(words).filter(word -> word.length() > 4 && Character.isLowerCase(word.charAt(0))).count();
        boolean edge = date.get().start() <= 3 || date.get().end() >= text.length() - 8;
        return words.length <= 8 && small * 4 <= words.length && edge;
    }

    /** "Ann | March 4, 2015 | 3 min read": parts with marks between, one of them a date, none a sentence. */
    private boolean isRow(String text) {
        String[] parts = ROW.split(text);
        if ("!?…:;,".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        boolean dated = false;
        for (String part : parts) {
            boolean date = isDate(part.strip());
            if (!date && part.strip().split(" ").length > 5) {
                return false;
            }
            dated |= date;
        }
        return parts.length > 1 && dated;
    }

    private boolean isCount(Line line) {
        boolean place = !line.links().isEmpty() || line.isHeading() || line.text().length() <= 30;
        return line.text().length() <= 80 && place && Words.count(line.text(), reading.language()).isPresent();
    }

    private boolean isLinksAbout(Line line) {
        if (line.links().isEmpty()) {
            return false;
        }
        long about = line.links().stream().filter(a -> Links.isTerm(a) || Links.isAbout(a) || Links.isShare(a)).count();
        boolean most = about * 2 >= line.links().size() && about > 0;
        boolean ending = ".!?".indexOf(line.text().charAt(line.text().length() - 1)) >= 0 && line.words() > 50;
        return most && !ending && line.words() <= Math.max(45, line.linked());
    }

    private boolean isNeighbour(Line line) {
        if (line.links().isEmpty() || line.words() > 30) {
            return false;
        }
        String text = line.text();
        boolean arrows = "«←‹⟵<".indexOf(text.charAt(0)) >= 0 || "»→›⟶>".indexOf(text.charAt(text.length() - 1)) >= 0;
        return arrows || isLabelledNeighbour(line) || line.links().stream().anyMatch(Links::isNeighbour) || isMenu(line);
    }

    /** "Previous: The ferry in fog". */
    private boolean isLabelledNeighbour(Line line) {
        for (Role role : NEIGHBOURS) {
            int label = Words.startsWith(role, line.text(), reading.language());
            if (label > 0 && line.words() <= label + 2 && line.linked() > 0) {
                return true;
            }
        }
        return false;
    }

    /** {@code Home | About | Contact}. */
    private static boolean isMenu(Line line) {
        return line.links().size() >= 2 && line.words() > 0 && line.words() <= 4 * line.links().size()
            && line.text().codePoints().filter(c -> c == '|' || c == '»' || c == '›' || c == '«').count() >= line.links().size() - 1;
    }

    /** {@code Home » Recipes » Cakes}: only at the head of a post. */
    boolean isBreadcrumb(Line line) {
        String text = line.text();
        boolean marks = text.contains("»") || text.contains("›") || text.contains(" > ") || text.contains(" / ") || text.contains("→");
        return marks && !line.links().isEmpty() && line.linked() >= 4 && text.length() <= 250 && line.words() <= 140
            && !text.toLowerCase(Locale.ROOT).endsWith(".");
    }
}
