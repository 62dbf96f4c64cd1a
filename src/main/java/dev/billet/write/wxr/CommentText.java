package dev.billet.write.wxr;

import dev.billet.model.Content;
import dev.billet.model.Reply;
import dev.billet.xml.Wxr;
import java.util.List;

/** Bodies as WordPress keeps them: HTML, also where the source had plain text only. */
final class CommentText {
    /** Bytes of a comment; over it, WordPress drops the whole comment. */
    static final int LIMIT = Wxr.TEXT_BYTES;
    /** Bytes of a part, with room for what WordPress adds to links. */
    private static final int PART = 60_000;
    /** What WordPress adds to each link: rel="nofollow ugc". */
    private static final int LINK = 24;

    private CommentText() {
    }

    /** The text of a reply, in several parts when it is too long for one comment; at least one. */
    static List<String> parts(Reply reply) {
        String text = reply.source() != null ? reply.source() : reply.html() != null ? reply.html() : reply.text() != null
            ? escape(reply.text()) : "";
        if (text.length() < LIMIT / 8 || size(text) <= LIMIT) {
            return List.of(text);
        }
        return Fit.parts(text, PART - Math.min(PART / 2, links(text) * LINK));
    }

    /** The body of a post: exactly as an export has it where WordPress can read that, else HTML. */
    static String body(Content content) {
        if (content == null) {
            return "";
        }
        boolean foreign = "markdown".equals(content.format()) || "text".equals(content.format());
        if (content.source() != null && !(foreign && content.html() != null)) {
            return content.source();
        }
        if (content.html() != null) {
            return content.html();
        }
        return content.text() == null ? "" : paragraphs(content.text());
    }

    /** Plain text as HTML: a blank line ends a paragraph, a line end stays one. */
    static String paragraphs(String text) {
        StringBuilder out = new StringBuilder();
        for (String block : text.replace("\r\n", "\n").split("\n[ \\t]*\n")) {
            if (!block.isBlank()) {
                out.append(out.length() == 0 ? "" : "\n").append("<p>").append(escape(block.strip()).replace("\n", "<br />\n"))
                    .append("</p>");
            }
        }
        return out.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int size(String text) {
        return Fit.bytes(text) + links(text) * LINK;
    }

    private static int links(String text) {
        int count = 0;
        for (int at = text.indexOf("<a "); at >= 0; at = text.indexOf("<a ", at + 3)) {
            count++;
        }
        return count;
    }
}
