package dev.billet.json;

/** Keeps half surrogate pairs out of the output: no encoder has bytes for them, and each would fail in its own way. */
public final class WellFormed {
    private WellFormed() {
    }

    /** The same text with U+FFFD for each surrogate that stands alone; the very same object when there is none. */
    public static String text(String text) {
        int broken = firstBroken(text, 0);
        if (broken < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (; broken >= 0; broken = firstBroken(text, broken + 1)) {
            out.setCharAt(broken, '\ufffd');
        }
        return out.toString();
    }

    private static int firstBroken(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                return i;
            }
            i++;
        }
        return -1;
    }
}
