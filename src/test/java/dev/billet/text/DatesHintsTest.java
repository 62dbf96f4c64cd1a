package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.model.When;
import dev.billet.text.DateHints.Order;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page, the capture and the other dates of a page say about a date. */
class DatesHintsTest {
    private static final When CAPTURED = When.parse("2012-03-10T14:30:20").orElseThrow();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | "3 days ago"                     | 2012-03-07
            en | "Posted 2 weeks, 1 day ago"      | 2012-02-24
            en | "about 5 hours ago"              | 2012-03-10T09:30
            en | "20 mins ago"                    | 2012-03-10T14:10
            en | "an hour ago"                    | 2012-03-10T13:30
            en | "a year ago"                     | 2011
            en | "2 months ago"                   | 2012-01
            en | "1 year, 2 months ago"           | 2011-01
            en | "yesterday at 9:15 pm"           | 2012-03-09T21:15
            en | "Today, 9:15"                    | 2012-03-10T09:15
            en | "Yesterday"                      | 2012-03-09
            de | "vor 3 Tagen"                    | 2012-03-07
            de | "vor etwa 2 Stunden"             | 2012-03-10T12:30
            de | "vor einem Jahr"                 | 2011
            de | "gestern um 9:15 Uhr"            | 2012-03-09T09:15
            fr | "il y a 2 ans"                   | 2010
            fr | "il y a environ 3 jours"         | 2012-03-07
            fr | "hier à 9h15"                    | 2012-03-09T09:15
            es | "hace 2 semanas"                 | 2012-02-25
            es | "hace un mes"                    | 2012-02
            pt | "há 3 dias"                      | 2012-03-07
            pt | "3 dias atrás"                   | 2012-03-07
            it | "2 giorni fa"                    | 2012-03-08
            it | "un anno fa"                     | 2011
            nl | "3 dagen geleden"                | 2012-03-07
            pl | "3 dni temu"                     | 2012-03-07
            ru | "3 дня назад"                    | 2012-03-07
            ru | "вчера в 9:15"                   | 2012-03-09T09:15
            uk | "5 годин тому"                   | 2012-03-10T09:30
            cs | "před 3 dny"                     | 2012-03-07
            sv | "för 3 dagar sedan"              | 2012-03-07
            da | "3 dage siden"                   | 2012-03-07
            fi | "3 päivää sitten"                | 2012-03-07
            tr | "3 gün önce"                     | 2012-03-07
            el | "πριν από 3 ημέρες πριν"         | 2012-03-07
            hu | "3 napja, 3 nap telt el a bejegyzés óta" | 2012-03-07
            ro | "acum 3 zile"                    | 2012-03-07
            bg | "преди 3 дни"                    | 2012-03-07
            id | "3 hari yang lalu"               | 2012-03-07
            vi | "3 ngày trước"                   | 2012-03-07
            th | "3 วันที่แล้ว"                      | 2012-03-07
            ja | "3日前"                           | 2012-03-07
            ja | "3 時間前"                        | 2012-03-10T11:30
            ja | "2ヶ月前"                         | 2012-01
            zh | "3 天前"                          | 2012-03-07
            zh | "2个月前"                         | 2012-01
            zh | "昨天 9:15"                       | 2012-03-09T09:15
            ko | "3일 전"                          | 2012-03-07
            ko | "5시간전"                         | 2012-03-10T09:30
            ar | "منذ 3 أيام"                     | 2012-03-07
            he | "לפני 3 ימים"                    | 2012-03-07
            fr | "3 days ago"                     | 2012-03-07
            en | "vor 3 Tagen"                    | 2012-03-07
            """)
    void countsBackFromTheCapture(String language, String text, String expected) {
        DateHints hints = new DateHints(language, CAPTURED, Order.UNKNOWN, null);
        FoundDate found = Dates.find(text, hints).orElseThrow();
        assertEquals(expected, found.when().toString());
        assertTrue(found.approximate());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"\"I saw it yesterday in town\"", "\"3 days\"", "\"long ago\"", "\"vor dem Haus\"",
        "\"il y a des gens\"", "\"today is a good day\"", "\"1 of 3 weeks\""})
    void datesNoProseFromTheCapture(String text) {
        assertTrue(Dates.find(text, new DateHints("en", CAPTURED, Order.UNKNOWN, null)).isEmpty());
    }

    @Test
    void readsACalendarDateThoughACaptureIsKnown() {
        FoundDate found = Dates.find("30 Nov 2011 at 9:15", new DateHints("en", CAPTURED, Order.UNKNOWN, null)).orElseThrow();
        assertEquals("2011-11-30T09:15 false", found.when() + " " + found.approximate());
    }

    @Test
    void inventsNoHourForACaptureThatHasNone() {
        DateHints hints = new DateHints("en", When.parse("2012-03-10").orElseThrow(), Order.UNKNOWN, null);
        assertEquals("2012-03-10", Dates.find("5 hours ago", hints).orElseThrow().when().toString());
        DateHints month = new DateHints("en", When.parse("2012-03").orElseThrow(), Order.UNKNOWN, null);
        assertTrue(Dates.find("5 days ago", month).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "November 30"              | 2011-11-30
            "30 Nov"                   | 2011-11-30
            "30. Nov. um 9:15"         | 2011-11-30T09:15
            "Nov 30 at 9:15 pm"        | 2011-11-30T21:15
            "Sunday, September 9"      | 2011-09-09
            "11月30日"                  | 2011-11-30
            "5 comments Nov 30"        | 2011-11-30
            "October 28, 2012"         | 2012-10-28
            """)
    void takesTheYearThatThePageTells(String text, String expected) {
        DateHints hints = new DateHints("en", null, Order.UNKNOWN, 2011);
        assertEquals(expected, Dates.find(text, hints).map(f -> f.when().toString()).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en    | UNKNOWN     | "03/04/2012" | 2012-03-04
            en    | UNKNOWN     | "03.04.2012" | 2012-04-03
            en-US | UNKNOWN     | "03.04.2012" | 2012-03-04
            en-GB | UNKNOWN     | "03/04/2012" | 2012-04-03
            de    | UNKNOWN     | "03.04.2012" | 2012-04-03
            pt-BR | UNKNOWN     | "03/04/2012" | 2012-04-03
            en    | DAY_FIRST   | "03/04/2012" | 2012-04-03
            de    | MONTH_FIRST | "03.04.2012" | 2012-03-04
            de    | MONTH_FIRST | "13.04.2012" | 2012-04-13
            en    | DAY_FIRST   | "03/13/2012" | 2012-03-13
            en    | DAY_FIRST   | "2012-03-04" | 2012-03-04
            """)
    void ordersDayAndMonth(String language, Order order, String text, String expected) {
        assertEquals(expected, Dates.find(text, new DateHints(language, null, order, null)).orElseThrow().when().toString());
    }

    @Test
    void learnsTheOrderFromAllDatesOfAPage() {
        assertEquals(Order.DAY_FIRST, Dates.order(List.of("on 03/04/2012", "by X, 13/04/2012 at 9:15"), "en-US", null));
        assertEquals(Order.MONTH_FIRST, Dates.order(List.of("03.04.12", "07.21.12 at 17:46"), "de", null));
        assertEquals(Order.MONTH_FIRST, Dates.order(List.of("1/13/2012", "1/14/2012", "14/1/2012"), "de", null));
        assertEquals(Order.DAY_FIRST, Dates.order(List.of("3.4.2012", "2012-11-30", "no date"), "de", null));
        assertEquals(Order.MONTH_FIRST, Dates.order(List.of(), "en-US", null));
        assertEquals(Order.UNKNOWN, Dates.order(List.of("03/04/2012"), "en", null));
        assertEquals(Order.UNKNOWN, Dates.order(List.of("03/04/2012"), null, null));
    }

    /** A post of 3 August shows its own day, and comments are not older than it. */
    @Test
    void learnsTheOrderFromTheDayOfThePost() {
        LocalDate day = LocalDate.of(2013, 8, 3);
        assertEquals(Order.MONTH_FIRST, Dates.order(List.of("08/03/2013"), "fr", day));
        assertEquals(Order.DAY_FIRST, Dates.order(List.of("03/08/2013"), "en-US", day));
        assertEquals(Order.MONTH_FIRST, Dates.order(List.of("on 08/05/2013", "at 9:15, 09/01/2013"), "fr", day));
        assertEquals(Order.DAY_FIRST, Dates.order(List.of("on 05/08/2013", "13/04/2012"), "en-US", day));
        assertEquals(Order.DAY_FIRST, Dates.order(List.of("07/11/2013", "02/04/2013", "03/08/2012"), "fr", day),
            "nothing is proven by these");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "Ann on Nov 30, 2011 at 9:15 am said:"             | "Nov 30, 2011 at 9:15 am"
            "Posted by Bob, Wednesday, November 30, 2011 (5)"  | "Wednesday, November 30, 2011"
            "Eva schrieb am 30. November 2011 um 9:15 Uhr: Ja" | "30. November 2011 um 9:15 Uhr"
            "(22 juin 2018 @11h13)"                            | "22 juin 2018 @11h13"
            "Ann, 9:15 am on Nov 30, 2011."                    | "9:15 am on Nov 30, 2011"
            "Am 4:18 p.m., Nov 30, 2011, Bob"                  | "4:18 p.m., Nov 30, 2011"
            "x 2011-11-30T09:15:00Z y"                         | "2011-11-30T09:15:00Z"
            "Nov 30, 2011 4:18 p.m. | Reply"                   | "Nov 30, 2011 4:18 p.m."
            "30.11.2011 - 12 comments"                         | "30.11.2011"
            "Ann, 30 Nov 2011 (9:15) said"                     | "30 Nov 2011 (9:15)"
            "30 Nov 2011, 5 replies"                           | "30 Nov 2011"
            """)
    void tellsWhereTheDateStands(String text, String date) {
        FoundDate found = Dates.find(text, new DateHints("en", null, Order.UNKNOWN, null)).orElseThrow();
        assertEquals(date, text.substring(found.start(), found.end()));
    }

    @Test
    void looksNoFurtherThanItIsAskedTo() {
        String text = "word ".repeat(100) + "30 Nov 2011";
        assertTrue(Dates.find(text, DateHints.NONE).isEmpty());
        assertEquals("2011-11-30", Dates.find(text, DateHints.NONE, 1000).orElseThrow().when().toString());
        String edge = "x ".repeat(199) + "30 Nov 2011 at 9:15 pm";
        assertEquals("2011-11-30T21:15", Dates.find(edge, DateHints.NONE).orElseThrow().when().toString());
    }
}
