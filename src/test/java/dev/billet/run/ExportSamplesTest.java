package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.Shared;
import dev.billet.json.PostJson;
import dev.billet.model.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real export files give what a count of their own elements says they hold. */
class ExportSamplesTest {
    @TempDir
    private Path folder;

    private static List<Post> posts(String ndjson) throws IOException {
        List<Post> posts = new ArrayList<>();
        for (String line : ndjson.lines().toList()) {
            try (JsonParser json = new JsonFactory().createParser(line)) {
                json.nextToken();
                posts.add(PostJson.read(json));
            }
        }
        return posts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        blogger/gbc-blogger-sample2.xml                | 4   | 3   | 0  | 0   | 4
        blogger/gbc-goldenfile.1.xml                   | 4   | 3   | 0  | 0   | 2
        blogger/ghost-api-response.json                | 3   | 0   | 0  | 0   | 5
        blogger/pelican-bloggerexport.xml              | 4   | 1   | 0  | 0   | 2
        blogml/apiaceae-part1.xml                      | 46  | 146 | 1  | 0   | 100
        disqus/isso-disqus.xml                         | 3   | 6   | 0  | 2   | 0
        disqus/remark42-disqus-deleted-post.xml        | 2   | 6   | 0  | 0   | 0
        disqus/remark42-disqus.xml                     | 2   | 6   | 0  | 0   | 0
        dotclear/jekyll-import-dotclear.txt            | 2   | 2   | 0  | 0   | 3
        ghost/mg-assetscraper-ghost.json               | 3   | 0   | 0  | 0   | 2
        ghost/mg-json-multi-post-only.json             | 3   | 0   | 0  | 0   | 3
        ghost/mg-json-single-post-author.json          | 1   | 0   | 0  | 0   | 2
        medium/jekyll-import-medium_feed.xml           | 2   | 0   | 0  | 0   | 10
        movabletype/gbc-movabletype-sample2.txt        | 1   | 3   | 0  | 0   | 4
        movabletype/hateblo2hugo-movabletype_test.txt  | 1   | 0   | 0  | 0   | 3
        movabletype/mt-first_entry.txt                 | 1   | 0   | 0  | 0   | 0
        wp-rest/blog-awesome-posts.json                | 1   | 0   | 0  | 0   | 0
        wp-rest/mg-wp-api-single-post.json             | 1   | 0   | 0  | 0   | 5
        wxr/bitcoinfrance-fr.xml                       | 307 | 193 | 42 | 107 | 115
        wxr/cc-labs-en.xml                             | 224 | 119 | 62 | 3   | 261
        wxr/gbc-wordpress-sample.wxr                   | 5   | 2   | 0  | 0   | 4
        wxr/gbc-wordpress.1.xml                        | 10  | 3   | 0  | 0   | 3
        wxr/ghost-sample-no-slug.xml                   | 6   | 0   | 0  | 0   | 3
        wxr/ghost-sample.xml                           | 6   | 0   | 0  | 0   | 3
        wxr/ghost-squarespace.xml                      | 6   | 0   | 0  | 0   | 3
        wxr/isso-wordpress.xml                         | 3   | 8   | 0  | 3   | 0
        wxr/jekyll-import-wpcom-2025.xml               | 16  | 0   | 0  | 0   | 6
        wxr/nikola-export-example.xml                  | 8   | 0   | 0  | 0   | 17
        wxr/pelican-wordpressexport.xml                | 20  | 3   | 1  | 1   | 8
        wxr/php-toolkit-stylish-press.xml              | 3   | 0   | 0  | 0   | 1
        wxr/theme-preview.xml                          | 7   | 2   | 0  | 0   | 9
        wxr/theme-unit-test-data.xml                   | 186 | 29  | 4  | 10  | 130
        wxr/wpi-crazy-cdata.xml                        | 1   | 0   | 0  | 0   | 0
        wxr/wpi-multiple-cdata.xml                     | 1   | 0   | 0  | 0   | 0
        wxr/wpi-namespace-edge-cases.xml               | 6   | 0   | 0  | 0   | 0
        wxr/wpi-post-content-blank-lines.xml           | 1   | 0   | 0  | 0   | 0
        wxr/wpi-slashes.xml                            | 1   | 1   | 0  | 0   | 1
        wxr/wpi-small-export.xml                       | 11  | 1   | 0  | 0   | 31
        wxr/wpi-test-serialized-comment-meta.xml       | 1   | 1   | 0  | 0   | 1
        wxr/wpi-valid-wxr-1.0.xml                      | 6   | 1   | 0  | 0   | 7
        wxr/wpi-valid-wxr-1.1.xml                      | 2   | 1   | 0  | 0   | 2
        wxr/wpi-wxr-simple.xml                         | 1   | 0   | 0  | 0   | 1
        """)
    void giveTheirPostsCommentsPingsRepliesAndTerms(String name, int posts, int comments, int pings, int replies, long terms)
    throws IOException {
        Optional<Path> sample = Shared.find("samples/" + name);
        Assumptions.assumeTrue(sample.isPresent(), "the sample files of other programs are not here");
        List<Post> found = posts(Run.of("convert", "-q", "-t", "ndjson", sample.get()).out());
        assertEquals(terms, found.stream().flatMap(post -> Stream.concat(post.categories().stream().map(term -> "category " + term.name()),
            post.tags().stream().map(term -> "tag " + term.name()))).distinct().count());
        assertEquals(List.of(posts, comments, pings, replies),
            List.of(found.size(), found.stream().mapToInt(post -> post.comments().size()).sum(),
            found.stream().mapToInt(post -> post.pings().size()).sum(), (int) found.stream()
                .flatMap(post -> Stream.concat(post.comments().stream(), post.pings().stream()))
                .filter(reply -> reply.parent() != null).count()));
    }

    /**
     * What billet writes of them holds what it read, and written again it has the same bytes. Some lack what WordPress needs, or have it
     * twice: numbers, slugs, logins, seconds.
     */
    @ParameterizedTest
    @CsvSource({"bitcoinfrance-fr.xml", "cc-labs-en.xml", "gbc-wordpress-sample.wxr", "gbc-wordpress.1.xml", "ghost-sample-no-slug.xml",
        "ghost-sample.xml", "ghost-squarespace.xml", "isso-wordpress.xml", "jekyll-import-wpcom-2025.xml", "nikola-export-example.xml",
        "pelican-wordpressexport.xml", "php-toolkit-stylish-press.xml", "theme-preview.xml", "theme-unit-test-data.xml",
        "wpi-crazy-cdata.xml",
        "wpi-multiple-cdata.xml", "wpi-namespace-edge-cases.xml", "wpi-post-content-blank-lines.xml", "wpi-slashes.xml",
        "wpi-small-export.xml",
        "wpi-test-serialized-comment-meta.xml", "wpi-valid-wxr-1.0.xml", "wpi-valid-wxr-1.1.xml", "wpi-wxr-simple.xml"})
    void filesAreTheSameAfterAWay(String name) throws IOException {
        Optional<Path> sample = Shared.find("samples/wxr/" + name);
        Assumptions.assumeTrue(sample.isPresent(), "the sample files of other programs are not here");
        Path written = folder.resolve("a.wxr");
        Run.of("convert", "-q", sample.get(), "-o", written);
        Run diff = Run.of("diff", sample.get(), written);
        assertEquals(0, diff.code(), diff.out());
        Path again = folder.resolve("b.wxr");
        Run.of("convert", "-q", written, "-o", again);
        assertEquals(Files.readString(written), Files.readString(again));
    }

    /** It ends in the middle of its terms, before any post. */
    @Test
    void brokenFileWithoutPostsSaysWhereItIsBroken() {
        Optional<Path> sample = Shared.find("samples/wxr/wpi-malformed.xml");
        Assumptions.assumeTrue(sample.isPresent(), "the sample files of other programs are not here");
        Run run = Run.of("convert", sample.get());
        assertEquals(1, run.code());
        assertTrue(run.err().contains("damaged near byte 11370"), run.err());
    }
}
