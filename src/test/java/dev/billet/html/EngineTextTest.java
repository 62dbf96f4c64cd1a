package dev.billet.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WordPress' own shortcodes, and those that nobody can fill. */
class EngineTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
        [caption width="1"]<img src="/a.png"> Words[/caption]    | <figure class="wp-caption"><img src="http://b.example/a.png"><figcaption>Words</figcaption></figure> |
        [caption caption="Said"]<img src="/a.png">[/caption]     | <figure class="wp-caption"><img src="http://b.example/a.png"><figcaption>Said</figcaption></figure> |
        [audio src="/a.mp3"]                                     | <audio controls src="http://b.example/a.mp3"></audio> |
        [embed]http://v.example/1[/embed]                        | <p><a href="http://v.example/1">http://v.example/1</a></p> |
        So [sic] it is [1]                                       | <p>So [sic] it is [1]</p>                         |
        [gallery ids="1,2"]                                      | <p>[gallery ids="1,2"]</p>                        | gallery
        [box]in[/box]                                            | <p>[box]in[/box]</p>                              | box
        """)
    void showsWhatItCanAndNamesTheRest(String source, String expected, String left) {
        EngineText text = EngineText.post(source, "x", "http://b.example/p");
        assertEquals(expected, text.content("wordpress").html().replaceAll("\\s*\n\\s*", "").replace(" controls=\"\"", " controls"));
        assertEquals(left == null ? Set.of() : Set.of(left), text.shortcodes());
    }
}
