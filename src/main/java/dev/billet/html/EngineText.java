package dev.billet.html;

import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import java.util.List;
import java.util.Set;

/**
 * A text as WordPress keeps it in its database, where blank lines are paragraphs and captions are shortcodes, made fit to be shown. What
 * plug-ins would have made of it stays as it is written.
 */
public final class EngineText {
    /** Texts of the block editor have all their paragraphs marked. */
    private static final String BLOCKS = "<!-- wp:";

    private final String source;
    private final Shortcodes shortcodes;
    private final Rendered rendered;

    private EngineText(String source, Shortcodes shortcodes, Rendered rendered) {
        this.source = source;
        this.shortcodes = shortcodes;
        this.rendered = rendered;
    }

    /**
     * A post's body.
     *
     * @param base what its links are seen from, or null
     */
    public static EngineText post(String source, String location, String base) {
        Shortcodes shortcodes = new Shortcodes();
        String written = shortcodes.render(source);
        String html = source.contains(BLOCKS) ? written : Paragraphs.of(written);
        return new EngineText(source, shortcodes, Rendered.of(html, location, base));
    }

    /**
     * A text of another engine, which has no shortcodes.
     *
     * @param paragraphs whether blank lines and line ends mean something
     * @param base       what its links are seen from, or null
     */
    public static EngineText plain(String source, boolean paragraphs, String location, String base) {
        return new EngineText(source, new Shortcodes(), Rendered.of(paragraphs ? Paragraphs.of(source) : source, location, base));
    }

    /** A comment's words. */
    public static Cleaner.Fragment comment(String source, String location) {
        return Rendered.of(Paragraphs.of(source), location, null).comment();
    }

    /** Markup, text and the source itself under the name of its format. */
    public Content content(String format) {
        Content shown = rendered.post();
        return new Content(shown == null ? null : shown.html(), shown == null ? null : shown.text(), source, format);
    }

    /** As a comment's words. */
    public Cleaner.Fragment words() {
        return rendered.comment();
    }

    public List<Media> media() {
        return rendered.media();
    }

    public List<Link> links() {
        return rendered.links();
    }

    /** Names of shortcodes that were left as text, in alphabetical order. */
    public Set<String> shortcodes() {
        return shortcodes.left();
    }
}
