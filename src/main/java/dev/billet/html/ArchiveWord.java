package dev.billet.html;

import dev.billet.text.WordSearch;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Words that archives and programs that save pages leave in them: few pages hold one, and only there their marks are looked for. */
enum ArchiveWord {
    SINGLE_FILE("SingleFile"), SAVED_FROM("saved from url=("), MIRRORED("Mirrored from "), HTTRACK(" by HTTrack "),
    WAYBACK_STATIC("web-static.archive.org"), WAYBACK_SCRIPT("archive.org/static/js"), WAYBACK_OLD_STATIC("archive.org/_static"),
    WAYBACK_TOOLBAR("WAYBACK TOOLBAR"), WAYBACK_RETRIEVED("RETRIEVED FROM THE"), WAYBACK_REWRITE("Wayback Rewrite"),
    WAYBACK_WOMBAT("WB_wombat"), WAYBACK_WOMBAT_CLASS("_WBWombat"), WAYBACK_WOMBAT_FUNCTION("_wb_wombat"), WAYBACK_BASE("wm-ipp-base"),
    TODAY_HEADER("id=\"HEADER\""), TODAY_CONTENT("id=\"CONTENT\""), GOOGLE_HEADER("google-cache-hdr"), GOOGLE_CACHE("cache of ");

    /** One of these is in every page that the Wayback Machine or its kin has shown. */
    static final Set<ArchiveWord> WAYBACK = EnumSet.range(WAYBACK_STATIC, WAYBACK_BASE);

    private static final ArchiveWord[] ALL = values();
    private static final WordSearch SEARCH = new WordSearch(Arrays.stream(ALL).map(word -> word.written).toList());
    /** They stand at the beginning and at the end. */
    private static final int HEAD = 1 << 15;
    private static final int TAIL = 1 << 12;

    private final String written;

    ArchiveWord(String written) {
        this.written = written;
    }

    /** Which of them stand at the ends of a page. */
    static Set<ArchiveWord> in(String html) {
        Set<ArchiveWord> found = EnumSet.noneOf(ArchiveWord.class);
        if (html.length() <= HEAD + TAIL) {
            add(found, SEARCH.find(html, 0, html.length()));
        } else {
            add(found, SEARCH.find(html, 0, HEAD));
            add(found, SEARCH.find(html, html.length() - TAIL, html.length()));
        }
        return found;
    }

    private static void add(Set<ArchiveWord> found, boolean[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i]) {
                found.add(ALL[i]);
            }
        }
    }

    /** The parts of a page that are looked through. */
    static String ends(String html) {
        return html.length() <= HEAD + TAIL ? html : html.substring(0, HEAD) + html.substring(html.length() - TAIL);
    }
}
