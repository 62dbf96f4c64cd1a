package dev.billet.extract.comment;

import dev.billet.extract.reading.Bylines;
import dev.billet.extract.reading.Reading;
import dev.billet.text.FoundDate;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Cuts the rest of a byline off the text that runs on behind it: "<b>Ann</b> (3 May 2011): what she wrote", "<b>Ann</b> said 2 days
 * later: what she wrote". Done with the comments that were chosen only, because text nodes are split.
 */
final class RunIn {
    private static final int LONGEST = 70;
    private static final Pattern BEFORE = Pattern.compile("[^\\p{L}\\p{N}]{0,3}");
    private static final Pattern BEHIND = Pattern.compile("^\\s*[)\\]]?\\s*[:—–-]\\s+");

    /** "Comment: …", as guest books print what was typed into their form. */
    private static final Pattern FIELD =
        Pattern.compile("^(?i)\\s*(?:comments?|kommentar|commentaire|comentario|comentário|commento|reactie|message|nachricht|mensaje"
        + "|messaggio|mensagem|bericht|komentarz|комментарий|сообщение)\\s?[:\uff1a]\\s*");

    private final Reading reading;
    private final Bylines bylines;

    RunIn(Reading reading, Bylines bylines) {
        this.reading = reading;
        this.bylines = bylines;
    }

    /** Adds what is still byline to what is left out of the item's text. */
    void cut(ReadItem item) {
        TextNode first = item.author() == null ? null : first(item);
        int end = first == null ? 0 : end(first.getWholeText(), item.date() != null);
        if (end > 0 && end < first.getWholeText().length()) {
            first.splitText(end);
        }
        if (end > 0) {
            item.without().add(first);
        }
    }

    private int end(String text, boolean dated) {
        Matcher field = FIELD.matcher(text);
        if (field.find()) {
            return field.end();
        }
        String head = text.substring(0, Math.min(text.length(), LONGEST));
        Optional<FoundDate> date = dated ? bylines.date(head) : Optional.empty();
        if (date.isPresent() && BEFORE.matcher(head.substring(0, date.get().start())).matches()) {
            Matcher behind = BEHIND.matcher(head.substring(date.get().end()));
            return behind.find() ? date.get().end() + behind.end() : 0;
        }
        int colon = head.indexOf(':');
        boolean says = colon > 2 && Words.match(Role.SAYS_LABEL, "X " + head.substring(0, colon), reading.language())
            .filter(m -> "X".equals(m.first())).isPresent();
        return says ? colon + 1 : 0;
    }

    /** The first text that is left, when it stands behind something that is left out. */
    private static TextNode first(ReadItem item) {
        TextNode[] found = new TextNode[1];
        boolean[] behind = new boolean[1];
        for (Node root : item.text()) {
            NodeTraversor.filter(new NodeFilter() {
                @Override
                public FilterResult head(Node node, int depth) {
                    if (item.without().contains(node)) {
                        behind[0] |= !(node instanceof TextNode text && text.isBlank());
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof TextNode text && !text.isBlank()) {
                        found[0] = text;
                        return FilterResult.STOP;
                    }
                    return FilterResult.CONTINUE;
                }

                @Override
                public FilterResult tail(Node node, int depth) {
                    return FilterResult.CONTINUE;
                }
            }, root);
            if (found[0] != null) {
                break;
            }
        }
        return behind[0] ? found[0] : null;
    }
}
