package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.billet.Shared;
import dev.billet.json.PostJson;
import dev.billet.model.Post;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real export files give what a count of their own elements says they hold. */
class ExportSamplesTest {
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
        wxr/bitcoinfrance-fr.xml              | 307 | 193 | 42 | 107
        wxr/cc-labs-en.xml                    | 224 | 119 | 62 | 3
        wxr/theme-unit-test-data.xml          | 186 | 29  | 4  | 10
        wxr/pelican-wordpressexport.xml       | 20  | 3   | 1  | 1
        wxr/isso-wordpress.xml                | 3   | 8   | 0  | 3
        wxr/wpi-valid-wxr-1.0.xml             | 6   | 1   | 0  | 0
        wxr/wpi-crazy-cdata.xml               | 1   | 0   | 0  | 0
        blogger/gbc-blogger-sample2.xml       | 4   | 3   | 0  | 0
        blogger/pelican-bloggerexport.xml     | 4   | 1   | 0  | 0
        disqus/isso-disqus.xml                | 3   | 6   | 0  | 2
        disqus/remark42-disqus.xml            | 2   | 6   | 0  | 0
        blogml/apiaceae-part1.xml             | 46  | 146 | 1  | 0
        movabletype/gbc-movabletype-sample2.txt | 1 | 3   | 0  | 0
        movabletype/hateblo2hugo-movabletype_test.txt | 1 | 0 | 0 | 0
        dotclear/jekyll-import-dotclear.txt   | 2   | 2   | 0  | 0
        """)
    void giveTheirPostsCommentsPingsAndReplies(String name, int posts, int comments, int pings, int replies) throws IOException {
        Optional<Path> sample = Shared.find("samples/" + name);
        Assumptions.assumeTrue(sample.isPresent(), "the sample files of other programs are not here");
        List<Post> found = posts(Run.of("convert", "-q", "-t", "ndjson", sample.get()).out());
        assertEquals(List.of(posts, comments, pings, replies), List.of(found.size(), found.stream().mapToInt(post -> post.comments().size()).sum(),
            found.stream().mapToInt(post -> post.pings().size()).sum(), (int) found.stream()
                .flatMap(post -> Stream.concat(post.comments().stream(), post.pings().stream())).filter(reply -> reply.parent() != null).count()));
    }
}
