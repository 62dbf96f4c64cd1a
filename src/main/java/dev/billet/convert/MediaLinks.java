package dev.billet.convert;

import dev.billet.model.Content;
import dev.billet.model.Media;
import java.util.Collection;

/**
 * Lets the links of a body lead to copies of what they showed: whole addresses only, wherever they stand in quotes or in a list of sizes.
 */
final class MediaLinks {
    private static final String BEFORE = "\"'=(, \t\n";
    private static final String BEHIND = "\"'), \t\n>";

    private MediaLinks() {
    }

    static Content rewritten(Content content, Collection<Media> media) {
        return new Content(rewritten(content.html(), media), content.text(), rewritten(content.source(), media), content.format());
    }

    private static String rewritten(String text, Collection<Media> media) {
        String changed = text;
        for (Media one : media) {
            if (changed != null && one.file() != null) {
                changed = replaced(replaced(changed, one.url(), one.file()), one.url().replace("&", "&amp;"), one.file());
            }
        }
        return changed;
    }

    private static String replaced(String text, String url, String file) {
        StringBuilder out = null;
        int done = 0;
        for (int at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1)) {
            int end = at + url.length();
            boolean whole = at > 0 && BEFORE.indexOf(text.charAt(at - 1)) >= 0 && end < text.length()
                && BEHIND.indexOf(text.charAt(end)) >= 0;
            if (whole && isInTag(text, at)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, done, at).append(file);
                done = end;
            }
        }
        return out == null ? text : out.append(text, done, text.length()).toString();
    }

    /** Words that people read stay as they are. */
    private static boolean isInTag(String text, int at) {
        return text.lastIndexOf('<', at) > text.lastIndexOf('>', at) || text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
    }
}
