package dev.billet.html;

/**
 * Gives back their ends to CDATA sections in posts. WordPress shows {@code ]]>} as {@code ]]&gt;}: browsers then take all up to the next
 * tag's end for part of a comment, such as the rest of a program that somebody had written about.
 */
final class CdataEnds {
    private static final String BEGIN = "<![CDATA[";
    private static final String SHOWN_END = "]]&gt;";

    private CdataEnds() {
    }

    /** The same text when nothing is wrong. */
    static String mended(String html) {
        StringBuilder mended = null;
        int done = 0;
        for (int begin = html.indexOf(BEGIN); begin >= 0; begin = html.indexOf(BEGIN, begin + 1)) {
            int end = html.indexOf('>', begin);
            int shown = html.indexOf(SHOWN_END, begin);
            if (shown >= 0 && (end < 0 || shown < end)) {
                mended = mended == null ? new StringBuilder(html.length()) : mended;
                mended.append(html, done, shown).append("]]>");
                done = shown + SHOWN_END.length();
            }
        }
        return mended == null ? html : mended.append(html, done, html.length()).toString();
    }
}
