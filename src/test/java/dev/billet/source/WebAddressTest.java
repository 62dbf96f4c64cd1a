package dev.billet.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as people, pages and attackers write them. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "https://blog.example https://blog.example/",
        "HTTP://Blog.Example:8080/A http://blog.example:8080/A",
        "https://blog.example?p=12 https://blog.example/?p=12",
        "https://blog.example/post#comments https://blog.example/post",
        "https://blog.example/2010/été https://blog.example/2010/%C3%A9t%C3%A9",
        "https://blog.example/a|b{c}?x[]=1&y=50% https://blog.example/a%7Cb%7Bc%7D?x%5B%5D=1&y=50%25",
        "https://müller.example/ https://xn--mller-kva.example/",
        "http://93.184.216.34/ http://93.184.216.34/",
        "http://[2606:4700::1111]:81/ http://[2606:4700::1111]:81/",
        "http://blog.example./ http://blog.example./"})
    void encodesWhatABrowserEncodes(String written, String asked) throws IOException {
        assertEquals(asked, WebAddress.of(written).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://2130706433/               | the host is a number in an unusual form",
        "http://0x7f000001/               | the host is a number in an unusual form",
        "http://0X7F.1/                   | the host is a number in an unusual form",
        "http://0177.0.0.1/               | the host is a number in an unusual form",
        "http://127.1/                    | the host is a number in an unusual form",
        "http://127.0.0.1./               | the host is a number in an unusual form",
        "http://1.2.3.256/                | the host is a number in an unusual form",
        "http://public.example.0x/        | the host is a number in an unusual form",
        "http://%31%32%37.0.0.1/          | not a possible host name",
        "http://[::1%25lo]/               | not a possible host name",
        "http:///path                     | not a possible host name",
        "http://a b/                      | not a possible host name",
        "http://a_b.example/              | not a possible host name",
        "http://user:word@blog.example/   | addresses with a user or password are not fetched",
        "http://blog.example:0/           | not a possible port",
        "http://blog.example:70000/       | not a possible port",
        "ftp://blog.example/              | only addresses with http or https are fetched"})
    void refuses(String written, String reason) {
        String said = assertThrows(FetchException.class, () -> WebAddress.of(written)).getMessage();
        assertTrue(said.startsWith(reason), said);
    }

    /** Where the host of such an address ends is read differently by different programs; here it is what is asked. */
    @Test
    void endsTheHostAtABackslashAsBrowsersDo() throws IOException {
        assertEquals("http://blog.example/@127.0.0.1/", WebAddress.of("http://blog.example\\@127.0.0.1/").toString());
    }

    @Test
    void readsFullWidthDigitsAsTheDigitsThatTheyBecome() throws IOException {
        assertEquals("127.0.0.1", WebAddress.of("http://\uff11\uff12\uff17.0.0.1/").host());
    }

    @Test
    void followsRelativeRedirectsAndThoseWithBytesOfUtf8() throws IOException {
        WebAddress from = WebAddress.of("https://blog.example/2010/05/?p=1");
        assertEquals("https://blog.example/2010/post", from.to("../post#more").toString());
        String bytes = new String("/été".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals("https://blog.example/%C3%A9t%C3%A9", from.to(bytes).toString());
        assertEquals("http://other.example/", from.to("http://other.example").toString());
        assertThrows(FetchException.class, () -> from.to("file:///etc/passwd"));
        assertThrows(FetchException.class, () -> from.to("javascript:alert(1)"));
    }
}
