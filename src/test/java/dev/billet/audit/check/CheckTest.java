package dev.billet.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Reply;
import dev.billet.model.Severity;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each flaw in an archive that has it and no other. */
class CheckTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String LONG = "The mill stood by the river for two hundred years, and the village brought its corn to it.";

    private static PostBuilder post(int number) {
        return Post.builder().id("" + number).url("http://blog.example/" + number + "-mills/").title("Mills " + number)
            .author(Person.named("Ada", null)).published(when("2011-11-30T09:15:" + (10 + number)))
            .blog(new BlogRef("http://blog.example/", "B"))
            .content(text(LONG + number));
    }

    private static Content text(String text) {
        return new Content("<p>" + text + "</p>", text, null, null);
    }

    private static When when(String text) {
        return text == null ? null : When.parse(text).orElseThrow();
    }

    private static Reply comment(String id, String parent, String author, String date, String text, Reply.Status status) {
        return new Reply(Reply.Kind.COMMENT, id, Integer.parseInt(id), parent, author == null ? null : Person.named(author, null), null,
            when(date), false, null, text, null, status, List.of());
    }

    private static Reply comment(String id, String author, String date) {
        return comment(id, null, author, date, "Text " + id, null);
    }

    private static Post with(Reply... comments) {
        return post(1).comments(List.of(comments)).build();
    }

    private static Post problem(String code) {
        return post(1).problems(List.of(new Problem(code, Severity.WARNING, "comment 4 answers 3"))).build();
    }

    private static List<String> codes(Post... posts) throws IOException {
        List<String> codes = new ArrayList<>();
        try (Checkup checkup = new Checkup(null, NOW)) {
            for (Post post : posts) {
                checkup.add(post);
            }
            checkup.run(flaw -> codes.add(flaw.kind().code()));
        }
        return codes;
    }

    @Test
    void findsNothingInASoundArchive() throws IOException {
        Post sound = post(1).declaredCommentCount(2)
            .comments(List.of(comment("1", "Ann", "2011-12-01T08:00:00"),
            comment("2", "1", "Bob", "2011-12-01T07:00:00", "Early, but of that day", null)))
            .links(List.of(new Link("http://blog.example/2-mills/#more", "two"), new Link("http://other.example/x", "x"),
                new Link("http://blog.example/category/mills/", "c"), new Link("http://blog.example/2011/11/", "month"),
                new Link("http://blog.example/", "home"), new Link("http://blog.example/?p=7", "by number"))).build();
        assertEquals(List.of(), codes(sound, post(2).sourceId("7").build()));
    }

    /** All that is looked for, each with posts that have just that. */
    private static Map<String, Post[]> flawed() {
        Map<String, Post[]> all = new LinkedHashMap<>();
        all.put("comment-count", of(post(1).declaredCommentCount(3).build()));
        all.put("parent-missing", of(problem("parent-not-found")));
        all.put("parent-circle", of(problem("parent-cut")));
        all.put("reply-too-early", of(with(comment("1", "Ann", "2011-12-03"), comment("2", "1", "Bob", "2011-12-01", "x", null))));
        all.put("double-address", of(post(1).build(), post(2).url("https://www.blog.example/1-mills").build()));
        all.put("double-title", of(post(1).build(), post(2).title("MILLS 1").published(when("2011-11-30T09:15:11-05:00")).build()));
        all.put("double-body", of(post(1).build(), post(2).content(text(LONG + 1)).build()));
        all.put("double-reply", of(with(comment("1", null, "Ann", "2011-12-01", "x", null),
            comment("2", null, "Ann", "2011-12-01", "x", null))));
        all.put("empty-body", of(post(1).content(null).build()));
        all.put("only-an-excerpt", of(post(1).extent(Post.Extent.EXCERPT).build()));
        all.put("no-title", of(post(1).title(" ").build()));
        all.put("no-date", of(post(1).published(null).build()));
        all.put("no-author", of(post(1).author(null).build()));
        all.put("reply-no-date", of(with(comment("1", "Ann", null))));
        all.put("reply-no-author", of(with(comment("1", null, "2011-12-01"))));
        all.put("date-in-the-future", of(post(1).published(when("2020-01-03")).build()));
        all.put("date-before-the-web", of(with(comment("1", "Ann", "1970-01-01T00:00:00"))));
        all.put("picture-missing", of(post(1).media(List.of(image("http://blog.example/wp-content/uploads/a.png"))).build()));
        all.put("link-dead", of(post(1).links(List.of(new Link("http://www.blog.example/gone/", "x"))).build()));
        all.put("wordpress-drops-empty", of(post(1).kind(Post.Kind.ATTACHMENT).title(null).content(null).build()));
        all.put("wordpress-hides", of(post(1).status(Post.Status.PASSWORD).build()));
        all.put("wordpress-changes-guid", of(post(1).guid("tag:blog.example,2011:1").build()));
        all.put("wordpress-same-second", of(post(1).build(), post(2).kind(Post.Kind.POST).status(Post.Status.DRAFT).title(null)
            .published(when("2011-11-30T09:15:11")).build()));
        all.put("wordpress-same-number", of(post(1).sourceId("5").build(), post(2).sourceId("5").build()));
        all.put("wordpress-too-long", of(post(1).tags(List.of(new Term("t".repeat(201), null, null, null))).build()));
        all.put("wordpress-hides-replies", of(with(comment("1", null, "Ann", "2011-12-01", "x", Reply.Status.SPAM),
            comment("2", "1", "Bob", "2011-12-01", "y", null))));
        all.put("wordpress-same-comment", of(with(comment("1", "Ann", "2011-12-01T08:00:00"), comment("2", "Ann", "2011-12-01T08:00:00"))));
        all.put("wordpress-unknown-ping",
            of(post(1).pings(List.of(new Reply(Reply.Kind.WEBMENTION, "1", 1, null, null, "t", when("2012"), false,
            null, "x", null, null, List.of()))).build()));
        return all;
    }

    private static Post[] of(Post... posts) {
        return posts;
    }

    private static Media image(String url) {
        return new Media(url, Media.Kind.IMAGE, null, null, null);
    }

    @Test
    void findsEachFlawAndNoOther() throws IOException {
        for (Map.Entry<String, Post[]> flawed : flawed().entrySet()) {
            assertEquals(List.of(flawed.getKey()), codes(flawed.getValue()));
        }
        Set<String> known = new HashSet<>(Checkup.kinds().stream().map(FlawKind::code).toList());
        assertEquals(known, flawed().keySet(), "each sort of flaw has its case here");
        assertEquals(known.size(), Checkup.kinds().size());
    }

    @Test
    void forgivesWhatIsExplainedOrMeant() throws IOException {
        Problem explained = new Problem("comment-count-differs", Severity.INFO, "further comment pages are not in the input");
        assertEquals(List.of(), codes(post(1).declaredCommentCount(3).problems(List.of(explained)).build()));
        assertEquals(List.of(), codes(post(1).status(Post.Status.FUTURE).published(when("2030-01-01")).build()));
        assertEquals(List.of(), codes(post(1).status(Post.Status.DRAFT).title(null).published(null).content(null).excerpt("x").build()));
        assertEquals(List.of(), codes(post(1).content(text("Short.")).build(), post(2).content(text("Short.")).build()));
    }

    @Test
    void knowsPicturesThatWereCapturedOrAreAttached() throws IOException {
        Post shows = post(1).media(List.of(image("http://blog.example/files/a-300x200.png"))).build();
        Post attached = post(2).kind(Post.Kind.ATTACHMENT).attachmentUrl("https://blog.example/files/a.png").build();
        assertEquals(List.of(), codes(shows, attached));
        for (String[] capture : new String[][] {{"x.warc#1", "http://blog.example/files/a-300x200.png"},
            {"mirror/blog.example/files/a-300x200.png", null},
            {"blog.zip!/blog.example/files/a.png", null}}) {
            try (Checkup checkup = new Checkup(null, NOW)) {
                checkup.capture(capture[0], capture[1]);
                checkup.add(shows);
                List<String> found = new ArrayList<>();
                checkup.run(flaw -> found.add(flaw.where() + flaw.what()));
                assertEquals(List.of(), found, capture[0]);
            }
        }
        assertEquals(List.of("picture-missing"), codes(shows));
    }

    @Test
    void saysWhereAndWhat() throws IOException {
        try (Checkup checkup = new Checkup(null, NOW)) {
            checkup.add(with(comment("1", "Ann", "2011-12-03"), comment("2", "1", "Bob", "2011-12-01", "x", null)));
            List<Flaw> flaws = new ArrayList<>();
            checkup.run(flaws::add);
            assertEquals("http://blog.example/1-mills/, comment 2 by Bob", flaws.get(0).where());
            assertEquals("of 2011-12-01 answers 1 of 2011-12-03", flaws.get(0).what());
        }
    }

    @Test
    void measuresAsWordPressDoes() throws IOException {
        assertEquals(List.of(), codes(with(comment("1", "a".repeat(245), "2011"))));
        assertEquals(List.of("wordpress-too-long"), codes(with(comment("1", "é".repeat(123), "2011"))));
        assertEquals(List.of("wordpress-too-long"), codes(with(comment("1", null, "Ann", "2011", "é".repeat(33_000), null))));
        assertEquals(List.of(), codes(post(1).tags(List.of(new Term("é".repeat(200), null, null, null))).build()));
    }

    @Test
    void advisesOnEverySort() {
        for (FlawKind kind : Checkup.kinds()) {
            assertTrue(kind.advice().endsWith(".") && !kind.title().endsWith(".") && kind.code().matches("[a-z-]+"), kind.code());
        }
    }
}
