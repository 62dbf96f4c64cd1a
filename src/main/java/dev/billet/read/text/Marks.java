package dev.billet.read.text;

import dev.billet.model.Reply;
import dev.billet.text.Colon;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.Optional;
import java.util.OptionalInt;

/** What a single line of a page's text gives away by the words that themes print. */
final class Marks {
    private static final int LABEL = 40;
    private static final int HEADING = 160;
    private static final int NAME = 60;
    private static final int TITLE = 150;

    private Marks() {
    }

    /** A line of another blog's ping. {@code title}: empty when it stands on the next line. */
    record PingLine(Reply.Kind kind, String title) {
    }

    /** A marked addition. {@code text}: empty when it stands below the label. */
    record UpdateLine(String label, String text) {
    }

    /** The line that names a comment's author. {@code name}: null when it stands on the line before. */
    record SaysLine(String name, String rest) {
    }

    static boolean isRelatedHeading(String line) {
        return line.length() <= HEADING && Words.is(Role.RELATED_HEADING, line, null);
    }

    static boolean isFormHeading(String line) {
        return line.length() <= HEADING && (Words.is(Role.REPLY_FORM_HEADING, line, null) || Words.is(Role.COMMENTS_CLOSED, line, null));
    }

    /** The words between the parts of a discussion, which belong to nobody. */
    static boolean isSectionHeading(String line) {
        return line.length() <= LABEL && (Words.is(Role.PINGBACK_LABEL, line, null) || Words.is(Role.TRACKBACK_LABEL, line, null));
    }

    static boolean isReplyLink(String line) {
        return line.length() <= LABEL && Words.is(Role.REPLY_LINK, line, null);
    }

    static boolean isCommentsHeading(String line) {
        return line.length() <= HEADING && (Words.is(Role.COMMENTS_HEADING_MANY, line, null)
            || Words.is(Role.COMMENTS_HEADING_ONE, line, null) || Words.is(Role.COMMENTS_LABEL, line, null) || count(line).isPresent());
    }

    /** The number of comments that the line claims. */
    static OptionalInt count(String line) {
        return line.length() <= HEADING ? Words.count(line, null) : OptionalInt.empty();
    }

    static Optional<PingLine> ping(String line) {
        if (!hasColonSoon(line)) {
            return Optional.empty();
        }
        int trackback = Words.startsWith(Role.TRACKBACK_LABEL, line, null);
        int pingback = Words.startsWith(Role.PINGBACK_LABEL, line, null);
        int label = Math.max(trackback, pingback);
        int colon = label == 0 ? -1 : colon(line, label);
        if (colon < 0) {
            return Optional.empty();
        }
        String title = line.substring(colon + 1).strip();
        boolean counter = !title.isEmpty() && title.chars().allMatch(Character::isDigit);
        Reply.Kind kind = trackback > pingback ? Reply.Kind.TRACKBACK : Reply.Kind.PINGBACK;
        return counter ? Optional.empty() : Optional.of(new PingLine(kind, title));
    }

    /** Labels are short and end in a colon; looking for one is cheaper than looking for all words of all languages. */
    private static boolean hasColonSoon(String line) {
        for (int i = 0; i < Math.min(line.length(), 2 * LABEL); i++) {
            if (Colon.is(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the colon is that ends a label; only blanks may stand before it. */
    private static int colon(String line, int label) {
        int at = label - 1;
        while (at < line.length() && (at < label || Character.isSpaceChar(line.charAt(at)))) {
            if (Colon.is(line.charAt(at))) {
                return at;
            }
            at++;
        }
        return at < line.length() && Colon.is(line.charAt(at)) ? at : -1;
    }

    static Optional<UpdateLine> update(String line) {
        if (line.length() <= LABEL) {
            Optional<Words.Match> label = Words.match(Role.UPDATED, line, null);
            if (label.isPresent() && label.get().first() == null) {
                return Optional.of(new UpdateLine(withoutColon(line), ""));
            }
        }
        int label = hasColonSoon(line) ? Words.startsWith(Role.UPDATED, line, null) : 0;
        if (label == 0) {
            return Optional.empty();
        }
        int colon = Math.max(line.indexOf(':', label - 1), line.charAt(label - 1) == ':' ? label - 1 : -1);
        boolean near = colon >= 0 && colon - label <= LABEL && (line.substring(label, Math.max(label, colon)).isBlank()
            || isDate(line.substring(label, colon)));
        String text = near ? line.substring(colon + 1).strip() : "";
        return text.isEmpty() || isDate(text) ? Optional.empty()
            : Optional.of(new UpdateLine(withoutColon(line.substring(0, colon)), text));
    }

    private static String withoutColon(String label) {
        String bare = label.strip();
        return Colon.is(bare.charAt(bare.length() - 1)) ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    static Optional<SaysLine> says(String line) {
        if (line.length() > HEADING) {
            return Optional.empty();
        }
        Optional<Words.Match> match = Words.match(Role.SAYS_LABEL, line, null).filter(m -> hasWord(m.phrase()));
        if (match.isEmpty()) {
            return Optional.empty();
        }
        String first = match.get().first();
        String second = match.get().second();
        boolean turned = first != null && second != null && isDate(first);
        String name = turned ? second : first;
        return name != null && name.length() > NAME ? Optional.empty() : Optional.of(new SaysLine(name, turned ? first : second));
    }

    /** A phrase that is nothing but a gap would fit every line that ends in a colon. */
    private static boolean hasWord(String phrase) {
        return phrase.replace("$s", "").replace("%s", "").replace("%1", "").replace("%2", "").chars().anyMatch(Character::isLetter);
    }

    /** Whether the line could be a person's name and nothing else. */
    static boolean isName(String line) {
        return line.length() <= NAME && !line.isEmpty() && ".!?,;:".indexOf(line.charAt(line.length() - 1)) < 0
            && line.split(" ").length <= 6 && !isDate(line);
    }

    /** The date that a line consists of, but for a few words around it. */
    static Optional<FoundDate> date(String line) {
        if (line.length() > 80 || line.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Dates.find(line, DateHints.NONE)
            .filter(found -> found.when().day().isPresent() && (found.end() - found.start()) * 5 >= line.strip().length() * 2);
    }

    static boolean isDate(String line) {
        return date(line).isPresent();
    }

    /** Whether the line could be the title of another post: short, and no sentence. */
    static boolean isTitle(String line) {
        return line.length() <= TITLE && ".;:,".indexOf(line.charAt(line.length() - 1)) < 0 && update(line).isEmpty()
            && ping(line).isEmpty() && !isCommentsHeading(line) && !isFormHeading(line);
    }
}
