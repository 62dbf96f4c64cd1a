package dev.billet.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.billet.json.SamplePosts;
import dev.billet.model.Content;
import dev.billet.model.Post;
import dev.billet.model.When;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves a file in the build folder for scripts/check-wxr, which shows it to other people's programs. */
class WxrSampleFileTest {
    private static final List<String> TITLES = List.of("Plain", "\"Double\" and 'single' quotes", "Fish & chips", "1 < 2 > 0",
        "<b>Bold</b> claim",
        "Emoji 😀👩‍👩‍👧", "مرحبا بالعالم", "日本語のタイトル", "Ends with ]]>", "Cdata ]] > inside", "& once escaped", "100% sure",
            "a/b\\c: d?",
        "Same", "Same", "", "0", "É accents çà et là", "-dash: [yaml] {x} #y", "Tab and line");

    @Test
    void writesASampleForOtherTools() throws IOException {
        List<Post> posts = new ArrayList<>();
        for (String title : TITLES) {
            String id = "" + (posts.size() + 1);
            posts.add(SamplePosts.rich().toBuilder().kind(Post.Kind.POST).type(null).id(id).sourceId(id).title(title)
                .status(null).password(null)
                .parent(null).slug("post-" + id).url("http://blog.example/post-" + id + "/").guid(null).attachmentUrl(null)
                .published(When.parse("2011-11-30T09:15:00-05:00").orElseThrow()).modified(null)
                .content(new Content("<p>Body " + id + " ]]&gt;</p>", "", null, null)).build());
        }
        WxrFile file = WxrFile.of(posts, SamplePosts.blog(), null);
        assertEquals(TITLES, file.each("title"));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "sample.wxr"), file.bytes);
    }
}
