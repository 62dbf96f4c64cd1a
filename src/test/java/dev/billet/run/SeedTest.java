package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.Shared;
import dev.billet.json.PostJson;
import dev.billet.model.Post;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The text of one page with which the project began; it is not part of the repository. */
class SeedTest {

    private static Post post(Run run) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(run.out())) {
            json.nextToken();
            return PostJson.read(json);
        }
    }

    @Test
    void noLineOfThePageIsLost() throws Exception {
        Path page = Shared.find("seed/page.txt").orElse(null);
        Assumptions.assumeTrue(page != null, "the seed page of ../shared is not here");
        Run run = Run.of("convert", "--from", "text", page, "-t", "ndjson");
        assertEquals(0, run.code(), run.err());
        Post post = post(run);
        List<String> lines = Files.readAllLines(page).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int update = lines.indexOf("MAJ");
        int pings = 2;
        assertEquals(String.join("\n\n", lines.get(0), lines.get(1), lines.get(2), lines.get(update + 1)), post.content().text());
        assertEquals("MAJ", post.updates().get(0).label());
        assertEquals(lines.get(update + 1), post.updates().get(0).text());
        assertEquals(lines.subList(4, update), post.related().stream().map(Related::title).toList());
        assertEquals(pings, post.pings().size());
        assertTrue(post.pings().stream().allMatch(ping -> ping.kind() == Reply.Kind.PINGBACK), "\"Ping :\" is WordPress' French pingback");
        assertTrue(lines.containsAll(post.pings().stream().map(ping -> "Ping : " + ping.title()).toList()), run.out());
        List<String> rest = lines.subList(update + 2, lines.size()).stream().filter(line -> !line.startsWith("Ping :")).toList();
        List<String> told = post.comments().stream().flatMap(comment -> comment.text().lines()).filter(line -> !line.isEmpty()).toList();
        assertEquals(rest, told);
        assertTrue(post.problems().stream().anyMatch(problem -> problem.code().equals("comment-borders-uncertain")), run.out());
    }
}
