package dev.billet.text;

/** Which numbers are years: those in which there have been blogs, also in Thailand's count, also cut to two digits. */
final class Years {
    static final int FIRST = 1990;
    static final int LAST = 2100;
    private static final int BUDDHIST = 543;

    private Years() {
    }

    static boolean plausible(int year) {
        return year >= FIRST && year <= LAST;
    }

    /** The year that four digits name, or 0. */
    static int full(Tokens tokens, int i) {
        int year = tokens.digits(i) == 4 ? tokens.number(i) : 0;
        // No blog is dated 2540 after Christ, so the number tells its calendar.
        if (year - BUDDHIST >= FIRST && year > LAST) {
            year -= BUDDHIST;
        }
        return plausible(year) ? year : 0;
    }

    /** The year that two digits name, or 0. */
    static int cut(Tokens tokens, int i) {
        if (tokens.digits(i) != 2) {
            return 0;
        }
        int year = tokens.number(i);
        year += year >= 70 ? 1900 : 2000;
        return plausible(year) ? year : 0;
    }
}
