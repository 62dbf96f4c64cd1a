package dev.billet.extract.comment;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;

/** Pings that only their text tells from comments: blog software cuts it out of the page that links here. */
final class PingExcerpts {
    private static final Pattern EXCERPT =
        Pattern.compile("(?s)^\\W*(?:\\[|\\()(?:\\.{3}|…|&#8230;)(?:\\]|\\)).*(?:\\[|\\()(?:\\.{3}|…)(?:\\]|\\))\\W*$");
    private static final Pattern DOTS_AT_ENDS = Pattern.compile("(?s)^(?:\\.\\.\\.|…).*(?:\\.\\.\\.|…)$");
    private static final Pattern BRACKETS = Pattern.compile("\\[\\W+\\]");
    /** The address of a page, and not of a site: more than one folder, a slug of words, a file. */
    private static final Pattern PAGE = Pattern.compile("^/[^/]+/[^/]+|[/=][^/]*[-_\\d][^/]*/?$|\\.\\p{L}{3,5}$");
    private static final Set<String> BOLD = Set.of("strong", "b");
    private static final int LONGEST = 1500;

    private PingExcerpts() {
    }

    /** @param text what the item says, or null */
    static boolean is(ReadItem read, String text) {
        if (text == null || text.length() >= LONGEST) {
            return false;
        }
        return isCutOff(text) && (EXCERPT.matcher(text).matches() || leadsToPage(read)
            && (DOTS_AT_ENDS.matcher(text).matches() || beginsWithTitle(read)));
    }

    /** Dots or brackets around dots stand last; comments of many words are looked at from their end only. */
    private static boolean isCutOff(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        String marks = text.substring(end);
        return marks.contains("...") || marks.contains("…") || BRACKETS.matcher(marks).find();
    }

    /** Commenters name their front pages, pings the page that links here. */
    private static boolean leadsToPage(ReadItem read) {
        return read.author() != null && read.author().url() != null && isPage(read.author().url());
    }

    /** Whether a web address is that of a page, and not of a site. */
    static boolean isPage(String url) {
        int path = url.indexOf('/', url.indexOf("//") + 2);
        return path > 0 && PAGE.matcher(url.substring(path)).find();
    }

    /** Old WordPress writes a trackback's title in bold, as a paragraph before the excerpt. */
    private static boolean beginsWithTitle(ReadItem read) {
        List<Line> lines = Lines.of(read.text(), read.without());
        return read.title() != null || lines.size() > 1 && lines.get(0).nodes().stream().allMatch(PingExcerpts::isBold);
    }

    private static boolean isBold(Node node) {
        return node.parent() != null && BOLD.contains(node.parent().normalName());
    }
}
