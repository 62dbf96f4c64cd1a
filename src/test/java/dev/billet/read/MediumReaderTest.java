package dev.billet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.billet.model.Finding;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Term;
import dev.billet.platform.Platforms;
import dev.billet.source.Capture;
import dev.billet.source.FetchOptions;
import dev.billet.source.Inputs;
import dev.billet.source.Names;
import dev.billet.source.Web;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of Medium's export. */
class MediumReaderTest {
    private static final String POST = """
        <!DOCTYPE html><html><head><title>The weir</title></head><body><article class="h-entry">
        <header><h1 class="p-name">The weir</h1></header>
        <section data-field="subtitle" class="p-summary"> High
          water </section>
        <section data-field="body" class="e-content"><section name="1" class="section"><div class="section-divider"><hr></div>
        <h3 class="graf graf--h3 graf--leading graf--title">The weir</h3><p class="graf">It rose. <a href="https://a.example/">See</a></p>
        <figure><img src="https://cdn-images-1.medium.com/w.jpg"></figure></section>
        <section name="2"><div class="section-divider"><hr></div><p>And fell.</p></section></section>
        <footer>%s<p>Exported from <a href="https://medium.com">Medium</a> on May 4, 2020.</p></footer></article></body></html>""";
    private static final String PUBLISHED = """
        <p>By <a href="https://medium.com/@ann" class="p-author h-card">Ann</a> on <a href="https://medium.com/p/ab12"><time class="dt-published"
        datetime="2019-05-04T10:11:12.131Z">May 4, 2019</time></a>.</p>
        <p><a href="https://medium.com/@ann/the-weir-ab12" class="p-canonical">Canonical link</a></p>
        <p class="p-tags">Tagged in <a href="https://medium.com/tag/slow-days" class="p-tag">Slow Days</a></p>""";
    @TempDir
    private Path folder;

    private Finding.PostFound post(String name, String text) throws IOException {
        return (Finding.PostFound) first(name, text);
    }

    private Finding first(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Web web = new Web(new FetchOptions(false, Duration.ofSeconds(1), 1000), Clock.systemUTC());
        try (Inputs inputs = new Inputs(Names.of(List.of(file.toString())), InputStream.nullInputStream(), path -> false, web,
            notice -> { })) {
            Capture capture = inputs.next().orElseThrow();
            return CaptureReaders.read(capture, null, new ReadOptions(null, Platforms.NONE, false, 10_000)).next().orElseThrow();
        }
    }

    @Test
    void readsAPost() throws IOException {
        Finding.PostFound found = post("posts/2019-05-04_The-weir-ab12.html", POST.formatted(PUBLISHED));
        Post post = found.post();
        assertEquals(List.of("url:medium.com/@ann/the-weir-ab12", "url:medium.com/p/ab12"), found.keys());
        assertEquals("ab12 The weir High water 2019-05-04T10:11:12.131Z PUBLISH https://medium.com/@ann/the-weir-ab12", String.join(" ",
            post.sourceId(), post.title(), post.excerpt(), "" + post.published(), "" + post.status(), post.url()));
        assertEquals(Person.named("Ann", "https://medium.com/@ann"), post.author());
        assertEquals(List.of(new Term("Slow Days", "slow-days", null, "https://medium.com/tag/slow-days")), post.tags());
        assertEquals("It rose. See\n\nAnd fell.", post.content().text());
        assertEquals(1, post.media().size());
        assertEquals(1, post.links().size());
    }

    @Test
    void knowsDrafts() throws IOException {
        Post draft = post("posts/draft_One-cd34.html",
            POST.formatted("<p><a href=\"https://medium.com/p/cd34\">View original.</a></p>")).post();
        assertEquals("DRAFT cd34", draft.status() + " " + draft.sourceId());
        assertNull(draft.url());
        assertNull(draft.published());
        assertEquals(Post.Status.DRAFT, post("posts/draft_Two.html", POST.formatted(PUBLISHED)).post().status());
    }

    @Test
    void aResponseToSomebodyIsAPost() throws IOException {
        Post post = post("posts/2019-05-05_No-ef56.html", """
            <html><head><title>No</title></head><body><article class="h-entry"><header><h1 class="p-name">No</h1></header>
            <section data-field="body" class="e-content"><p class="graf graf--p graf--leading">No</p></section>
            <footer><p><a href="https://medium.com/@ann/no-ef56" class="p-canonical">Canonical link</a></p></footer></article></body></html>""").post();
        assertEquals("No No", post.title() + " " + post.content().text());
    }

    @Test
    void theAccountIsNoPost() throws IOException {
        String list = "<html><head><title>Bookmarks</title></head><body><h1>Bookmarks</h1><ul><li><a class=\"h-cite\" "
            + "href=\"https://medium.com/p/1\">"
            + "One</a></li></ul></body></html>";
        assertEquals(new Finding.NoPost("account data of Medium"), first("bookmarks/bookmarks-0001.html", list));
        assertEquals(new Finding.NoPost("account data of Medium"),
            first("profile/profile.html", "<html><body><section class=\"h-card\"><h3>Ann</h3>"
            + "</section></body></html>"));
        assertEquals(new Finding.NoPost("account data of Medium"), first("claps/claps-0001.html", POST.formatted(PUBLISHED)));
    }
}
