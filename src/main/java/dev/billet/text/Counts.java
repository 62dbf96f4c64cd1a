package dev.billet.text;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads how many comments a heading or counter claims: by phrases, never by the first number that stands there. */
final class Counts {
    private static final List<Role> ROLES = List.of(Role.COMMENTS_HEADING_MANY, Role.COMMENT_COUNT_MANY, Role.COMMENTS_HEADING_ONE,
            Role.COMMENT_COUNT_ONE, Role.COMMENT_COUNT_NONE);
    private static final String SEPARATORS = "|·•";
    private static final int LONGEST_LIST = 120;

    private Counts() {
    }

    static OptionalInt of(FoldedText text, String language) {
        OptionalInt whole = whole(text, language);
        return whole.isPresent() || text.folded.length() > LONGEST_LIST ? whole : listed(text, language);
    }

    private static OptionalInt whole(FoldedText text, String language) {
        if (text.start == text.end) {
            return OptionalInt.empty();
        }
        for (Role role : ROLES) {
            Words.Match match = Lexicon.find(role, text, language);
            if (match != null) {
                return number(role, match);
            }
        }
        return bare(text, language);
    }

    private static OptionalInt bare(FoldedText text, String language) {
        String own = Lexicon.own(language);
        CountWords words = CountWords.of(text);
        OptionalInt count = words.count(text, Lexicon.language(own).numbers());
        return count.isPresent() || own.equals("en") ? count : words.count(text, Lexicon.language("en").numbers());
    }

    private static OptionalInt number(Role role, Words.Match match) {
        if (match.first() != null) {
            Map<String, Integer> words = Lexicon.language(match.language()).numbers();
            return Numbers.parse(match.first(), words);
        }
        return OptionalInt.of(role == Role.COMMENT_COUNT_NONE ? 0 : 1);
    }

    /** "12 Comments | Leave one", "By Anna · 3 comments", "2 comments, 1 trackback". */
    private static OptionalInt listed(FoldedText text, String language) {
        String folded = text.folded;
        int from = 0;
        for (int i = 0; i <= folded.length(); i++) {
            if (i == folded.length() || SEPARATORS.indexOf(folded.charAt(i)) >= 0) {
                OptionalInt part = from == 0 && i == folded.length() ? OptionalInt.empty() : part(folded.substring(from, i), language);
                if (part.isPresent()) {
                    return part;
                }
                from = i + 1;
            }
        }
        int end = firstEnd(folded);
        return end > 0 ? part(folded.substring(0, end), language) : OptionalInt.empty();
    }

    private static OptionalInt part(String part, String language) {
        FoldedText text = FoldedText.of(part);
        return text.start == text.end ? OptionalInt.empty() : bare(text, language);
    }

    private static int firstEnd(String folded) {
        for (int i = 1; i < folded.length() - 1; i++) {
            char c = folded.charAt(i);
            if (c == '/' || c == ';' || (c == ',' || c == '.' || c == '-' || c == '»') && folded.charAt(i + 1) == ' '
                    || folded.startsWith("...", i)) {
                return i;
            }
        }
        return 0;
    }
}
