package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing runs, and what a person wrote stays. */
class SafeSourceTest {
    private static final List<String> PIECES = List.of("<", ">", "</", "/>", "<script", "</script>", "<img src=x ", "onerror=alert(1)",
        " onload = 'x'", "\"", "'", "=",
        "<!--", "-->", "--!>", "<a href=", "javascript:alert(1)", "java\nscript:x", "&#106;avascript:x", "&Tab;javascript&colon;x", "<svg>",
        "<style>", "</style>",
        "<iframe src=", "srcdoc='<b onclick=x>'", "<textarea>", "</textarea>", "<title>", "text", " ", "\n\n", "<b>", "</b>",
        "style=\"background:url(javascript:x)\"", "<p/",
        "<xmp>", "<noscript>", "<template>", "<math>", "<!DOCTYPE", "<?php", "&lt;", "<form action=x>", "<input onfocus=x autofocus>",
        "\u0000", "data:text/html,x");

    @ParameterizedTest
    @ValueSource(strings = {"Two paragraphs\n\nand [gallery ids=\"1,2\"] with 1 < 2 & <3\n",
        "<!-- wp:paragraph {\"align\":\"center\"} -->\n<p class=\"a\">x</p>\n<!-- /wp:paragraph -->",
        "<a href=\"https://a.example/?x=1&amp;y=2\" title=\"a &quot;b&quot;\">x</a><!--more-->\n<img src=\"/a.png\" alt=\"\">",
        "no tags at all"})
    void leavesHarmlessTextAsItIs(String source) {
        assertEquals(source, SafeSource.of(source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a<script>alert(1)</script>b | ab
        <p onclick="x()" class=k>t</p> | <p class="k">t</p>
        <a href="javascript:x">t</a> | <a>t</a>
        <a href=" java&#x09;script:x">t</a> | <a>t</a>
        <form action="/x"><input name=a>t</form> | t
        <object data="x.swf"><p>t</p></object> | <p>t</p>
        <b style="color:red">t</b> | <b style="color:red">t</b>
        <b style="background:url(x)">t</b> | <b>t</b>
        <style>p{}</style><B>t</B> | <b>t</b>
        <iframe src="https://v.example/1" srcdoc="x"><b>in</b></iframe> | <iframe src="https://v.example/1"></iframe>
        <!-- a remark --> t | t
        <img src=data:image/png;base64,xx><img src=data:text/html,xx> | <img src="data:image/png;base64,xx"><img>
        """)
    void takesOutWhatRuns(String source, String expected) {
        assertEquals(expected, SafeSource.of(source).strip());
    }

    @Test
    void whateverItIsMadeOfNothingRuns() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                source.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String safe = SafeSource.of(source.toString());
            Document document = Jsoup.parseBodyFragment(safe);
            assertTrue(document.select(
                "script, style, form, input, svg, math, textarea, template, object, embed, noscript, xmp, title:not(head > title)").isEmpty(),
                () -> source + "\n" + safe);
            for (Element element : document.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]+", "").toLowerCase(java.util.Locale.ROOT);
                    assertFalse(attribute.getKey().startsWith("on") || attribute.getKey().equals("srcdoc")
                        || value.contains("script:") && attribute.getKey().matches("href|src|style|srcset|poster|background"),
                        () -> source + "\n" + safe);
                }
            }
            assertEquals(safe, SafeSource.of(safe), source::toString);
        }
    }
}
