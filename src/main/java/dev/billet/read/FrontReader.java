package dev.billet.read;

import dev.billet.html.Characters;
import dev.billet.model.Origin;
import dev.billet.read.front.FrontPost;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The source files of static sites. */
final class FrontReader implements CaptureReader {
    private static final Set<String> ENDINGS = Set.of("", "md", "markdown", "mkd", "mkdn", "mdown", "mdx", "html", "htm", "textile", "adoc",
        "asciidoc", "org", "rst");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String description() {
        return "Markdown or HTML with front matter in YAML or TOML, as Jekyll, Hugo and Eleventy keep their posts, and the folder that "
            + "billet writes";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        byte[] head = capture.head();
        boolean begins = head.length > 3 && (head[0] == '-' || head[0] == '+' || head[0] == (byte) 0xEF);
        if (!begins || !ENDINGS.contains(Nature.ending(capture.name()))) {
            return false;
        }
        Nature.Sort sort = Nature.of(capture).sort();
        return (sort == Nature.Sort.TEXT || sort == Nature.Sort.MARKUP) && FrontPost.is(new String(head, StandardCharsets.UTF_8));
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Bytes bytes = Bytes.of(capture, options);
        Characters characters = Characters.of(bytes.all(), capture.charset());
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), "text/markdown", null);
        return bytes.findings(List.of(FrontPost.of(characters.text(), capture.name(), origin, options.baseUrl(), characters.problems(),
            path -> open(capture.beside(path)))));
    }

    private static InputStream open(Optional<Capture> file) throws IOException {
        return file.isPresent() ? file.get().open() : null;
    }
}
