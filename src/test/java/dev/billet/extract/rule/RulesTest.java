package dev.billet.extract.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import dev.billet.platform.Platforms;
import dev.billet.platform.RuleFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    @TempDir
    private Path folder;

    @Test
    void everySelectorAndRegexOfTheBuiltInFilesCompiles() {
        List<Rule> all = new Rules(Platforms.builtIn()).all();
        assertTrue(all.size() > 50);
        all.forEach(Rule::check);
    }

    @Test
    void knowsWordPressByItsCommentList() {
        Page page = page("<link rel=stylesheet href='/wp-content/themes/x/style.css'><ol class=comment-list>"
            + "<li id=comment-7 class='comment depth-1'><article id=div-comment-7 class=comment-body>x</article></ol>");
        List<Rules.Applied> applied = new Rules(Platforms.builtIn()).applicable(page);
        assertEquals("wordpress-html5", applied.get(0).rule().name());
        assertEquals(applied.get(0).score(), applied.get(0).rule().score(page));
        assertTrue(applied.stream().allMatch(a -> a.rule().family().equals("wordpress")), applied.toString());
    }

    @Test
    void anUnknownPageHasNoRule() {
        assertEquals(List.of(), new Rules(Platforms.builtIn()).applicable(page("<h1>Hello</h1><p>World")));
    }

    @Test
    void aKeySignMustBeThere() throws IOException {
        Rules rules = rules("{\"name\": \"p\", \"minScore\": 2, \"detect\": [{\"css\": \".k\", \"weight\": 1, \"key\": true},"
            + " {\"css\": \".a\", \"weight\": 3}]}");
        assertEquals(List.of(), rules.applicable(page("<p class=a>")));
        assertEquals(List.of(), rules.applicable(page("<p class=k>")));
        assertEquals(4, rules.applicable(page("<p class='a k'>")).get(0).score());
    }

    @Test
    void equalScoresKeepTheOrderOfTheFile() throws IOException {
        Rules rules = rules("[{\"name\": \"z\", \"minScore\": 1, \"detect\": [{\"css\": \".a\", \"weight\": 1}]},"
            + "{\"name\": \"b\", \"minScore\": 1, \"detect\": [{\"css\": \".a\", \"weight\": 1}]},"
            + "{\"name\": \"c\", \"minScore\": 1, \"detect\": [{\"css\": \"p\", \"weight\": 2}]}]");
        assertEquals(List.of("c", "z", "b"), rules.applicable(page("<p class=a>")).stream().map(a -> a.rule().name()).toList());
    }

    @Test
    void aSignThatManyRulesShareIsLookedForOnce() {
        Rules rules = new Rules(Platforms.builtIn());
        List<Integer> asked = new ArrayList<>();
        rules.applicable(sign -> asked.add(sign));
        assertTrue(new HashSet<>(asked).size() < asked.size(), "rules share signs");
        List<Integer> looked = new ArrayList<>();
        rules.applicable(rules.signs().remembering(sign -> looked.add(sign)));
        assertEquals(new HashSet<>(asked).size(), looked.size());
    }

    @Test
    void takesTheValuesOfTheFirstSelectorWithAny() throws IOException {
        Page page = page("<base href='http://b.example/x/'><div id=c7><b> </b><i>by  Ann<br>on Monday</i><i>by Eve</i><a "
            + "href='../p'>Bob</a></div>");
        Rule rule = rule("\"author\": [\"b\", {\"css\": \"i\", \"regex\": \"BY (.+)$\"}, \"a\"], \"authorUrl\": [\"a @href\"],"
            + " \"id\": [{\"css\": \"&\", \"attr\": \"id\", \"regex\": \"c(\\\\d+)\"}]");
        Element item = page.document().getElementById("c7");
        assertEquals(List.of("Ann", "Eve"), texts(rule, "author", page, item));
        assertEquals(List.of("http://b.example/p"), texts(rule, "authorUrl", page, item));
        assertEquals(List.of("7"), texts(rule, "id", page, item));
        assertEquals(List.of(), texts(rule, "date", page, item));
        assertEquals("i", rule.values("comments", "author", page, item, e -> true).get(1).witness());
    }

    @Test
    void leavesOutWhatTheCallerRefusesAndStopsAtTheFirstThatMakesSense() throws IOException {
        Page page = page("<div><i>1</i><i>x</i><i>2</i><b>3</b></div>");
        Rule rule = rule("\"author\": [\"i\", \"b\"]");
        List<String> seen = new ArrayList<>();
        assertEquals(2, rule.first("comments", "author", page, page.body(), e -> !e.text().equals("1"), p -> {
            seen.add(p.text());
            return p.text().equals("x") ? null : Integer.valueOf(p.text());
        }).orElseThrow());
        assertEquals(List.of("x", "2"), seen);
    }

    @Test
    void elementsComeFromTheFirstSelectorThatHasAnyOrFromAll() throws IOException {
        Page page = page("<p class=b>1<p class=a>2<p class='a b'>3");
        Rule rule = rule("\"item\": [\".none\", \".a\", \".b\"]");
        ElementIndex index = page.index();
        assertEquals(List.of("2", "3"), rule.elements("comments", "item", index, page.body()).stream().map(Element::text).toList());
        assertEquals(List.of("1", "2", "3"), rule.allElements("comments", "item", index, page.body()).stream().map(Element::text).toList());
        assertTrue(rule.matches("comments", "item", page.index(), page.document(), page.document().selectFirst(".b")));
        assertFalse(rule.matches("comments", "item", page.index(), page.document(), page.body()));
    }

    @Test
    void errorsOfAUsersFileNameFieldAndSelectorBeforeAnyPage() {
        for (String broken : List.of("\"author\": [\"a[\"]", "\"author\": [{\"css\": \"a\", \"regex\": \"(\"}]",
            "\"author\": [{\"css\": \"a\", \"regex\": \"x\"}]")) {
            String message = assertThrows(RuleFileException.class, () -> rule(broken)).getMessage();
            assertTrue(message.contains("rules.json: p: comments.author: "), message);
        }
        String sign = assertThrows(RuleFileException.class, () -> rules("{\"name\": \"p\", \"detect\": [{\"css\": \"a[\"}]}")).getMessage();
        assertTrue(sign.contains("p: detect: a[: "), sign);
    }

    private static List<String> texts(Rule rule, String field, Page page, Element context) {
        return rule.values("comments", field, page, context, e -> true).stream().map(Picked::text).toList();
    }

    private Rule rule(String comments) throws IOException {
        return rules("{\"name\": \"p\", \"comments\": {" + comments + "}}").all().get(0);
    }

    private Rules rules(String json) throws IOException {
        return new Rules(Platforms.NONE.with(Files.writeString(folder.resolve("rules.json"), json)));
    }

    private static Page page(String html) {
        Document document = Jsoup.parse(html);
        Element base = document.selectFirst("base");
        return new Page("test", null, base == null ? null : base.attr("href"), null, document, new ElementIndex(document), List.of());
    }
}
