package dev.billet.text;

import java.util.ArrayList;
import java.util.List;

/** The books of some languages together, one a role, each made when it is first asked for. */
final class Shelf {
    private final List<String> tags;
    private final boolean foreign;
    /** Two threads may both make a book, which does no harm: a book never changes. */
    private final PhraseBook[] books = new PhraseBook[Role.values().length];

    private Shelf(List<String> tags, boolean foreign) {
        this.tags = tags;
        this.foreign = foreign;
    }

    /** All phrases of one language. */
    static Shelf of(String tag) {
        return new Shelf(List.of(tag), false);
    }

    /** The phrases of many languages, but for those that are too short to be believed anywhere. */
    static Shelf ofAll(List<String> tags) {
        return new Shelf(tags, true);
    }

    PhraseBook book(Role role) {
        PhraseBook book = books[role.ordinal()];
        if (book == null) {
            book = make(role);
            books[role.ordinal()] = book;
        }
        return book;
    }

    private PhraseBook make(Role role) {
        List<Phrase> phrases = new ArrayList<>();
        for (String tag : tags) {
            for (Phrase phrase : Lexicon.language(tag).phrases(role)) {
                if (!foreign || !phrase.weak()) {
                    phrases.add(phrase);
                }
            }
        }
        return new PhraseBook(phrases);
    }
}
