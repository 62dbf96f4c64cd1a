package dev.billet.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All languages, each read when it is first needed: the page's own first, English, then the rest in the order of the index. */
final class Lexicon {
    private static final String ENGLISH = "en";
    private static final int SHORTEST_FOREIGN = 6;
    private static final Map<String, String> SAME = Map.of("no", "nb", "nn", "nb", "iw", "he", "in", "id", "fil", "tl", "jw", "jv");
    private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();
    private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();
    /** What pages say of their language, with the file that serves it. Pages say what they like: full, it is emptied. */
    private static final Map<String, String> OWN = new ConcurrentHashMap<>();
    private static final int MOST_OWN = 500;

    private Lexicon() {
    }

    /** Loaded on first use only. */
    private static final class Index {
        static final List<String> TAGS = new ArrayList<>();
        /** Those written in Latin letters: a text in these letters does not need the others, and files are slow to open. */
        static final Set<String> LATIN = new LinkedHashSet<>();
        static final List<String> LATIN_TAGS;

        static {
            for (String line : Language.index()) {
                int mark = line.indexOf(" other");
                TAGS.add(mark < 0 ? line : line.substring(0, mark));
                if (mark < 0) {
                    LATIN.add(line);
                }
            }
            LATIN_TAGS = List.copyOf(LATIN);
        }
    }

    static List<String> tags() {
        return Collections.unmodifiableList(Index.TAGS);
    }

    /** The languages that a text can be in, as far as its letters tell. */
    static List<String> tags(boolean latin) {
        return latin ? Index.LATIN_TAGS : tags();
    }

    /** The language file that serves a page's language (fr for fr-CA); English when there is none. */
    static String own(String language) {
        if (language == null) {
            return ENGLISH;
        }
        String known = OWN.get(language);
        if (known == null) {
            known = file(language);
            if (OWN.size() >= MOST_OWN) {
                OWN.clear();
            }
            OWN.put(language, known);
        }
        return known;
    }

    private static String file(String language) {
        if (language.isBlank()) {
            return ENGLISH;
        }
        String tag = language.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < tag.length(); i++) {
            if (tag.charAt(i) == '-' || tag.charAt(i) == '_') {
                tag = tag.substring(0, i);
            }
        }
        tag = SAME.getOrDefault(tag, tag);
        return tags().contains(tag) ? tag : ENGLISH;
    }

    static Language language(String tag) {
        Language known = LANGUAGES.get(tag);
        if (known == null) {
            known = new Language(tag);
            LANGUAGES.put(tag, known);
        }
        return known;
    }

    /** The books of one language. */
    private static Shelf shelf(String tag) {
        Shelf known = SHELVES.get(tag);
        if (known == null) {
            SHELVES.putIfAbsent(tag, Shelf.of(tag));
            known = SHELVES.get(tag);
        }
        return known;
    }

    /** The books of all languages that the text can be in. */
    private static Shelf foreign(FoldedText text) {
        return text.latin() ? Foreign.LATIN : Foreign.ALL;
    }

    /** Loaded on first use only. */
    private static final class Foreign {
        static final Shelf ALL = Shelf.ofAll(tags(false));
        static final Shelf LATIN = Shelf.ofAll(tags(true));
    }

    static Words.Match find(Role role, FoldedText text, String language) {
        String own = own(language);
        boolean may = text.clues(PhraseKeys.bit(role)).mayBe(PhraseKeys.bit(role));
        if (!may && isAmong(own, text)) {
            return null;
        }
        Words.Match match = shelf(own).book(role).find(text);
        if (match == null && !own.equals(ENGLISH)) {
            match = shelf(ENGLISH).book(role).find(text);
        }
        return match == null && may ? foreign(text).book(role).find(text) : match;
    }

    /** Whether the whole text can be a phrase of one of the roles. */
    static boolean mayBe(Roles roles, FoldedText text, String language) {
        return text.clues(roles.bits()).mayBe(roles.bits()) || !isAmong(language, text);
    }

    /** Whether the text can begin with a phrase of one of the roles. */
    static boolean mayBeginWith(Roles roles, FoldedText text, String language) {
        return text.clues(roles.bits()).mayBeginWith(roles.bits()) || !isAmong(language, text);
    }

    /** Whether a language is among those that the text can be in. */
    private static boolean isAmong(String language, FoldedText text) {
        return !text.latin() || language.equals(ENGLISH) || Index.LATIN.contains(language);
    }

    static int prefix(Role role, FoldedText text, String language) {
        String own = own(language);
        boolean may = text.clues(PhraseKeys.bit(role)).mayBeginWith(PhraseKeys.bit(role));
        if (!may && isAmong(own, text)) {
            return 0;
        }
        int end = shelf(own).book(role).prefix(text);
        if (end == 0 && !own.equals(ENGLISH)) {
            end = shelf(ENGLISH).book(role).prefix(text);
        }
        if (end > 0 || !may) {
            return end;
        }
        end = foreign(text).book(role).prefix(text);
        // Short words of other languages begin half of all sentences: Vietnamese "Thẻ" is "the" without its accent.
        return end - text.start < SHORTEST_FOREIGN && text.latin() ? 0 : end;
    }
}
