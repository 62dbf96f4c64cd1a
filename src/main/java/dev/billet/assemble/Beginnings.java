package dev.billet.assemble;

/** How two texts begin, whatever their typography and their blanks are. */
final class Beginnings {
    private static final int ENOUGH = 40;

    private Beginnings() {
    }

    /** Whether the shorter text is there and begins as the whole one does. */
    static boolean same(String whole, String shorter) {
        if (whole == null || shorter == null) {
            return false;
        }
        String begin = letters(shorter);
        return !begin.isEmpty() && letters(whole).startsWith(begin);
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(ENOUGH);
        for (int i = 0; i < text.length() && letters.length() < ENOUGH; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return letters.toString();
    }
}
