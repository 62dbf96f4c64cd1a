package dev.billet.text;

/**
 * Letters as they are compared: small, without accents, because pages leave accents out ("fevrier") and write them in two ways.
 *
 * <p>The tables spare a cold start the loading of the JDK's normaliser.
 */
final class Fold {
    private static final String LATIN_1_AND_A =
            "aaaaaaæceeeeiiiiðnooooo×ouuuuyþßaaaaaaæceeeeiiiiðnooooo÷ouuuuyþyaaaaaaccccccccddddeeeeeeeeeegggggggg"
            + "hhhhiiiiiiiiiiĳĳjjkkĸllllllŀŀllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzſ";
    private static final String VIETNAMESE =
            "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
    private static final String FROM = "ơƠưƯșȘțȚάέήίόύώϊϋΐΰςйёїўґќѓأإآيكىة";
    private static final String TO = "oouussttαεηιουωιυιυσиеіугкгاااىکىه";

    private Fold() {
    }

    /** The letter to compare by, or 0 for a mark that does not count. */
    static char of(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xC0 && c < 0x180) {
            return LATIN_1_AND_A.charAt(c - 0xC0);
        }
        if (c >= 0x1EA0 && c < 0x1EFA) {
            return VIETNAMESE.charAt(c - 0x1EA0);
        }
        return beyondLatin(c);
    }

    private static char beyondLatin(char c) {
        if (dropped(c)) {
            return 0;
        }
        char small = Character.toLowerCase(c);
        int at = FROM.indexOf(small);
        if (at < 0) {
            return small == 'ی' ? 'ى' : small;
        }
        return TO.charAt(at);
    }

    private static boolean dropped(char c) {
        return c >= 0x300 && c < 0x370 || c >= 0x64B && c <= 0x655 || c == '\u200c' || c == '\u200d'
                || c == '\u05f3' || c == '\u05f4' || c == '\u0970';
    }
}
