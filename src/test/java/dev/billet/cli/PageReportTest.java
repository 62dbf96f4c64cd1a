package dev.billet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Content;
import dev.billet.model.Finding;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Severity;
import dev.billet.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageReportTest {

    @Test
    void showsFieldsWitnessesAndTheThread() {
        FakeEngine engine = FakeEngine.writing("");
        engine.findings = List.of(new Finding.PostFound(post(), List.of()));
        Cli.Result result = new Cli(engine).terminals("1", Map.of("COLUMNS", "70")).run("inspect", "mill.html");
        assertEquals(0, result.code());
        assertEquals("""
            mill.html, read as wordpress-xhtml
              kind            post
              title           A day at the mill                rule h1.entry-title
              published       2011-11-30
              content         70 characters: The stones turned all day, and the r…
            Comments: 3 (the page says 4)
              1 Bob, 2011-11-30T10:02: I heard the stones.
                3 Ada: They need new dressing.
              2 (no name) [pending]: Later
            Pings: 1
              4 pingback Other blog: Mills
            Related: 1
              The river http://mill.example/river [yarpp]
            Problems: 1
              warning comment-count-differs: 4 and 3
            """, result.out());
    }

    @Test
    void saysWhyThereIsNoPost() {
        FakeEngine engine = FakeEngine.writing("");
        engine.findings = List.of(new Finding.NoPost("list page"));
        assertEquals(new Cli.Result(1, "No post: list page\n", ""), new Cli(engine).run("inspect", "x"));
    }

    @Test
    void wantsOneInput() {
        assertEquals(2, new Cli(FakeEngine.writing("")).run("inspect").code());
        assertEquals(2, new Cli(FakeEngine.writing("")).run("inspect", "a", "b").code());
    }

    @Test
    void repliesInACircleAreShownOnceEach() {
        List<ReplyTree.Entry> entries = ReplyTree.of(List.of(comment("1", 1, "2", null, "a"), comment("2", 2, "1", null, "b"),
            comment("3", 3, "9", null, "c")));
        assertEquals(List.of(3, 1, 2), entries.stream().map(e -> e.reply().order()).toList());
        assertEquals(List.of(0, 0, 1), entries.stream().map(ReplyTree.Entry::depth).toList());
    }

    @Test
    void manyLevelsStayWithinTheLine() {
        List<Reply> deep = new ArrayList<>();
        for (int i = 1; i <= 3000; i++) {
            deep.add(comment(Integer.toString(i), i, i == 1 ? null : Integer.toString(i - 1), null, "some words"));
        }
        String report = new PageReport(60).of(List.of(new Finding.PostFound(Post.builder().comments(deep).build(), List.of())));
        assertTrue(report.lines().allMatch(line -> Printable.columns(line) <= 60));
        assertEquals(3002, report.lines().count());
    }

    @Test
    void aNarrowTerminalShowsTheWitnessBelowTheValue() {
        String report = new PageReport(40).of(List.of(new Finding.PostFound(post(), List.of())));
        assertTrue(report.contains("  title           A day at the mill\n    by rule h1.entry-title\n"), report);
        assertTrue(report.lines().allMatch(line -> Printable.columns(line) <= 40), report);
    }

    @Test
    void aPingWithoutAnAuthorIsShownByItsTitle() {
        Reply ping = new Reply(Reply.Kind.TRACKBACK, "9", 1, null, null, "Mills", null, false, null, null, null, null, List.of());
        String report = new PageReport(60).of(List.of(new Finding.PostFound(Post.builder().pings(List.of(ping)).build(), List.of())));
        assertTrue(report.contains("  1 trackback: Mills\n"), report);
    }

    private static Post post() {
        Reply ping = new Reply(Reply.Kind.PINGBACK, "9", 4, null, Person.named("Other blog", null), "Mills", null, false, null, null,
            "http://other.example/", null, List.of());
        return Post.builder().title("A day at the mill").published(When.parse("2011-11-30").orElseThrow())
            .content(new Content(null, "The stones turned all day, and the river was high.\n\nEnough, he said.  ", null, null))
            .sources(List.of(new Origin("mill.html", null, null, "text/html", "wordpress-xhtml")))
            .comments(List.of(comment("11", 1, null, "Bob", "I heard the stones."), comment("12", 2, null, null, "Later"),
                comment("13", 3, "11", "Ada", "They need new dressing.")))
            .pings(List.of(ping)).declaredCommentCount(4)
            .related(List.of(new Related("The river", "http://mill.example/river", "yarpp")))
            .evidence(Map.of("title", "rule h1.entry-title"))
            .problems(List.of(new Problem("comment-count-differs", Severity.WARNING, "4 and 3"))).build();
    }

    private static Reply comment(String id, int order, String parent, String name, String text) {
        return new Reply(Reply.Kind.COMMENT, id, order, parent, name == null ? null : Person.named(name, null), null,
            "Bob".equals(name) ? When.parse("2011-11-30T10:02").orElseThrow() : null, false, null, text, null,
            "Later".equals(text) ? Reply.Status.PENDING : null, List.of());
    }
}
