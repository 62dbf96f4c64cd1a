package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings of related links, and what must not pass for one. */
class WordsRelatedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Related Posts:|YOU MIGHT ALSO LIKE…|Possibly related posts: (automatically generated)",
        "es|Entradas relacionadas|También te puede interesar:|Articulos Relacionados",
        "fr|Articles similaires|À LIRE AUSSI :|Vous aimerez peut-être…",
        "de|Ähnliche Beiträge|Das könnte dich auch interessieren!|Verwandte Artikel",
        "pt-BR|Posts Relacionados|Leia também:|Você também pode gostar",
        "it|Articoli correlati|Potrebbe interessarti anche:|Leggi anche",
        "nl|Gerelateerde berichten|Lees ook:|Dit vind je misschien ook leuk",
        "pl|Podobne wpisy|Zobacz również:|Może Cię zainteresować",
        "ru|Похожие записи|Читайте также:|Ещё по теме",
        "ja|関連記事|あわせて読みたい|■関連記事：",
        "zh-TW|相關文章|延伸閱讀：|你可能也會喜歡",
        "zh-CN|相关文章|【相关阅读】|猜你喜欢",
        "id|Artikel Terkait|Baca Juga:|Pos Terkait",
        "tr|Benzer Yazılar|İLGİLİ YAZILAR|Bunlar da ilginizi çekebilir",
        "sv|Relaterade inlägg|Läs även:|Liknande artiklar"})
    void knowsTheHeadingsOfTheLanguage(String language, String first, String second, String third) {
        assertAll(
                () -> assertTrue(Words.is(Role.RELATED_HEADING, first, language), first),
                () -> assertTrue(Words.is(Role.RELATED_HEADING, second, language), second),
                () -> assertTrue(Words.is(Role.RELATED_HEADING, third, language), third));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Related work in 2016 was published elsewhere", "Popular posts", "Recent posts", "Articles récents",
        "Share this:",
        "Neueste Beiträge", "Kommentare", "About the author", "", " ", ":", "12"})
    void doesNotTakeOtherHeadingsForRelatedOnes(String text) {
        assertFalse(Words.is(Role.RELATED_HEADING, text, null));
        assertFalse(Words.is(Role.RELATED_HEADING, text, "de"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"de|Diese Kuchen könnten dir auch schmecken:", "fr|D’autres recettes qui pourraient vous plaire",
        "es|Otras recetas que te pueden gustar", "en|Soups you’ll love", "pl|Te wpisy mogą Cię zainteresować"})
    void knowsHeadingsThatNameWhatIsMeant(String language, String text) {
        assertTrue(Words.is(Role.RELATED_HEADING, text, language), text);
    }

    @Test
    void triesOtherLanguagesThanThatOfThePage() {
        assertEquals("de", Words.match(Role.RELATED_HEADING, "Ähnliche Beiträge", "en-US").orElseThrow().language());
        assertEquals("fr", Words.match(Role.RELATED_HEADING, "Articles similaires", "xx").orElseThrow().language());
    }

    @Test
    void nullAndLongTextsAreNoPhrases() {
        assertFalse(Words.is(Role.RELATED_HEADING, null, null));
        assertFalse(Words.is(Role.SAYS_LABEL, "a".repeat(2000) + " says:", "en"));
    }
}
