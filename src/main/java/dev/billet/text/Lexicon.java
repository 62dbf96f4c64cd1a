package dev.billet.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All languages, each read when it is first needed: the page's own first, English, then the rest in the order of the index. */
final class Lexicon {
    private static final String ENGLISH = "en";
    private static final int SHORTEST_FOREIGN = 6;
    private static final Map<String, String> SAME = Map.of("no", "nb", "nn", "nb", "iw", "he", "in", "id", "fil", "tl", "jw", "jv");
    private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();
    private static final Map<String, Map<Role, PhraseBook>> BOOKS = new ConcurrentHashMap<>();
    private static final Map<Role, PhraseBook> ALL = new ConcurrentHashMap<>();
    private static final Map<Role, PhraseBook> LATIN = new ConcurrentHashMap<>();

    private Lexicon() {
    }

    /** Loaded on first use only. */
    private static final class Index {
        static final List<String> TAGS = new ArrayList<>();
        /** Those written in Latin letters: a text in these letters does not need the others, and files are slow to open. */
        static final List<String> LATIN = new ArrayList<>();

        static {
            for (String line : Language.index()) {
                int mark = line.indexOf(" other");
                TAGS.add(mark < 0 ? line : line.substring(0, mark));
                if (mark < 0) {
                    LATIN.add(line);
                }
            }
        }
    }

    static List<String> tags() {
        return Collections.unmodifiableList(Index.TAGS);
    }

    /** The languages that a text can be in, as far as its letters tell. */
    static List<String> tags(boolean latin) {
        return latin ? Collections.unmodifiableList(Index.LATIN) : tags();
    }

    /** The language file that serves a page's language (fr for fr-CA); English when there is none. */
    static String own(String language) {
        if (language == null || language.isBlank()) {
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

    /** The role's phrases in one language; two threads may both make it, which does no harm. */
    static PhraseBook book(Role role, String tag) {
        Map<Role, PhraseBook> books = BOOKS.get(tag);
        if (books == null) {
            BOOKS.putIfAbsent(tag, new ConcurrentHashMap<>());
            books = BOOKS.get(tag);
        }
        PhraseBook book = books.get(role);
        if (book == null) {
            book = new PhraseBook(language(tag).phrases(role));
            books.put(role, book);
        }
        return book;
    }

    /** The role's phrases in all languages, but for those that are too short to be believed anywhere. */
    private static PhraseBook all(Role role, boolean latin) {
        Map<Role, PhraseBook> books = latin ? LATIN : ALL;
        PhraseBook book = books.get(role);
        if (book == null) {
            List<Phrase> phrases = new ArrayList<>(1024);
            for (String tag : tags(latin)) {
                for (Phrase phrase : language(tag).phrases(role)) {
                    if (!phrase.weak()) {
                        phrases.add(phrase);
                    }
                }
            }
            book = new PhraseBook(phrases);
            books.put(role, book);
        }
        return book;
    }

    static Words.Match find(Role role, FoldedText text, String language) {
        String own = own(language);
        Words.Match match = book(role, own).find(text);
        if (match == null && !own.equals(ENGLISH)) {
            match = book(role, ENGLISH).find(text);
        }
        return match == null ? all(role, text.latin()).find(text) : match;
    }

    static int prefix(Role role, FoldedText text, String language) {
        String own = own(language);
        int end = book(role, own).prefix(text);
        if (end == 0 && !own.equals(ENGLISH)) {
            end = book(role, ENGLISH).prefix(text);
        }
        if (end > 0) {
            return end;
        }
        end = all(role, text.latin()).prefix(text);
        // Short words of other languages begin half of all sentences: Vietnamese "Thẻ" is "the" without its accent.
        return end - text.start < SHORTEST_FOREIGN && text.latin() ? 0 : end;
    }
}
