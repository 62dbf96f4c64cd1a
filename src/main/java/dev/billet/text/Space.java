package dev.billet.text;

/** White space as a reader sees it. */
public final class Space {
    private Space() {
    }

    /** Runs of white space (also U+00A0 and line ends) become one blank; none at the ends. Null stays null. */
    public static String collapse(String text) {
        if (text == null || isCollapsed(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append(' ');
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    /** Most short texts are as they should be, and need no copy. */
    private static boolean isCollapsed(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (space && (gap || c != ' ')) {
                return false;
            }
            gap = space;
        }
        return !gap || text.isEmpty();
    }

    /** Whether a reader sees nothing but a gap. */
    public static boolean isSpace(char c) {
        return c <= ' ' || c >= '\u00a0' && Character.isSpaceChar(c);
    }

    /** {@link #collapse}, or null when nothing is left. */
    public static String orNull(String text) {
        String collapsed = collapse(text);
        return collapsed == null || collapsed.isEmpty() ? null : collapsed;
    }
}
