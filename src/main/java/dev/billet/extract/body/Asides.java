package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells lines that themes and plug-ins set between or below an author's words: adverts, counters, calls, cards, notes of the engine. */
final class Asides {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CALL = 300;
    private static final int SHORTEST_SENTENCE = 60;
    private static final int LONGEST_NOTE = 700;
    /** Phrases that are shorter begin sentences of authors, too. */
    private static final int SHORTEST_LABEL = 3;

    private final Reading reading;
    /** Of the page itself; made when it is first asked for. */
    private Set<String> hosts;

    Asides(Reading reading) {
        this.reading = reading;
    }

    /** "Advertisement", and nothing else. */
    boolean isAdvert(Line line) {
        return line.text().length() <= LONGEST_LABEL && says(Role.AD_LABEL, line.text());
    }

    /** "Reading time: 4 minutes", "123 views". */
    boolean isCounter(String text) {
        if (text.length() > LONGEST_LABEL) {
            return false;
        }
        return Words.match(Role.POST_COUNTER, text, reading.language())
            .filter(match -> match.first() != null && beginsWithNumber(match.first())).isPresent();
    }

    private static boolean beginsWithNumber(String text) {
        String stripped = text.strip();
        int about = !stripped.isEmpty() && "~<≈".indexOf(stripped.charAt(0)) >= 0 ? 1 : 0;
        String number = stripped.substring(about).strip();
        return !number.isEmpty() && Character.isDigit(number.charAt(0)) && number.length() <= 25;
    }

    /** "Subscribe to …", "If you liked this post, …": an author's own sentence has a full stop and leads nowhere. */
    boolean isCall(Line line) {
        String text = line.text();
        boolean strong = !line.links().isEmpty() || line.isHeading();
        boolean open = strong || ".。".indexOf(text.charAt(text.length() - 1)) < 0;
        return text.length() <= LONGEST_CALL && (open && begins(Role.PROMOTION, text) && (strong || !isWord(text))
            || line.words() <= SHORTEST_SENTENCE && !line.links().isEmpty() && line.links().stream().allMatch(Links::isCall));
    }

    /** Whether the phrase is one word with more behind it: "Follow the dog!" is no call. */
    private boolean isWord(String text) {
        int length = Words.startsWith(Role.PROMOTION, text, reading.language());
        return length > 0 && text.substring(0, length).strip().indexOf(' ') < 0 && !LineKinds.hasNoLetters(text, length);
    }

    /** A call that is a link from its first to its last word: such lines stand in the middle of texts, too. */
    boolean isCallLink(Line line) {
        boolean link = !line.links().isEmpty() && line.words() <= SHORTEST_LABEL;
        return link && (line.links().stream().allMatch(Links::isCall)
            || line.text().length() <= LONGEST_LABEL && says(Role.PROMOTION, line.text()));
    }

    /** The heading of a card that tells who the author is. */
    boolean isCard(Line line) {
        return line.text().length() <= LONGEST_LABEL && says(Role.ABOUT_AUTHOR, line.text());
    }

    /** "This entry was posted on DATE and is filed under X. You can follow …", a licence. */
    boolean isNote(Line line) {
        String text = line.text();
        if (text.length() > LONGEST_NOTE) {
            return false;
        }
        if (begins(Role.ENTRY_NOTE, text)) {
            return !line.links().isEmpty() || text.length() <= LONGEST_CALL * 2 / 3 || Dates.find(text, reading.dates()).isPresent();
        }
        return line.words() <= LONGEST_CALL && line.links().stream().anyMatch(Asides::isLicence);
    }

    private static boolean isLicence(Element link) {
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("license");
    }

    /** "Read also: The ferry in fog": one line with links to this blog alone behind a label. */
    boolean isCallout(Line line) {
        if (line.links().isEmpty() || line.words() > LONGEST_LABEL) {
            return false;
        }
        int label = Words.startsWith(Role.RELATED_HEADING, line.text(), reading.language());
        return label > SHORTEST_LABEL && line.words() <= label + 2 + 2 * line.links().size() && line.linked() > 0
            && line.links().stream().allMatch(this::isHere);
    }

    private boolean isHere(Element link) {
        String url = Urls.resolve(reading.page().base(), link.attr("href"));
        String host = Urls.host(url);
        return host == null ? link.attr("href").startsWith("/") : hosts().contains(host);
    }

    private Set<String> hosts() {
        if (hosts == null) {
            hosts = new HashSet<>();
            hosts.add(Urls.host(reading.page().url()));
            hosts.add(Urls.host(reading.page().base()));
            for (PageData.Claim claim : reading.data().of(PageData.Field.CANONICAL)) {
                hosts.add(Urls.host(Urls.resolve(reading.page().base(), claim.value())));
            }
            hosts.remove(null);
        }
        return hosts;
    }

    /** A heading over posts that are not related, when links alone stand below it. */
    boolean isListLabel(Line line, List<Line> behind) {
        if (line.text().length() > LONGEST_LABEL || !line.links().isEmpty() || behind.isEmpty()
            || !Words.is(Role.OTHER_LIST_HEADING, line.text(), reading.language())) {
            return false;
        }
        return behind.stream().mapToInt(Line::words).sum() <= LONGEST_LABEL && behind.get(0).linked() > 0;
    }

    /** Words that are not parted by blanks have their phrases with a gap. */
    private boolean begins(Role role, String text) {
        return Words.startsWith(role, text, reading.language()) > SHORTEST_LABEL || text.length() <= LONGEST_CALL
            && Words.is(role, text, reading.language());
    }

    /** Whether a phrase without gaps is all that the text says. */
    private boolean says(Role role, String text) {
        int length = Words.startsWith(role, text, reading.language());
        return length > 0 && LineKinds.hasNoLetters(text, length);
    }
}
