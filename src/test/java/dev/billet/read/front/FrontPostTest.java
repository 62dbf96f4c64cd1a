package dev.billet.read.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of static sites, as people write them. */
class FrontPostTest {
    private static Finding finding(String name, String text) {
        try {
            return FrontPost.of(text, name, new Origin(name, null, null, "text/markdown", null), "https://mill.example/", List.of(),
                path -> null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void billetsOwnFileSaysWhenItsCommentsAreNotBesideIt() {
        Post post = post("mill.md",
            "---\ntitle: \" The mill \"\ndate: 2011-10-02T09:15:00+02:00\ndatePrecision: \"minute\"\npostKind: \"page\"\n"
            + "oldUrl: \"https://m.example/\"\ncommentCount: 2\npingCount: 0\ndataName: \"mill\"\n---\n\nA **mill**.\n");
        assertEquals(" The mill |2011-10-02T09:15+02:00|PAGE|https://m.example/|A mill.", post.title() + "|" + post.published() + "|"
            + post.kind() + "|"
            + post.url() + "|" + post.content().text());
        assertEquals("of 2 comments and pings that lie beside the post as data, 0 were found; give the whole folder, unpacked",
            post.problems().get(0).message());
    }

    private static Post post(String name, String text) {
        return ((Finding.PostFound) finding(name, text)).post();
    }

    private static Post yaml(String fields) {
        return post("_posts/2011-10-02-weir.md", "---\n" + fields + "\n---\nBody\n");
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }

    @Test
    void readsYamlAndTheText() {
        Post post = post("site/_posts/2011-10-02-weir.md", """
            ---
            layout: post
            title: "The weir: high"
            date: 2011-10-03 09:15:00 +0100
            author: {name: Ann, email: ann@mill.example}
            categories: [Flood, "High water"]
            tags:
              - bread
              - slow days
            permalink: /2011/weir.html
            description: |
              First
              second
            image: /i/w.jpg
            mood: 007
            comments: false
            ---
            *High* {{ site.baseurl }}water, [see]({{ site.url }}/two/)

            | a | b |
            |---|---|
            | 1 | 2 |
            """);
        assertEquals("The weir: high 2011-10-03T09:15:00+01:00 weir https://mill.example/2011/weir.html PUBLISH POST false",
            String.join(" ",
            post.title(), "" + post.published(), post.slug(), post.url(), "" + post.status(), "" + post.kind(), "" + post.commentsOpen()));
        assertEquals(new Person("Ann", null, null, "ann@mill.example", null, null), post.author());
        assertEquals(List.of("Flood", "High water"), names(post.categories()));
        assertEquals(List.of("bread", "slow days"), names(post.tags()));
        assertEquals("First second", post.excerpt());
        assertEquals("https://mill.example/i/w.jpg", post.media().get(0).url());
        assertTrue(post.meta().contains(new Meta("mood", "007")) && post.meta().contains(new Meta("permalink", "/2011/weir.html")),
            () -> post.meta().toString());
        assertTrue(post.content().html().startsWith("<p><em>High</em> water, <a href=\"https://mill.example/two/\">see</a></p>"),
            post.content().html());
        assertTrue(post.content().html().contains("<td>2</td>"), post.content().html());
        assertTrue(post.content().source().startsWith("*High* {{ site.baseurl }}"));
        assertEquals("markdown", post.content().format());
    }

    @Test
    void readsToml() {
        Post post = post("content/post/weir/index.md", """
            +++
            title = "The \\"weir\\" \\u00e9" # a comment
            date = 2011-10-03T09:15:00+01:00
            draft = true
            tags = ["bread", 'slow days',
              "flood"] # more
            categories = ["Mill"]
            weight = 3
            summary = '''Two
            lines'''
            [params]
            mood = "calm"
            +++
            Body
            """);
        assertEquals("The \"weir\" é 2011-10-03T09:15:00+01:00 weir DRAFT 3",
            String.join(" ", post.title(), "" + post.published(), post.slug(),
            "" + post.status(), "" + post.menuOrder()));
        assertEquals(List.of("bread", "slow days", "flood"), names(post.tags()));
        assertEquals("Two lines", post.excerpt());
        assertEquals(List.of(new Meta("params", "{mood=calm}")), post.meta());
        assertEquals(Map.of("a", "1", "b", Map.of("c", "x")), Toml.read("a = 1\n= 2\n[b]\nc = \"x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        category: Old News          | Old News       |
        categories: Old News        | Old,News       |
        categories: Old news, Other | Old news,Other |
        tag: Slow days              |                | Slow days
        tags: a B                   |                | a,B
        tags: ''                    |                |
        """)
    void termsMayBeOneText(String field, String categories, String tags) {
        Post post = yaml("title: x\n" + field);
        assertEquals(categories == null ? "" : categories, String.join(",", names(post.categories())));
        assertEquals(tags == null ? "" : tags, String.join(",", names(post.tags())));
    }

    @Test
    void theNameTellsWhatTheFieldsDoNot() {
        assertEquals("2011-10-02 weir", yaml("title: x").published() + " " + yaml("title: x").slug());
        assertEquals("about", post("about.html", "---\ntitle: A\n---\n<p>Hi</p>").slug());
        assertEquals(Post.Kind.PAGE, post("about.md", "---\ntitle: A\nlayout: default\n---\nHi").kind());
        assertEquals(Post.Kind.PAGE, yaml("layout: page").kind());
        assertEquals(Post.Status.DRAFT, post("_drafts/one.md", "---\ntitle: A\n---\nHi").status());
        assertEquals(Post.Status.DRAFT, yaml("published: false").status());
        assertNull(yaml("title: null").title());
    }

    @Test
    void htmlAndOtherLanguagesStayWhatTheyAre() {
        Post html = post("2011-10-02-a.html", "---\ntitle: A\n---\n<p>*Hi*</p>");
        assertEquals("<p>*Hi*</p> html", html.content().html() + " " + html.content().format());
        Post textile = post("2011-10-02-a.textile", "---\ntitle: A\n---\nh1. Hi");
        assertEquals("null h1. Hi text", textile.content().html() + " " + textile.content().text() + " " + textile.content().format());
    }

    @Test
    void keepsTheCommentsThatImportersLeaveThere() {
        Post post = yaml("""
            title: x
            wordpress_id: 12
            author_login: ann
            comments:
            - id: 45
              author: Bo
              author_email: bo@b.example
              author_url: ''
              date: '2011-10-03 10:00:00 +0100'
              content: "Well <b>said</b>"
            - id: 46
              parent: 45
              content: No""");
        assertEquals("12 ann", post.sourceId() + " " + post.author().login());
        Reply first = post.comments().get(0);
        assertEquals("45 Bo bo@b.example 2011-10-03T10:00:00+01:00 Well said", String.join(" ", first.id(), first.author().name(),
            first.author().email(), "" + first.published(), first.text()));
        assertEquals("45", post.comments().get(1).parent());
        assertNull(post.comments().get(1).author());
    }

    @Test
    void readsLineByLineWhatIsNoProperYaml() {
        Post post = yaml("title: Mill: a history\ntags: [a, 'b']\nauthor: \"Ann\"");
        assertEquals("Mill: a history Ann", post.title() + " " + post.author().name());
        assertEquals(List.of("a", "b"), names(post.tags()));
        assertEquals("not-understood", post.problems().get(0).code());
        assertEquals("date-not-understood", yaml("date: some day").problems().get(0).code());
    }

    @Test
    void aBombOfAliasesIsNoPost() {
        StringBuilder bomb = new StringBuilder("title: x\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append("*a").append(i - 1).append(", *a").append(i - 1)
                .append("]\n");
        }
        assertEquals("x", yaml(bomb.toString()).title());
    }

    @Test
    void templatesAreNoPosts() {
        assertEquals(new Finding.NoPost("template of a site"), finding("_layouts/post.html", "---\nlayout: default\n---\n<p>x</p>"));
        assertEquals(new Finding.NoPost("template of a site"),
            finding("index.html", "---\nlayout: default\n---\n{% for post in site.posts %}x{% endfor %}"));
        assertEquals(new Finding.NoPost("list page"), finding("content/_index.md", "---\ntitle: All\n---\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: x\n---\n", "---\r\nlayout: x\r\n---\r\n", "+++\ntitle = \"x\"\n+++", "\ufeff---\nTags:\n- x",
        "---  \ndate: 2011\n---"})
    void isToldByItsBeginning(String head) {
        assertTrue(FrontPost.is(head));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nname: x\n---\ntitle: y\n", "title: x\n", "---title: x", "--- a rule ---\ntitle: x", "+++ x\ntitle = 1"})
    void otherTextsAreNotTakenForIt(String head) {
        assertFalse(FrontPost.is(head));
    }
}
