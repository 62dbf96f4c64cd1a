package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which visible dates are written, whatever the words. */
class DatesFormsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "November 30, 2011"                         | 2011-11-30
            "Nov 30th, 2011"                            | 2011-11-30
            "November 30 2011"                          | 2011-11-30
            "December  7. 2006"                         | 2006-12-07
            "30 November 2011"                          | 2011-11-30
            "30th of November, 2011"                    | 2011-11-30
            "Wednesday the 30th of November 2011"       | 2011-11-30
            "30. Nov. 2011"                             | 2011-11-30
            "30 Nov ’11"                                | 2011-11-30
            "30 Nov '11"                                | 2011-11-30
            "30-Nov-11"                                 | 2011-11-30
            "30-Nov-2011"                               | 2011-11-30
            "30/Nov/2011"                               | 2011-11-30
            "2011 Nov 30"                               | 2011-11-30
            "2011-Nov-30"                               | 2011-11-30
            "7 Aug 12 at 11:21 pm"                      | 2012-08-07T23:21
            "Fri, Oct 12, 2012"                         | 2012-10-12
            "Wed Nov 30 2011"                           | 2011-11-30
            "Wed Nov 30 09:15:00 2011"                  | 2011-11-30T09:15:00
            "Wed Nov 30 09:15:00 +0000 2011"            | 2011-11-30T09:15:00Z
            "30.11.2011"                                | 2011-11-30
            "30. 11. 2011"                              | 2011-11-30
            "30-11-2011"                                | 2011-11-30
            "30/11/2011"                                | 2011-11-30
            "30 / 11 / 2011"                            | 2011-11-30
            "11/30/11"                                  | 2011-11-30
            "11/30/2011"                                | 2011-11-30
            "07.21.12 at 17:46"                         | 2012-07-21T17:46
            "08-14-2012"                                | 2012-08-14
            "2011-11-30"                                | 2011-11-30
            "2011/11/30"                                | 2011-11-30
            "2011.11.30"                                | 2011-11-30
            "2011. 11. 30."                             | 2011-11-30
            "2011年11月30日"                             | 2011-11-30
            "2011 年 11 月 30 日"                        | 2011-11-30
            "2011年11月"                                 | 2011-11
            "October 2012"                              | 2012-10
            "Oct. 2012"                                 | 2012-10
            "2011-11-30 09:15:33"                       | 2011-11-30T09:15:33
            "2011-11-30T09:15:00+01:00"                 | 2011-11-30T09:15:00+01:00
            "2011-11-30T09:15Z"                         | 2011-11-30T09:15Z
            "November 30, 2011 at 9:15 am"              | 2011-11-30T09:15
            "November 30, 2011, 9:15 PM"                | 2011-11-30T21:15
            "November 30, 2011 @ 9:15 am"               | 2011-11-30T09:15
            "November 30, 2011 @ 9:15am EST"            | 2011-11-30T09:15-05:00
            "November 30, 2011 4:18 p.m."               | 2011-11-30T16:18
            "November 30, 2011 12:05 am"                | 2011-11-30T00:05
            "November 30, 2011 12:05 PM"                | 2011-11-30T12:05
            "November 30, 2011 at 9 pm"                 | 2011-11-30T21:00
            "November  8, 2012  7:12 AM"                | 2012-11-08T07:12
            "30.11.2011 20:15:33"                       | 2011-11-30T20:15:33
            "30.11.2011 | 12.30"                        | 2011-11-30T12:30
            "30.11.2011 - 09:05"                        | 2011-11-30T09:05
            "30.11.2011, 9.15 Uhr"                      | 2011-11-30T09:15
            "30.11.2011 um 21:07 Uhr MEZ"               | 2011-11-30T21:07+01:00
            "30/11/2011 à 9 h 15"                       | 2011-11-30T09:15
            "30/11/2011 à 21h07"                        | 2011-11-30T21:07
            "30/11/2011 09h15"                          | 2011-11-30T09:15
            "(22 juin 2018 @11h13)"                     | 2018-06-22T11:13
            "Thu, 08/09/2012 - 13:04 |"                 | 2012-08-09T13:04
            "on 08/09/2012 13:01 -0400"                 | 2012-08-09T13:01-04:00
            "30 Nov 2011 09:15:00 GMT"                  | 2011-11-30T09:15:00Z
            "30 Nov 2011 09:15 UTC+2"                   | 2011-11-30T09:15+02:00
            "30 Nov 2011 09:15 (PDT)"                   | 2011-11-30T09:15-07:00
            "30 Nov 2011 09:15 XYZT"                    | 2011-11-30T09:15
            "9:15 am on November 30, 2011"              | 2011-11-30T09:15
            "20:15:33 30.11.2011"                       | 2011-11-30T20:15:33
            "18:05 Uhr, 10. Februar 2019"               | 2019-02-10T18:05
            "3:41 pm, October 23, 2012"                 | 2012-10-23T15:41
            "Posted by Ann on 30 Nov 2011 | 3 comments" | 2011-11-30
            "Yok September 17, 20193:13 pm"             | 2019-09-17T15:13
            "September 17, 201912:13 pm"                | 2019-09-17T12:13
            "平成23年11月30日"                           | 2011-11-30
            "令和5年11月30日 9:15"                       | 2023-11-30T09:15
            "30/11/2011 at 15 h"                        | 2011-11-30T15:00
            "30/11/2011 (15:00)"                        | 2011-11-30T15:00
            "19. Juni 2019 / 6:16"                      | 2019-06-19T06:16
            "26 Mai, 2008 |"                            | 2008-05-26
            "2011-11-30 (Wed) 09:15"                    | 2011-11-30T09:15
            "2011年11月30日(水) 09:15"                   | 2011-11-30T09:15
            "2011年11月30日上午9:15"                      | 2011-11-30T09:15
            "2011年11月30日 下午 3:04"                    | 2011-11-30T15:04
            "2011/11/30 午後 3:04"                       | 2011-11-30T15:04
            "2011年11月30日 9時5分"                       | 2011-11-30T09:05
            "2011년 11월 30일 오후 3:04"                  | 2011-11-30T15:04
            "2011년 11월 30일 9시 15분"                   | 2011-11-30T09:15
            "2011. 11. 30. 오전 12:04"                   | 2011-11-30T00:04
            "12 comments October 23, 2012"              | 2012-10-23
            "7 October 23, 2012"                        | 2012-10-23
            "５ ２０１１年１１月３０日"                     | 2011-11-30
            """)
    void readsWhatAPageShows(String text, String expected) {
        assertEquals(expected, read(text, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "2011"
            "12.5.3 release"
            "version 2.3.12 is out"
            "1/2 cup of sugar"
            "10.10.10.10"
            "192.168.10.12"
            "24/7"
            "555-12-11-2011"
            "030/12.11.2011"
            "+49 30 12112011"
            "May be 5 of them"
            "mars 2 missions"
            "5 mars"
            "November 30"
            "30 Nov"
            "at 9:15 pm"
            "$1.12.2011"
            "0000-00-00"
            "30.02.2011"
            "32 Nober 2011"
            "2011-13-01"
            "1970-01-01"
            "http://example.org/2011/11/30/slug"
            "It was 1066 and 12 men of May"
            "ISBN 978-3-16-148410-0"
            "1,234 Comments"
            "3 days ago"
            "yesterday"
            "page 3 of 12"
            "Oct 12 comments"
            "it may 2012 be"
            "Temperaturen: 12.10.9"
            "Nov 30, 12 comments"
            "v2011.11.30"
            "23年11月30日"
            "foto_2011-11-30_x"
            ""
            """)
    void leavesAloneWhatIsNoDate(String text) {
        assertEquals("", read(text, "en"));
    }

    static String read(String text, String language) {
        Optional<FoundDate> found = Dates.find(text, new DateHints(language, null, DateHints.Order.UNKNOWN, null));
        return found.map(f -> f.when().toString()).orElse("");
    }
}
