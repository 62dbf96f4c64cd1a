package dev.billet.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which posts are wanted. */
class SelectionTest {
    private static Selection dates(String since, String until) throws UsageException {
        return Selection.of(new ConversionOptions.Choice(since, until, List.of()));
    }

    private static Selection select(String... words) throws UsageException {
        return Selection.of(new ConversionOptions.Choice(null, null, Arrays.asList(words)));
    }

    private static PostBuilder post() {
        return Post.builder().kind(Post.Kind.POST).author(new Person("Ann Miller", null, "ann", null, null, null))
            .categories(List.of(new Term("Food, drink", "food-drink", null, null), new Term("River", "river", null, null)))
            .tags(List.of(new Term("Fog", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "2011, -, 2011-01-01T00:00, true", "2011, -, 2010-12-31T23:59:59Z, false", "-, 2011, 2011-12-31T23:59:59+02:00, true",
        "-, 2011, 2012-01-01, false", "2011-11-30, 2011-11-30, 2011-11-30T23:59, true", "2011-11-30, 2011-11-30, 2011-12-01T00:00, false",
        "2011-11, -, 2011, true", "-, 2011-02, 2011, true", "2012, -, 2011, false", "2011-11-30T09:15, -, 2011-11-30T09:15, true",
        "2011-11-30 09:16, -, 2011-11-30T09:15, false", "2011-11-30T09:00Z, -, 2011-11-30T11:30+02:00, true",
        "2011-11-30T10:00Z, -, 2011-11-30T11:30+02:00, false", "2011, -, -, false"})
    void knowsTheDatesOfAPeriod(String since, String until, String published, boolean wanted) throws UsageException {
        Post post = post().published(When.parse(published).orElse(null)).build();
        assertEquals(wanted, dates(since, until).against(post).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=post,page", "kind=POST", "status=publish", "category=river", "category=Food, drink",
        "category=food-drink,x",
        "tag=fog", "author=ann", "author= Ann miller", "Category=x,River"})
    void takesWhatHasOneOfTheValues(String word) throws UsageException {
        assertTrue(select(word).against(post().build()).isEmpty());
    }

    @Test
    void allCriteriaMustBeMetAndTheFirstThatIsNotIsNamed() throws UsageException {
        assertTrue(select("kind=page", "kind=post", "tag=fog").against(post().build()).isEmpty());
        assertEquals("--select tag", select("kind=post", "tag=rain").against(post().build()).orElseThrow());
        assertEquals("--select author", select("author=bob").against(post().author(null).build()).orElseThrow());
        assertEquals("--select status", select("status=publish").against(post().status(Post.Status.DRAFT).build()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"colour=red|kind, status, category, tag, author", "kind=posts|post, page, attachment, other",
        "status=published|publish, draft, private", "kind|needs a value", "author=|needs a value"})
    void saysWhatIsAllowed(String word, String says) {
        String message = assertThrows(UsageException.class, () -> select(word)).getMessage();
        assertTrue(message.contains(says), message);
    }

    @Test
    void saysWhatIsNoDate() {
        assertTrue(assertThrows(UsageException.class, () -> dates("yesterday", null)).getMessage().contains("2011-11-30"));
        assertTrue(assertThrows(UsageException.class, () -> dates("2012", "2011")).getMessage().contains("is before"));
    }
}
