package dev.billet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.assemble.Passage;
import dev.billet.extract.Extractor;
import dev.billet.html.Pages;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Finding;
import dev.billet.model.Post;
import dev.billet.platform.Platforms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gold pages made harder: as themes and platforms that nobody has seen. Classes or ids are renamed to random words, or each
 * page is read without the rules of its own platform and with all others, so that a wrong rule can win.
 */
class HardPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"classes", "ids", "stranger"})
    void noFigureSinksBelowItsFloorOnHarderPages(String how) throws Exception {
        Path gold = Shared.find("gold").orElse(null);
        Path scorer = Shared.find("eval/score.py").orElse(null);
        Assumptions.assumeTrue(gold != null && scorer != null, "the gold pages of ../shared are not here");
        Assumptions.assumeTrue(Scorer.hasPython(), "python3, which runs the scorer, is not here");
        Path found = Files.createDirectories(Path.of("target", "score")).resolve("gold-" + how + ".ndjson");
        try (OutputStream out = Files.newOutputStream(found); Stream<Path> pages = Files.list(gold.resolve("pages"))) {
            JsonGenerator json = Json.generator(out);
            Readers readers = new Readers();
            for (Path page : pages.sorted().toList()) {
                write(page, how, readers.of(how.equals("stranger") ? platform(gold, page) : ""), json);
            }
            json.flush();
        }
        assertEquals(List.of(), Scorer.sunk("gold-" + how, Scorer.figures(scorer, gold, found)));
    }

    private static void write(Path page, String how, Extractor extractor, JsonGenerator json) throws IOException {
        // Latin-1 keeps every byte; attributes that matter here are ASCII.
        String source = Files.readString(page, StandardCharsets.ISO_8859_1);
        long seed = page.getFileName().toString().hashCode();
        String hard = how.equals("classes") ? Mangle.classes(source, seed) : how.equals("ids") ? Mangle.ids(source, seed) : source;
        Pages.Origin origin = new Pages.Origin(page.toString(), null, null, null);
        for (Finding finding : extractor.extract(Pages.parse(hard.getBytes(StandardCharsets.ISO_8859_1), origin), false)) {
            Optional<Post> post = new Passage().pass(finding);
            if (post.isPresent()) {
                PostJson.write(json, post.get());
                json.writeRaw('\n');
            }
        }
    }

    /** Extractors without one family of rules, each made once. */
    private static final class Readers {
        private final Map<String, Extractor> made = new HashMap<>();

        Extractor of(String family) {
            return made.computeIfAbsent(family, f -> {
                Platforms all = Platforms.builtIn();
                return new Extractor(new Platforms(all.all().stream().filter(p -> !p.family().equals(f)).toList(), all.bases()));
            });
        }
    }

    private static String platform(Path gold, Path page) throws IOException {
        String name = page.getFileName().toString().replaceFirst("\\.html$", ".json");
        try (JsonParser parser = new JsonFactory().createParser(gold.resolve("gold").resolve(name).toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("platform")) {
                    return parser.nextTextValue();
                }
            }
        }
        throw new IOException("no platform in " + name);
    }
}
