package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases, their gaps and what a text begins with. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Anna says:|Anna", "fr|Élodie\u00a0dit\u00a0:|Élodie", "de|Jörg schrieb:|Jörg", "es|Ana dijo...|Ana",
        "en|Bob Smith said…|Bob Smith",
        "pt|João disse...|João", "fr|Zoé a dit…|Zoé", "ja|花子 より:|花子", "en|“Anna” wrote:|Anna", "pl|Ola napisał(a):|Ola",
        "ru|Иван говорит:|Иван", "en|* Anna says|Anna"})
    void givesWhoSpeaks(String language, String text, String name) {
        assertEquals(name, Words.match(Role.SAYS_LABEL, text, language).orElseThrow().first());
    }

    @Test
    void givesBothGaps() {
        Words.Match match = Words.match(Role.COMMENTS_HEADING_MANY, "13 Responses to “7 ways to be on time”", "en").orElseThrow();
        assertEquals("13", match.first());
        assertEquals("7 ways to be on time", match.second());
        assertEquals("en", match.language());
    }

    @Test
    void aNumberGapTakesNumbersOnly() {
        assertFalse(Words.is(Role.COMMENTS_HEADING_MANY, "My comments on their plan", "en"));
        assertTrue(Words.is(Role.COMMENTS_HEADING_MANY, "Three comments on their plan", "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UPDATED|MAJ : le texte a changé|fr|3", "UPDATED|UPDATE: it changed|en|6", "UPDATED|Mise à jour : oui|fr|11",
        "UPDATED|Nachtrag vom Abend|de|8", "UPDATED|Majorité absolue|fr|0", "UPDATED|Wichtig: lesen|de|0", "UPDATED|【追記】直しました|ja|3",
        "POSTED_BY|by Anna|en|2", "POSTED_BY|von Anna|de|3", "POSTED_BY|Por: Ana|es|3", "POSTED_BY|bypass|en|0",
        "POSTED_BY|Da Costa|en|0", "POSTED_BY|di Anna|it|2", "POSTED_BY|Written  by Anna|en|11", "PINGBACK_LABEL|Ping : Titre|fr|4",
        "PINGBACK_LABEL|Pingback: Title|en|8", "TRACKBACK_LABEL|Rétrolien : Titre|fr|9", "UPDATED|Édit : mot|fr|4"})
    void measuresThePhraseThatATextBeginsWith(Role role, String text, String language, int length) {
        assertEquals(length, Words.startsWith(role, text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "TRACKBACK_LABEL|Trackbacks/Pingbacks|en", "TRACKBACK_LABEL|Weblinks zu diesem Beitrag|de", "PINGBACK_LABEL|Ping\u00a0:|fr",
        "TRACKBACK_LABEL|Links to this post:|en", "COMMENTS_LABEL|Leserbriefe|de", "COMMENTS_LABEL|RÉACTIONS|fr",
        "COMMENTS_LABEL|Comentários|pt",
        "REPLY_LINK|Reply ↓|en", "REPLY_LINK|Répondre|fr", "REPLY_LINK|Reply to this post|en", "COMMENTS_OLDER|&laquo; Older Comments|en",
        "COMMENTS_OLDER|« Older Comments|en", "UPDATED|Última atualização|pt", "COMMENTS_CLOSED|Comments are closed.|en",
        "REPLY_FORM_HEADING|Leave a Reply|de", "SAYS_LABEL|говорит:|ru", "AGO|3 days ago|en", "AGO|vor 3 Tagen|de", "AGO|hace 2 años|es",
        "POSTED_BY|oleh Budi|id", "COMMENTS_LABEL|КОММЕНТАРИИ|ru", "COMMENTS_LABEL|ΣΧΟΛΙΑ|el", "COMMENTS_LABEL|Ｃｏｍｍｅｎｔｓ|ja"})
    void knowsTheLabel(Role role, String text, String language) {
        assertTrue(Words.is(role, text.replace("&laquo;", "\u00ab\u00a0"), language));
    }

    @Test
    void believesShortWordsInTheirOwnLanguageOnly() {
        assertTrue(Words.is(Role.POSTED_BY, "av", "sv"));
        assertTrue(Words.is(Role.POSTED_BY, "av", "nn-NO"));
        assertFalse(Words.is(Role.POSTED_BY, "av", "fr"));
    }

    @Test
    void readsLettersThatAreSavedInPieces() {
        assertTrue(Words.is(Role.RELATED_HEADING, "A\u0308hnliche Beitra\u0308ge", "de"));
        assertTrue(Words.is(Role.COMMENTS_LABEL, "\u1103\u1162\u11ba\u1100\u1173\u11af", "ko"));
    }
}
