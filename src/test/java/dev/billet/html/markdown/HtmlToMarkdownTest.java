package dev.billet.html.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What Markdown says must be what the HTML said; {@code body.md} shows how it looks. */
class HtmlToMarkdownTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "dev", "billet", "html", "markdown");
    private static final List<String> NASTY = List.of("*", "**", "_", "`", "```", "[", "](", "]", "!", "!\\[", "#", "# ", "- ", "+ ", "1. ",
        "12) ", "> ", ">>",
        "<b>", "&amp;", "&", "&lt", ";", "~~", "~~~", "|", "\\", "\\\\", "$$", "{{", "{%", "}}", "%}", "{{<", "{: .x}", "{#", ":", "::",
        "^", "=", "===", "---", "***",
        "word", "Wört", "日本", "「", "」", "“", ".", "1", " ", "  ", "\n", "\u00a0", "😀", "(", ")", "\"", "'", "--", "...", "@x", "a_b_c",
        "http://x.example/a_b?c=d&e=f");
    private static final List<String> MARKS = List.of("b", "i", "em", "strong", "code", "u", "sub", "span",
        "a href='http://a.example/x_(y)*z'", "del", "kbd",
        "font color='red'", "span style='x:y'");

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private static String rendered(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    /** Words and images, with white space made one. */
    private static String said(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("script").remove();
        document.select("br, p, pre, li, td, th, h1, h2, h3, figcaption, div, blockquote, hr").forEach(e -> e.after(" ").before(" "));
        document.select("img").forEach(e -> e.after(" IMG(" + e.attr("src").replace("%20", " ") + " " + e.attr("alt").strip() + ")"));
        document.select("a[href]").forEach(e -> e.before(" ").after(" A(" + e.attr("href").replace("%2A", "*") + ") "));
        return document.body().wholeText().replaceAll("[\\s\u00a0]+", " ").strip();
    }

    @Test
    void writesWhatTheGoldenFileShows() throws IOException {
        String html = Files.readString(RESOURCES.resolve("body.html"));
        String markdown = HtmlToMarkdown.of(html) + "\n";
        if ("update".equals(System.getProperty("billet.golden"))) {
            Files.writeString(RESOURCES.resolve("body.md"), markdown);
        }
        assertEquals(Files.readString(RESOURCES.resolve("body.md")), markdown);
        assertEquals(said(html), said(rendered(markdown)));
    }

    @Test
    void saysTheSameWordsWhateverTheyAre() {
        Random random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            String html = body(random);
            String markdown = HtmlToMarkdown.of(html);
            assertEquals(said(html), said(rendered(markdown)), () -> html + "\n--\n" + markdown);
            assertFalse(markdown.matches("(?s).*\\{[{%#].*"), markdown);
        }
    }

    @Test
    void keepsTextWithoutMarkup() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            String text = words(random).replace("&lt;", "<");
            String markdown = HtmlToMarkdown.ofText(text);
            assertEquals(text.replaceAll("[\\s\u00a0]+", " ").strip(), said(rendered(markdown)), markdown);
        }
    }

    private static String body(Random random) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(4); n >= 0; n--) {
            String block = List.of("p", "p", "h2", "li", "blockquote", "pre", "div", "td", "p style='a'").get(random.nextInt(9));
            String name = block.split(" ")[0];
            String open = block.equals("li") ? "<ul><li>" : block.equals("td") ? "<table><tr><td>" : "<" + block + ">";
            String close = block.equals("li") ? "</li></ul>" : block.equals("td") ? "</td></tr></table>" : "</" + name + ">";
            out.append(open).append(line(random, 3)).append(close);
        }
        return out.toString();
    }

    private static String line(Random random, int depth) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(4); n >= 0; n--) {
            int what = random.nextInt(10);
            if (what < 6 || depth == 0) {
                out.append(escape(words(random)));
            } else if (what == 6) {
                out.append("<br>");
            } else if (what == 7) {
                out.append("<img src='http://i.example/a b(c).png' alt=\"").append(escape(words(random))).append("\">");
            } else {
                String mark = MARKS.get(random.nextInt(MARKS.size()));
                out.append('<').append(mark).append('>').append(line(random, mark.startsWith("a ") ? 0 : depth - 1)).append("</")
                    .append(mark.split(" ")[0]).append('>');
            }
        }
        return out.toString();
    }

    private static String words(Random random) {
        StringBuilder out = new StringBuilder();
        for (int n = random.nextInt(5); n >= 0; n--) {
            out.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return out.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
