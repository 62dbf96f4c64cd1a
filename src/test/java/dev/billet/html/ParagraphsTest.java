package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blank lines and line ends as WordPress shows them; {@code ~} stands for a line end. */
class ParagraphsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        one~~two                              | <p>one</p><p>two</p>
        one~two                               | <p>one<br />two</p>
        <p>one</p>~~two                       | <p>one</p><p>two</p>
        <b>one</b>~ ~two                      | <p><b>one</b></p><p>two</p>
        a<div>in</div>b                       | <p>a</p><div>in</div><p>b</p>
        <div>a~~b</div>                       | <div><p>a</p><p>b</p></div>
        <blockquote>said</blockquote>         | <blockquote><p>said</p></blockquote>
        <ul>~<li>one</li>~~<li>two</li>~</ul> | <ul><li>one</li><li>two</li></ul>
        <pre>a~~b</pre>                       | <pre>a~~b</pre>
        <h2>head~line</h2>text                | <h2>head<br />line</h2><p>text</p>
        <p>one~~two</p>                       | <p>one</p><p>two</p>
        before<!--more-->after                | <p>before</p><p>after</p>
        a < b && c > d                        | <p>a < b && c > d</p>
        <pre>never closed                     | <pre>never closed
        """)
    void areMadeOfBlankLines(String source, String expected) {
        String html = Paragraphs.of(source.replace('~', '\n'));
        String shown = html.contains("<pre>") ? html.strip().replace('\n', '~') : html.replace("\n", "");
        assertEquals(expected, shown);
    }
}
