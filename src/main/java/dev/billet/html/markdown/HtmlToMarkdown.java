package dev.billet.html.markdown;

import dev.billet.html.LegalText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A body as Markdown. Libraries that do this know one dialect each, and none keeps {@code {{<} and {@code {%} from being run. */
public final class HtmlToMarkdown {
    private HtmlToMarkdown() {
    }

    /** From HTML; ends without a line end, empty for nothing. */
    public static String of(String html) {
        Document document = Parser.htmlParser().parseInput("<!DOCTYPE html><body>" + LegalText.clean(html), "");
        return String.join("\n\n", new BlockWalk(false).blocks(document.body()));
    }

    /** From plain text: a blank line ends a paragraph, a line end stays one. */
    public static String ofText(String text) {
        StringBuilder out = new StringBuilder();
        for (String block : LegalText.clean(text).replace("\r\n", "\n").replace('\r', '\n').split("\n[ \\t]*\n")) {
            InlineOut words = new InlineOut(false);
            block.lines().forEach(line -> {
                words.text(line, "");
                words.lineBreak();
            });
            if (!words.isEmpty()) {
                out.append(out.length() == 0 ? "" : "\n\n").append(words);
            }
        }
        return out.toString();
    }

    /** From Markdown that an export file holds: only what template languages would run is changed. */
    public static String guarded(String markdown) {
        return LegalText.clean(markdown).replace("{{", "&#123;&#123;").replace("{%", "&#123;%");
    }
}
