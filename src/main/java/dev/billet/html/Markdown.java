package dev.billet.html;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML: CommonMark with tables, which is what the programs that read it most agree on. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {
    }

    /** The text as HTML; HTML in it stays. */
    public static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }
}
