package dev.billet.read;

import dev.billet.csv.CsvFile;
import dev.billet.csv.CsvHead;
import dev.billet.html.Characters;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.read.substack.SubstackPost;
import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of a Substack export: the table of posts and the bodies, which meet in assembly. */
final class SubstackReader implements CaptureReader {
    @Override
    public String format() {
        return "substack";
    }

    @Override
    public String description() {
        return "Substack's export, a zip or a folder: posts.csv with the bodies in posts/";
    }

    @Override
    public boolean reads(Capture capture) throws IOException {
        return isTable(capture) || isBody(capture);
    }

    private static boolean isTable(Capture capture) throws IOException {
        return SubstackPost.isTable(CsvHead.columns(capture.head()));
    }

    private static boolean isBody(Capture capture) throws IOException {
        Nature.Sort sort = Nature.of(capture).sort();
        return capture.url() == null && (sort == Nature.Sort.MARKUP || sort == Nature.Sort.TEXT)
            && SubstackPost.isBody(capture.name(), new String(capture.head(), StandardCharsets.UTF_8));
    }

    @Override
    public Findings read(Capture capture, ReadOptions options) throws IOException {
        Origin origin = new Origin(capture.location(), capture.url(), capture.captured(), isTable(capture) ? "text/csv"
            : "text/html", null);
        if (isTable(capture)) {
            return new Rows(new CsvFile(capture.open()), origin, options.baseUrl());
        }
        Bytes bytes = Bytes.of(capture, options);
        Characters characters = Characters.of(bytes.all(), capture.charset());
        Finding.PostFound found = SubstackPost.body(capture.name(), characters.text(), origin, options.baseUrl());
        return bytes.findings(List.of(new Finding.PostFound(found.post().toBuilder().problems(characters.problems()).build(),
            found.keys())));
    }

    /** The table, row by row. */
    private record Rows(CsvFile file, Origin origin, String home) implements Findings {
        @Override
        public Optional<Finding> next() throws IOException {
            try {
                Map<String, String> cells = file.cells();
                return cells == null ? Optional.empty() : Optional.of(SubstackPost.of(cells, origin, home));
            } catch (IOException broken) {
                throw new UnreadableException(new InputNotice.Unreadable(origin.location(), broken.getMessage()));
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
