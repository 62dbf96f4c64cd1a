package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headings and counters claim, language by language. */
class WordsCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|{ 2 comments… add one }|2", "en|{ 2 comments... read them below or add one }|2", "en|Show 6 comments|6",
        "en|One thought on “Seven 7 ways”|1",
        "en|13 Responses to “7 ways to write 100 posts”|13", "en|1,234 Comments|1234", "en|Comments (12)|12", "en|12 Comments »|12",
        "en|No Comments|0", "en|No Responses to “2016”|0", "en|3 thoughts on “X”|3", "en|Comments: 12|12", "en|(4) Comments|4",
        "en|12 Comments, 3 Trackbacks|12", "en|One Response|1", "en|two comments|2",
        "en-GB|There are 14 comments|14", "en|5 comments so far|5", "en|Be the first to comment|0", "en|20 comments:|20",
        "de|2 Kommentare zu „Die 10 besten 2016“|2", "de|Ein Kommentar zu „Die 10 besten 2016“|1", "de|Ein Gedanke zu „3 Jahre“|1",
        "de|Keine Kommentare|0", "de|Kommentare: 3|3", "de|Kommentare 12|12", "de|1.234 Kommentare|1234", "de|Eine Antwort auf „X“|1",
        "de|Zwei Kommentare|2",
        "fr|Un commentaire|1", "fr|3 réflexions sur « 10 ans »|3", "fr|Aucun commentaire|0", "fr|1 234 commentaires|1234",
        "fr|5 REPONSES|5",
        "fr|Commentaires (8)|8", "fr-CA|Une réflexion au sujet de « 2 ou 3 choses »|1",
        "es|12 comentarios en “Los 10 mejores”|12", "es|Un comentario|1", "es|Sin comentarios|0", "es|Comentarios (5)|5",
        "pt|4 comentários em “2012”|4", "pt-BR|Uma resposta para “3 dicas”|1", "pt|Nenhum comentário|0",
        "it|7 commenti su “24 ore”|7", "it|Un commento|1", "it|Nessun commento|0",
        "nl|9 reacties op “Top 5”|9", "nl|Eén reactie|1", "nl|Geen reacties|0",
        "pl|5 komentarzy|5", "pl|Jeden komentarz|1", "pl|Brak komentarzy|0", "pl|Komentarze (22)|22",
        "ru|15 комментариев|15", "ru|Комментарии: 3|3", "ru|Комментариев нет|0", "ru|10 фильмов 2016: 12 комментариев|12",
        "ja|3件のコメント|3", "ja|コメント(12)|12", "ja|「10の方法」への5件のフィードバック|5", "ja|コメントはまだありません|0",
        "zh-CN|12 条评论|12", "zh-CN|评论(3)|3", "zh-TW|5 則留言|5", "zh-TW|「10件事」有 4 則迴響|4", "zh-CN|暂无评论|0",
        "id|Satu Balasan ke X|1", "id|8 Komentar|8", "id|Belum ada komentar|0",
        "tr|“5 öneri” için 3 yorum|3", "tr|Yorum yok|0", "tr|14 Yorum|14",
        "sv|6 kommentarer|6", "sv|Inga kommentarer|0", "sv|3 svar till ”5 tips”|3",
        "fa|۱۲ دیدگاه|12", "ar|٣ تعليقات|3", "hi|५ टिप्पणियाँ|5", "ko|댓글 7|7", "|Ein Kommentar zu X|1", "en|8 Kommentare|8"})
    void readsTheClaim(String language, String text, int claim) {
        assertEquals(OptionalInt.of(claim), Words.count(text, language), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|Leave a comment", "en|Add a comment", "de|Kommentieren", "en|( 12 )", "en|12", "en|Comments", "en|7 ways to write 100 posts",
        "en|Comment #12", "en|Comment 12", "fr|Laisser un commentaire", "en|2016", "en|Posted on 12 May 2016",
        "de|Die 10 besten Kommentare 2016",
        "en|1.2k comments", "en|99999999999 comments", "en|3 Trackbacks", "en|''"})
    void readsNoClaimWhereThereIsNone(String language, String text) {
        assertEquals(OptionalInt.empty(), Words.count(text, language), text);
    }

    @Test
    void findsTheCounterInALine() {
        assertEquals(OptionalInt.of(7), Words.count("7 Comments | Leave a comment", "en"));
        assertEquals(OptionalInt.of(3), Words.count("By Anna · 3 Kommentare · 12. Mai 2016", "de"));
        assertEquals(OptionalInt.empty(), Words.count("By Anna | 12 May 2016", "en"));
    }
}
