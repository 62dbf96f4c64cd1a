package dev.billet.text;

/** Characters as they compare: no case, no accents, one form of quotes, dashes and wide letters. */
final class Folding {
    /** Base letters of U+00C0 to U+017F. */
    private static final String LATIN = "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkĸllllllllłłnnnnnnnŋŋooooooœœrrrrrrssssssssttttŧŧ"
            + "uuuuuuuuuuuuwwyyyzzzzzzſ";
    /** Base letters of U+1EA0 to U+1EF9, which Vietnamese needs. */
    private static final String VIETNAMESE = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
    private static final String MARKS = "‘’‚‛´′ʼ“”„‟«»‹›「」『』《》〈〉‐‑‒–—―−";
    private static final String PLAIN_MARKS = "'''''''\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"-------";
    private static final String LETTERS = "άέήίόύώϊϋΐΰςёйїўيكىأإآșțơưě";
    private static final String PLAIN_LETTERS = "αεηιουωιυιυσеиіуیکیاااstoue";

    private Folding() {
    }

    /** Whether a reader does not see it: soft hyphens, joiners, directions, accents that stand alone. */
    static boolean invisible(char c) {
        return c == '\u00ad' || c >= '\u0300' && c <= '\u036f' || c >= '\u064b' && c <= '\u0655'
                || c >= '\u200b' && c <= '\u200f' || c >= '\u202a' && c <= '\u202e' || c >= '\u2060' && c <= '\u2064' || c == '\ufeff';
    }

    static boolean blank(char c) {
        return c <= ' ' || c >= '\u0085' && (c == '\u00a0' || Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    /** Whether the character can be the first or last one of a word. */
    static boolean wordly(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
        }
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether it is a letter; most are of ASCII, and asking Character is slow on a cold start. */
    static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    /** Whether it belongs to a script that sets words side by side without blanks. */
    static boolean unspaced(char c) {
        return c >= '\u0e00' && c <= '\u0eff' || c >= '\u3040' && c <= '\u30ff' || c >= '\u3400' && c <= '\u9fff'
                || c >= '\uac00' && c <= '\ud7a3';
    }

    static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c == '`' ? '\'' : c;
        }
        if (c >= '\u00c0' && c <= '\u017f') {
            return LATIN.charAt(c - 0xc0);
        }
        if (c >= '\u1ea0' && c <= '\u1ef9') {
            return VIETNAMESE.charAt(c - 0x1ea0);
        }
        if (c >= '\uff01' && c <= '\uff5e') {
            return fold((char) (c - 0xfee0));
        }
        int mark = MARKS.indexOf(c);
        return mark >= 0 ? PLAIN_MARKS.charAt(mark) : letter(Character.toLowerCase(c));
    }

    private static char letter(char c) {
        if (c >= '\u0700' && c < '\u1e00' || c > '\u2000') {
            return c;
        }
        int letter = LETTERS.indexOf(c);
        return letter >= 0 ? PLAIN_LETTERS.charAt(letter) : c;
    }
}
