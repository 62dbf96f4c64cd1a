package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as they stand in old pages. */
class UrlsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://a.org/2011/x/|y.html|http://a.org/2011/x/y.html", "http://a.org/2011/x|y.html|http://a.org/2011/y.html",
        "http://a.org/2011/x/|/y|http://a.org/y", "https://a.org/x|//b.org/y|https://b.org/y",
        "http://a.org/x/?p=1|?p=2|http://a.org/x/?p=2",
        "http://a.org/x?p=1|#c5|http://a.org/x?p=1#c5", "http://a.org/a/b/c|../d|http://a.org/a/d",
        "http://a.org/a/|../../../d|http://a.org/d",
        "http://a.org/a/b|./|http://a.org/a/", "http://a.org/a/b|..|http://a.org/", "http://a.org|x|http://a.org/x",
        "http://a.org/|my file.html|http://a.org/my%20file.html", "http://a.org/|été|http://a.org/%C3%A9t%C3%A9",
        "http://a.org/|javascript:void(0)|javascript:void(0)", "http://a.org/|mailto:x@y.z|mailto:x@y.z",
        "http://a.org/|data:image/gif;base64,R0==|data:image/gif;base64,R0==", "http://a.org/|%zz[1]{x}|http://a.org/%zz[1]{x}",
        "|http://b.org/x|http://b.org/x", "|/x|/x", "not an address|y|y", "http://a.org/|http://b.org|http://b.org",
        "http://a.org/x/|\\y\\z|http://a.org/y/z", "file:///home/a/|b.html|file:///home/a/b.html",
        "http://a.org/|HTTP://B.org/x|http://B.org/x",
        "http://a.org/|x?q=a b&r=é|http://a.org/x?q=a%20b&r=%C3%A9"})
    void resolvesAsBrowsersDo(String base, String href, String whole) {
        assertEquals(whole, Urls.resolve(base, href));
    }

    @Test
    void resolvesNothingToNothing() {
        assertNull(Urls.resolve("http://a.org/", null));
        assertNull(Urls.resolve("http://a.org/", " \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "http:///x", "://", ":", "%", "http://[::1", "http://a b/c", "?", "#", "//", "http:", "\u0000",
        "http://a.org:99999999/%"})
    void nothingThrowsOnABrokenAddress(String broken) {
        Urls.resolve("http://a.org/", broken);
        Urls.resolve(broken, "x");
        Urls.host(broken);
        Urls.slug(broken);
        Urls.year(broken);
        Urls.home(broken);
        assertEquals(Urls.key(broken), Urls.key(broken + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "http://www.A.org/x/|https://a.org/x", "http://a.org:80/x|https://a.org:443/x", "http://a.org/x#more|http://a.org/x",
        "http://a.org/x?utm_source=f&p=1&fbclid=9|http://a.org/x?p=1", "http://a.org/x?replytocom=12#respond|http://a.org/x",
        "http://a.blogspot.com/x.html?showComment=1#c1|http://a.blogspot.com/x.html", "http://a.org/%c3%a9t%c3%a9|http://a.org/été",
        "http://a.org/%7Ejo/|http://a.org/~jo", "http://a.org/a%2fb|http://a.org/a%2Fb", "http://a.org/a b|http://a.org/a%20b",
        "http://a.org/?a=1&amp;b=2|http://a.org/?a=1&b=2", "http://a.org|http://a.org/", "//a.org/x|http://a.org/x",
        "http://a.org/x?|http://a.org/x",
        "http://a.org/%e9|http://a.org/%E9"})
    void oneResourceHasOneKey(String one, String other) {
        assertEquals(Urls.key(one), Urls.key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://a.org/x|http://a.org/X", "http://a.org/?p=1|http://a.org/?p=2",
        "http://a.org/a%2Fb|http://a.org/a/b",
        "http://a.org:8080/|http://a.org/", "http://b.a.org/|http://a.org/"})
    void differentResourcesHaveDifferentKeys(String one, String other) {
        assertNotEquals(Urls.key(one), Urls.key(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://WWW.Example.org:81/x|example.org", "//b.org|b.org", "http://u:p@a.org/|a.org", "/x|",
        "mailto:a@b.c|",
        "http://www.com/|www.com"})
    void hostIsPlain(String url, String host) {
        assertEquals(host, Urls.host(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://a.org/2011/11/30/my-post/|my-post", "http://a.org/x/my-post.html?p=1|my-post",
        "http://a.org/|",
        "http://a.org|", "http://a.org/version-1.2|version-1.2", "http://a.org/%C3%A9t%C3%A9/|été", "http://a.org/x/index.php|x",
        "http://a.org/index.html|"})
    void slugIsTheLastPart(String url, String slug) {
        assertEquals(slug, Urls.slug(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"http://a.org/2011/11/30/slug/|2011", "http://a.org/blog/2009/slug|2009",
        "http://a.org/archives/2010|",
        "http://a.org/node/2010/edit|", "http://a.org/2004_05_01_archive.html|2004", "http://a.org/x-2012/|", "http://a.org/1234/x|",
        "http://2010.org/x/y|", "http://a.org/2011-11-30-x|2011"})
    void yearStandsInThePath(String url, Integer year) {
        assertEquals(year, Urls.year(url));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"https://www.A.org/x/y?z|https://www.a.org/", "http://a.org:8080/x|http://a.org:8080/",
        "//a.org/x|",
        "ftp://a.org/|"})
    void homeIsTheFrontPage(String url, String home) {
        assertEquals(home, Urls.home(url));
    }

    @ParameterizedTest
    @CsvSource({"http://a.org,true", "HTTPS://a.org/x,true", "ftp://a.org,false", "/x,false", "http:///x,false", "mailto:a@b.c,false"})
    void webIsHttpWithAHost(String url, boolean web) {
        assertEquals(web, Urls.isWeb(url));
    }
}
