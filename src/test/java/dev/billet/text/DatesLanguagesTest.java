package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Visible dates in the languages of blogs. */
class DatesLanguagesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fr | "Mercredi 30 novembre 2011"                | 2011-11-30
            nb | "28. des 2011"                             | 2011-12-28
            id | "28 Des 2011 pukul 1:21 pm"                | 2011-12-28T13:21
            ca | "28 des. 2011"                             | 2011-12-28
            hu | "2016. 01. 06. - 7:26 du."                 | 2016-01-06T19:26
            fr | "6 janvier 2016 7:26 du"                   | 2016-01-06T07:26
            sv | "3 augusti 2013 kl. 1:11 e m"              | 2013-08-03T13:11
            pt | "3 de agosto de 2013 às 1:11 em"           | 2013-08-03T01:11
            et | "oktoober 21, 2014, 1:21 p.l."             | 2014-10-21T13:21
            gd | "28.08.2019 1:25 f"                        | 2019-08-28T13:25
            sw | "Agosti 3, 2013 9:52 um"                   | 2013-08-03T21:52
            eu | "1:21 pm(e)tik uztaila 3, 2011"            | 2011-07-03T13:21
            bn | "জানুয়ারি 4, 2009 at 7:39 অপরাহ্ন"           | 2009-01-04T19:39
            ta | "4:46 பிப இல் 04/10/2010"                  | 2010-10-04T16:46
            si | "මැයි 4, 2009 දින 10:33 ප.ව. ට"            | 2009-05-04T22:33
            ug | "ئاۋغۇست 3, 2013 سائەت 1:40 am"            | 2013-08-03T01:40
            fr | "1er mai 2012"                             | 2012-05-01
            fr | "le mercredi 15 mai 2019 à 08h07"          | 2019-05-15T08:07
            fr | "30 fevrier 2011"                          | ""
            fr | "28 fevrier 2011"                          | 2011-02-28
            fr | "12 déc. 2011 à 9 h 15 min"                | 2011-12-12T09:15
            fr | "3 août 2011 à 17:02"                      | 2011-08-03T17:02
            de | "Mittwoch, 30. November 2011 um 21:07 Uhr" | 2011-11-30T21:07
            de | "5. März 2012"                             | 2012-03-05
            de | "21. Jän. 2015"                            | 2015-01-21
            de | "Juli 30, 2013 um 2:33 pm"                 | 2013-07-30T14:33
            de | "13 Dezember, 2015 um 01:10"               | 2015-12-13T01:10
            de | "18. Oktober 2023 - 13:11"                 | 2023-10-18T13:11
            es | "30 de noviembre de 2011 a las 10:15"      | 2011-11-30T10:15
            es | "noviembre 30, 2011"                       | 2011-11-30
            es | "30 noviembre, 2011 en 4:18 p. m."         | 2011-11-30T16:18
            es | "3 de septiembre del 2011"                 | 2011-09-03
            es | "mié 30 ago 2011"                          | 2011-08-30
            pt | "30 de novembro de 2011 às 10h15"          | 2011-11-30T10:15
            pt | "terça-feira, agosto 28, 2018, 7:38 pm"    | 2018-08-28T19:38
            pt-BR | "2 de março de 2011"                    | 2011-03-02
            it | "30 novembre 2011 alle 10:15"              | 2011-11-30T10:15
            it | "mercoledì 30 nov 2011 ore 9.15"           | 2011-11-30T09:15
            it | "1° giugno 2012"                           | 2012-06-01
            nl | "30 november 2011 om 9:15"                 | 2011-11-30T09:15
            nl | "woensdag 5 mrt. 2012"                     | 2012-03-05
            pl | "30 listopada 2011 o 9:15"                 | 2011-11-30T09:15
            pl | "16 marca 2021"                            | 2021-03-16
            pl | "Listopad 30, 2011"                        | 2011-11-30
            hr | "30. listopada 2011. u 9:15"               | 2011-10-30T09:15
            hr | "5. srpnja 2012."                          | 2012-07-05
            cs | "30. listopadu 2011 v 9.15"                | 2011-11-30T09:15
            cs | "5. srpna 2012"                            | 2012-08-05
            ru | "30 ноября 2011 в 9:15"                    | 2011-11-30T09:15
            ru | "Ноябрь 30, 2011"                          | 2011-11-30
            ru | "30 ноя 2011 г. в 9:15"                    | 2011-11-30T09:15
            ru | "среда, 5 мая 2012 г."                     | 2012-05-05
            uk | "30 листопада 2011 о 9:15"                 | 2011-11-30T09:15
            uk | "30 Жов 2011"                              | 2011-10-30
            sk | "30. novembra 2011 o 9:15"                 | 2011-11-30T09:15
            sk | "5. mája 2012"                             | 2012-05-05
            sl | "30. novembra 2011 ob 9:15"                | 2011-11-30T09:15
            sl | "5. avgust 2012"                           | 2012-08-05
            sr | "30. новембар 2011. у 9:15"                | 2011-11-30T09:15
            sr | "30. novembra 2011."                       | 2011-11-30
            bs | "5. augusta 2012. u 9:15"                  | 2012-08-05T09:15
            hu | "2011. november 30. - 9:15"                | 2011-11-30T09:15
            hu | "2011. március 5. szombat"                 | 2011-03-05
            hu | "2011. nov. 30."                           | 2011-11-30
            ro | "30 noiembrie 2011 la 9:15"                | 2011-11-30T09:15
            ro | "5 iul. 2012"                              | 2012-07-05
            bg | "30 ноември 2011 в 9:15"                   | 2011-11-30T09:15
            bg | "5 юли 2012 г."                            | 2012-07-05
            el | "30 Νοεμβρίου 2011 στις 9:15 μ.μ."         | 2011-11-30T21:15
            el | "5 Μαΐου 2012"                             | 2012-05-05
            el | "Τετάρτη, 30 Νοέ 2011"                     | 2011-11-30
            tr | "30 Kasım 2011, 9:15"                      | 2011-11-30T09:15
            tr | "5 Ağu 2012 saat 9:15"                     | 2012-08-05T09:15
            tr | "1 ŞUBAT 2012"                             | 2012-02-01
            fi | "30.11.2011 klo 12.30"                     | 2011-11-30T12:30
            fi | "30. marraskuuta 2011"                     | 2011-11-30
            fi | "marraskuun 30, 2011"                      | 2011-11-30
            sv | "30 november 2011 kl. 12.30"               | 2011-11-30T12:30
            sv | "onsdag 5 maj 2012"                        | 2012-05-05
            da | "30. november 2011 kl. 12.30"              | 2011-11-30T12:30
            da | "d. 5. marts 2012 kl. 9:15"                | 2012-03-05T09:15
            nb | "30. november 2011, kl. 12.30"             | 2011-11-30T12:30
            no | "5. desember 2012"                         | 2012-12-05
            nn | "laurdag 5. desember 2012"                 | 2012-12-05
            is | "30. nóvember 2011 kl. 9:15"               | 2011-11-30T09:15
            is | "5. júlí 2012"                             | 2012-07-05
            et | "30. november 2011, 9:15"                  | 2011-11-30T09:15
            et | "5. detsember 2012"                        | 2012-12-05
            lv | "2011. gada 30. novembris 9:15"            | 2011-11-30T09:15
            lv | "5 jūlijs, 2012"                           | 2012-07-05
            lt | "2011 m. lapkričio 30 d."                  | 2011-11-30
            lt | "2011 lapkričio 30"                        | 2011-11-30
            lt | "5 liepos, 2012"                           | 2012-07-05
            ca | "30 de novembre de 2011 a les 9:15"        | 2011-11-30T09:15
            ca | "5 d’agost de 2012"                        | 2012-08-05
            eu | "2011(e)ko azaroaren 30"                   | 2011-11-30
            eu | "azaroa 30, 2011"                          | 2011-11-30
            gl | "30 de novembro de 2011 ás 9:15"           | 2011-11-30T09:15
            gl | "5 xuño, 2012"                             | 2012-06-05
            id | "30 November 2011 pukul 9:15"              | 2011-11-30T09:15
            id | "Maret 30, 2015"                           | 2015-03-30
            id | "Rabu, 5 Agu 2012"                         | 2012-08-05
            ms | "5 Ogos 2012"                              | 2012-08-05
            vi | "30 Tháng Mười Một, 2011 lúc 9:15 chiều"   | 2011-11-30T21:15
            vi | "Tháng Mười 5, 2011"                       | 2011-10-05
            vi | "Tháng Mười Hai 5, 2011"                   | 2011-12-05
            vi | "ngày 30 tháng 11 năm 2011"                | 2011-11-30
            vi | "Thứ Tư, 30 tháng 11, 2011"                | 2011-11-30
            th | "30 พฤศจิกายน 2554 เวลา 9:15 น."            | 2011-11-30T09:15
            th | "30 พ.ย. 2554"                             | 2011-11-30
            th | "30 พฤศจิกายน 2011"                         | 2011-11-30
            th | "วันพุธที่ 30 พฤศจิกายน พ.ศ. 2554"             | 2011-11-30
            ja | "11月 30, 2011"                            | 2011-11-30
            ja | "2011年11月30日(水曜日) 午前 9:15"           | 2011-11-30T09:15
            zh | "十一月 30, 2011"                           | 2011-11-30
            zh | "十一月 30th, 2011 at 9:15 am"              | 2011-11-30T09:15
            zh-Hant | "2011 年 11 月 30 日 下午 9:15"          | 2011-11-30T21:15
            ko | "11월 30, 2011"                            | 2011-11-30
            ko | "2011년 11월 30일 수요일"                    | 2011-11-30
            ar | "30 نوفمبر، 2011 الساعة 9:15 م"            | 2011-11-30T21:15
            ar | "٣٠ نوفمبر ٢٠١١"                           | 2011-11-30
            ar | "نوفمبر 30, 2011 at 9:15 ص"                | 2011-11-30T09:15
            ar | "30 تشرين الثاني 2011"                     | 2011-11-30
            fa | "30 نوامبر 2011 در 9:15"                   | 2011-11-30T09:15
            fa | "۳۰ نوامبر ۲۰۱۱"                           | 2011-11-30
            he | "30 בנובמבר 2011 בשעה 9:15"                | 2011-11-30T09:15
            he | "נובמבר 30, 2011"                          | 2011-11-30
            hi | "30 नवंबर 2011 को 9:15 अपराह्न"              | 2011-11-30T21:15
            hi | "नवम्बर 30, 2011"                           | 2011-11-30
            """)
    void readsTheLanguage(String language, String text, String expected) {
        assertEquals(expected, DatesFormsTest.read(text, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""   | "srijeda, 5. listopada 2011"  | 2011-10-05
            ""   | "środa, 5 listopada 2011"     | 2011-11-05
            "fr" | "Juli 30, 2013"               | 2013-07-30
            "de" | "May 30, 2013"                | 2013-05-30
            "en" | "30 października 2013"        | 2013-10-30
            "hr" | "30 listopad 2013"            | 2013-10-30
            "cs" | "30 listopad 2013"            | 2013-11-30
            """)
    void takesTheLanguageThatFits(String language, String text, String expected) {
        assertEquals(expected, DatesFormsTest.read(text, language.isEmpty() ? null : language));
    }
}
