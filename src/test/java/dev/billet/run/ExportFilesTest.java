package dev.billet.run;

import static dev.billet.run.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export files of several parts from end to end, and what the sample files of others hold. */
class ExportFilesTest {
    private static final String TABLE = """
        post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
        11.weir,2019-07-26T20:48:19.814Z,true,,newsletter,everyone,The weir,&#x201C;High&#x201D; water,
        12.mill,2020-01-01T00:00:00.000Z,false,,podcast,only_paid,"Mill, talk",,https://a.example/m.mp3
        13.about,2020-01-01T00:00:00.000Z,true,,page,everyone,About,,
        """;
    @TempDir
    private Path folder;

    @Test
    void theTwoHalvesOfSubstackMeet() throws IOException {
        Files.createDirectories(folder.resolve("in/posts"));
        write(folder.resolve("in/posts.csv"), TABLE);
        write(folder.resolve("in/posts/11.weir.html"),
            "<p>It rose.</p><p class='button-wrapper'><a href='https://m.example/subscribe?'>Sign up</a></p>");
        write(folder.resolve("in/posts/12.mill.html"), "Just words");
        write(folder.resolve("in/posts/14.lost.html"), "<p>No row</p>");
        Run run = Run.of("convert", folder.resolve("in"), "--base-url", "https://m.example/");
        List<String> posts = run.out().lines().toList();
        assertEquals(4, posts.size(), run.err());
        String weir = posts.get(0);
        assertTrue(weir.contains("\"id\":\"11\"") && weir.contains("\"url\":\"https://m.example/p/weir\"")
            && weir.contains("\"title\":\"The weir\""), weir);
        assertTrue(weir.contains("\"excerpt\":\"“High” water\"") && weir.contains("\"html\":\"<p>It rose.</p>\"")
            && weir.contains("Sign up"), weir);
        assertTrue(posts.get(1).contains("\"status\":\"draft\"") && posts.get(1).contains("Just words")
            && posts.get(1).contains("only_paid"),
            posts.get(1));
        assertTrue(posts.get(2).contains("\"kind\":\"page\""), posts.get(2));
        assertTrue(posts.get(3).contains("No row"), posts.get(3));
    }

    /** Posts, comments and terms that the files hold, counted by hand. Two of Medium's have one canonical link and are one post. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ghost/mg-assetscraper-ghost.json     | 3 | 0 | 2
        ghost/mg-json-multi-post-only.json   | 3 | 0 | 5
        ghost/mg-json-single-post-author.json| 1 | 0 | 2
        blogger/ghost-api-response.json      | 3 | 0 | 7
        substack                             | 5 | 0 | 0
        jekyll-markdown                      | 7 | 0 | 6
        medium/posts                         | 4 | 0 | 2
        """)
    void readsAllThatTheSamplesHold(String name, int posts, int comments, int terms) {
        Path sample = Shared.find("samples/" + name).orElse(null);
        Assumptions.assumeTrue(sample != null, "no samples here");
        Run run = Run.of("convert", sample);
        assertEquals(0, run.code(), run.err());
        assertEquals(posts, run.posts(), run.err());
        assertTrue(run.err().contains(comments + " comments"), run.err());
        assertEquals(terms, run.out().lines().mapToInt(ExportFilesTest::terms).sum());
    }

    private static int terms(String post) {
        return count(post, "\"categories\":\\[(.*?)\\]") + count(post, "\"tags\":\\[(.*?)\\]");
    }

    private static int count(String post, String list) {
        return (int) Pattern.compile(list).matcher(post).results()
            .flatMap(m -> Pattern.compile("\"name\":").matcher(m.group(1)).results()).count();
    }
}
