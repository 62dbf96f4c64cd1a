package dev.billet.cli;

import dev.billet.audit.FirstDifference;

/** The part of two long texts that shows where they part. */
final class Excerpt {
    private static final int BEFORE = 24;
    private static final int SHORTEST = 20;

    private Excerpt() {
    }

    /** Both texts in one line each, from shortly before their first difference on. */
    static String[] of(String a, String b, boolean words, int room) {
        FirstDifference place = words ? FirstDifference.ofWords(a, b) : FirstDifference.ofCharacters(a, b);
        if (Math.max(a.length(), b.length()) <= room || Math.max(place.a(), place.b()) < BEFORE * 2) {
            return new String[] {of(a, room), of(b, room)};
        }
        int fromA = begin(a, place.a());
        int fromB = begin(b, place.b());
        return new String[] {of("… " + a.substring(fromA), room), of("… " + b.substring(fromB), room)};
    }

    /** The beginning of a text. */
    static String of(String text, int room) {
        return Printable.fit(text, Math.max(SHORTEST, room));
    }

    /** A word's begin a little before the place. */
    private static int begin(String text, int place) {
        int from = Math.max(0, place - BEFORE);
        int blank = text.lastIndexOf(' ', from);
        from = blank >= 0 && blank >= from - BEFORE ? blank + 1 : from;
        return from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }
}
