package dev.billet.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.model.Related;
import dev.billet.model.Reply;
import dev.billet.model.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Texts as corpora keep them, made up here, and the project's seed where it is at hand. */
class TextPageTest {

    private static Post read(String... lines) {
        return TextPage.read(String.join("\n", lines), new Origin("page.txt", null, null, "text/plain", null), List.of()).post();
    }

    private static List<String> codes(Post post) {
        return post.problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void keepsATextWithoutMarkersAsTheBody() {
        Post post = read("My first week", "We walked along the river and looked at the boats for hours.", "", "Then it rained.");
        assertNull(post.title());
        assertEquals("My first week\n\nWe walked along the river and looked at the boats for hours.\n\nThen it rained.",
            post.content().text());
        assertTrue(post.comments().isEmpty() && post.pings().isEmpty() && post.related().isEmpty());
        assertEquals(List.of(), codes(post));
    }

    @Test
    void findsTheUpdateBehindTheRelatedTitlesAndThePings() {
        Post post = read("Un premier paragraphe du billet, assez long pour en être un.", "Vous aimerez peut-être", "Le pain au levain",
            "Pourquoi bloguer encore ?", "MAJ", "On me signale que la boulangerie a fermé depuis.",
            "Merci pour ce billet, je ne savais pas.",
            "Et pourtant, je passe devant tous les jours.", "Ping : Les boulangeries du quartier | Le blogue de Paul", "Moi non plus.");
        assertEquals(List.of(new Related("Le pain au levain", null, null), new Related("Pourquoi bloguer encore ?", null, null)),
            post.related());
        assertEquals(List.of(new Update("MAJ", "On me signale que la boulangerie a fermé depuis.")), post.updates());
        assertEquals("Un premier paragraphe du billet, assez long pour en être un.\n\nOn me signale que la boulangerie a fermé depuis.",
            post.content().text());
        assertEquals("Les boulangeries du quartier | Le blogue de Paul", post.pings().get(0).title());
        assertEquals(Reply.Kind.PINGBACK, post.pings().get(0).kind());
        assertEquals(List.of("Merci pour ce billet, je ne savais pas.\n\nEt pourtant, je passe devant tous les jours.", "Moi non plus."),
            post.comments().stream().map(Reply::text).toList());
        assertEquals(List.of(1, 3), post.comments().stream().map(Reply::order).toList());
        assertTrue(post.problems().get(0).message().endsWith("at least 2 and at most 3"), post.problems()::toString);
    }

    @Test
    void readsAuthorsAndDatesWhereTheTextHasThem() {
        Post post = read("The recipe that I promised you last week.", "2 Responses to The recipe", "Anna Field says:",
            "March 3, 2011 at 9:15 am", "Lovely, thank you.", "Reply", "Bob says:", "March 4, 2011 at 7:02 pm", "How much flour?",
            "And which?", "Reply", "Leave a Reply", "Your email address will not be published.");
        assertEquals(2, post.declaredCommentCount());
        assertEquals(List.of("Anna Field", "Bob"), post.comments().stream().map(reply -> reply.author().name()).toList());
        assertEquals(List.of("2011-03-03T09:15", "2011-03-04T19:02"),
            post.comments().stream().map(reply -> reply.published().toString()).toList());
        assertEquals(List.of("Lovely, thank you.", "How much flour?\n\nAnd which?"), post.comments().stream().map(Reply::text).toList());
        assertEquals("The recipe that I promised you last week.", post.content().text());
        assertEquals(List.of("text-unclaimed"), codes(post));
    }

    @Test
    void readsGermanMarkers() {
        Post post = read("Gestern war ich endlich wieder im Museum am Fluss.", "Nachtrag: Die Ausstellung läuft noch bis Juni.",
            "Ähnliche Beiträge", "Ein Tag in Kassel", "Warum Museen", "Karla sagt:", "12. Mai 2012 um 10:30", "Danke für den Hinweis!",
            "Pingback: Links der Woche");
        assertEquals(List.of(new Update("Nachtrag", "Die Ausstellung läuft noch bis Juni.")), post.updates());
        assertTrue(post.content().text().endsWith("Nachtrag: Die Ausstellung läuft noch bis Juni."));
        assertEquals(2, post.related().size());
        assertEquals("Karla", post.comments().get(0).author().name());
        assertEquals("2012-05-12T10:30", post.comments().get(0).published().toString());
        assertEquals(Reply.Kind.PINGBACK, post.pings().get(0).kind());
        assertEquals("Links der Woche", post.pings().get(0).title());
        assertEquals(List.of(), codes(post));
    }

    @Test
    void takesNoSentenceForALabel() {
        Post post = read("Update your browser: it is the least that you can do.", "Related work was done by others.",
            "He says: nothing at all.",
            "Ping pong is a game: everyone knows.");
        assertEquals(4, post.content().text().split("\n\n").length);
        assertTrue(post.updates().isEmpty() && post.comments().isEmpty() && post.pings().isEmpty());
    }

    @Test
    void losesNoLine() {
        String[] lines = {"Erster Absatz des Textes, der hier steht.", "Ähnliche Beiträge", "Noch ein Titel", "3 Kommentare", "Eins.",
            "Zwei.", "Pingback: Drei", "Vier."};
        Post post = read(lines);
        String all = post.content().text() + post.related() + post.comments() + post.pings();
        for (String line : List.of(lines[0], lines[2], "Eins.", "Zwei.", "Drei", "Vier.")) {
            assertTrue(all.contains(line), line);
        }
        assertEquals(3, post.declaredCommentCount());
    }

    @Test
    void readsTheSeed() throws IOException {
        Path seed = Stream.of(System.getenv("BILLET_SHARED"), "../shared", "../../shared").filter(place -> place != null)
            .map(place -> Path.of(place, "seed", "page.txt")).filter(Files::exists).findFirst().orElse(null);
        Assumptions.assumeTrue(seed != null, "the seed is not at hand");
        List<String> lines = Files.readAllLines(seed);
        Post post = read(lines.toArray(String[]::new));
        assertEquals(String.join("\n\n", lines.get(0), lines.get(1), lines.get(2), lines.get(8)), post.content().text());
        assertEquals(lines.subList(4, 7), post.related().stream().map(Related::title).toList());
        assertEquals(List.of(new Update("MAJ", lines.get(8))), post.updates());
        assertEquals(2, post.pings().size());
        String comments = String.join("\n\n", post.comments().stream().map(Reply::text).toList());
        List<String> said = lines.subList(9, lines.size()).stream().filter(line -> !line.startsWith("Ping :")).toList();
        assertEquals(String.join("\n\n", said), comments);
        assertEquals(List.of("comment-borders-uncertain"), codes(post));
    }
}
