package dev.billet.extract.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.extract.data.PageData.Claim;
import dev.billet.extract.data.PageData.Field;
import dev.billet.html.ElementIndex;
import dev.billet.html.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageDataTest {
    private static final String BASE = "http://blog.example/2011/post/";

    @Test
    void readsAnArticleWithSeveralAuthors() {
        PageData data = jsonLd("""
            {"@context": "https://schema.org", "@type": "BlogPosting", "headline": "Cats &amp; dogs",
             "datePublished": "2011-11-30T09:15:00-05:00", "author": [{"@type": "Person", "name": "Ann", "url": "/ann"}, "Bob"],
             "keywords": "a, b", "articleSection": ["Pets, big", "News"],
             "mainEntityOfPage": {"@type": "WebPage", "@id": "http://blog.example/2011/post/"}, "commentCount": 3,
             "image": {"@type": "ImageObject", "url": "/i.png"}, "articleBody": "Line\\nline"}""");
        assertEquals(List.of("Cats & dogs"), values(data, Field.TITLE));
        assertEquals(List.of("Ann", "Bob"), values(data, Field.AUTHOR));
        assertEquals(List.of("http://blog.example/ann"), values(data, Field.AUTHOR_URL));
        assertEquals(List.of("2011-11-30T09:15:00-05:00"), values(data, Field.PUBLISHED));
        assertEquals(List.of("a", "b"), values(data, Field.TAG));
        assertEquals(List.of("Pets, big", "News"), values(data, Field.CATEGORY));
        assertEquals(List.of(BASE), values(data, Field.CANONICAL));
        assertEquals(List.of("3"), values(data, Field.COMMENT_COUNT));
        assertEquals(List.of("http://blog.example/i.png"), values(data, Field.IMAGE));
        assertEquals(List.of("Line\nline"), values(data, Field.BODY));
        assertEquals(new Claim(Field.TYPE, "BlogPosting", "json-ld"), data.of(Field.TYPE).get(0));
    }

    @Test
    void joinsAGraphByItsReferences() {
        PageData data = jsonLd("""
            {"@graph": [{"@type": "WebSite", "@id": "#site", "name": "My Blog", "url": "http://blog.example/"},
              {"@type": ["WebPage", "ItemPage"], "@id": "#page", "name": "Title - My Blog", "inLanguage": "fr-FR"},
              {"@type": "Article", "isPartOf": {"@id": "#page"}, "headline": "Title", "author": {"@id": "#ann"}},
              {"@type": "Person", "@id": "#ann", "name": "Ann"}, {"@type": "Recipe", "name": "Cake"}]}""");
        assertEquals(List.of("Title"), data.of(Field.TITLE, "json-ld"));
        assertEquals(List.of("Title - My Blog"), data.of(Field.TITLE, "json-ld:page"));
        assertEquals(List.of("Ann"), values(data, Field.AUTHOR));
        assertEquals(List.of("My Blog"), values(data, Field.SITE_NAME));
        assertEquals(List.of("fr-FR"), values(data, Field.LANGUAGE));
    }

    @Test
    void aReferenceThatLeadsNowhereIsNobody() {
        assertEquals(List.of(), values(jsonLd("{\"@type\": \"Article\", \"author\": {\"@id\": \"#x\"}}"), Field.AUTHOR));
    }

    @Test
    void ofSeveralArticlesThoseOfThePagesOwnAddressSpeak() {
        PageData data = jsonLd("[{\"@type\": \"Article\", \"headline\": \"Other\", \"url\": \"http://blog.example/other/\"},"
            + "{\"@type\": \"Article\", \"headline\": \"Mine\", \"url\": \"https://blog.example/2011/post\"}]");
        assertEquals(List.of("Mine"), values(data, Field.TITLE));
    }

    @Test
    void keepsWhatParsesOfBrokenJson() {
        PageData commas = jsonLd("{\"@type\": \"Article\", \"headline\": \"A\nB\", ,\"author\": {\"name\": \"Ann\"},}");
        assertEquals(List.of("A B"), values(commas, Field.TITLE));
        assertEquals(List.of("Ann"), values(commas, Field.AUTHOR));
        PageData cut = jsonLd("{\"@type\": \"Article\", \"headline\": \"T\", \"author\": [{\"name\": \"Ann\"}, {\"name\": \"Bo");
        assertEquals(List.of("Ann", "Bo"), values(cut, Field.AUTHOR));
        assertEquals(List.of("T"), values(jsonLd("<!--\n{\"@type\": \"Article\", \"name\": \"T\"}\n-->"), Field.TITLE));
        assertEquals(List.of("T"), values(jsonLd("//<![CDATA[\n[{\"@type\": \"Article\", \"name\": \"T\"}]\n//]]>"), Field.TITLE));
        assertEquals(List.of("T"), values(jsonLd("{\"@type\": \"Article\"; \"x\" 1, \"name\": \"T\"}"), Field.TITLE));
    }

    @Test
    void anyTextIsReadWithoutHarm() {
        String json = "{\"@type\":[\"Article\",{}],\"author\":[[null]],\"x\\u00e\":-1e5,\"comment\":[{\"comment\":[3]}]}";
        for (int from = 0; from < json.length(); from++) {
            jsonLd(json.substring(from));
            jsonLd(json.substring(0, from));
        }
        assertEquals(List.of(), jsonLd("[".repeat(100_000) + "{\"a\":".repeat(100_000)).comments());
        assertEquals(List.of(), jsonLd("{\"@id\": \"a\", \"@type\": \"Article\", \"mainEntity\": {\"@id\": \"a\"}}").comments());
    }

    @Test
    void givesTheCommentsOfJsonLdWithTheirParents() {
        PageData data = jsonLd("""
            {"@type": "BlogPosting", "comment": [{"@type": "Comment", "author": {"name": "Ann", "url": "/a"}, "dateCreated": "2011",
              "text": "Hi", "url": "#c1", "comment": {"@type": "Comment", "text": "Re"}}, {"@type": "Comment",
              "author": "Bob", "text": "Yo"}]}""");
        assertEquals(List.of("Hi", "Re", "Yo"), data.comments().stream().map(PageData.DataComment::text).toList());
        assertEquals(List.of(-1, 0, -1), data.comments().stream().map(PageData.DataComment::parent).toList());
        assertEquals(new PageData.DataComment(null, "Ann", "http://blog.example/a", "2011", "Hi", BASE + "#c1", -1),
            data.comments().get(0));
    }

    @Test
    void readsTheHead() {
        PageData data = read("<html lang=fr-FR><head><meta property='og:title' content=' A  title '><meta name=Author content=Ann>"
            + "<meta name='DC.date.issued' content=2011-11-30><meta property='article:author' content='https://social.example/ann'>"
            + "<meta name=keywords content='a, b'><meta property='article:tag' content='c, d'><meta http-equiv=Content-Language content=fr>"
            + "<link rel='shortlink' href='/?p=7'><link rel=canonical href='/2011/post/'></head>");
        assertEquals(List.of(new Claim(Field.LANGUAGE, "fr-FR", "html"), new Claim(Field.TITLE, "A title", "opengraph"),
            new Claim(Field.AUTHOR, "Ann", "meta"), new Claim(Field.PUBLISHED, "2011-11-30", "dublin-core"),
            new Claim(Field.AUTHOR_URL, "https://social.example/ann", "article"), new Claim(Field.TAG, "a", "meta"),
            new Claim(Field.TAG, "b", "meta"), new Claim(Field.TAG, "c, d", "article"), new Claim(Field.LANGUAGE, "fr", "meta"),
            new Claim(Field.SHORTLINK, "http://blog.example/?p=7", "link"), new Claim(Field.CANONICAL, BASE, "link")), data.claims());
    }

    @Test
    void readsMicrodataOfThePostAndNotOfItsComments() {
        PageData data = read("<div itemscope itemtype='http://schema.org/BlogPosting'><h1 itemprop='headline name'>T</h1>"
            + "<span itemprop=author itemscope itemtype='http://schema.org/Person'>"
            + "<a itemprop='url' href='/ann'><b itemprop=name>Ann</b></a></span>"
            + "<meta itemprop=interactionCount content='UserComments:4'><abbr itemprop=datePublished title=2011-11-30>yesterday</abbr>"
            + "<div itemprop=comment itemscope itemtype='http://schema.org/UserComments'><b itemprop=creator>Bob</b>"
            + "<i itemprop=datePublished>2012</i></div><div itemprop=comment><b itemprop=author>Eve</b></div></div>"
            + "<aside itemscope itemtype='http://schema.org/Person'><b itemprop=name>Owner</b></aside>");
        assertEquals(List.of("T"), values(data, Field.TITLE));
        assertEquals(List.of("Ann"), values(data, Field.AUTHOR));
        assertEquals(List.of("http://blog.example/ann"), values(data, Field.AUTHOR_URL));
        assertEquals(List.of("2011-11-30"), values(data, Field.PUBLISHED));
        assertEquals(List.of("4"), values(data, Field.COMMENT_COUNT));
        assertTrue(data.claims().stream().allMatch(c -> c.witness().equals("microdata")));
    }

    @Test
    void aListOfArticlesSaysNothingOfAPost() {
        String article = "<div itemscope itemtype='http://schema.org/Article'><b itemprop=headline>T</b></div>";
        assertEquals(List.of(), read(article + article).claims());
        String entry = "<div class=hentry><b class=entry-title>T</b></div>";
        assertEquals(List.of(), read(entry + entry).claims());
    }

    @Test
    void readsTheSingleEntryAndNotTheCommentsInIt() {
        PageData data = read("<div class='post hentry'><h2 class=entry-title><a rel=bookmark href='/2011/post/'>T</a></h2>"
            + "<abbr class=published title='2011-11-30T09:15'>today</abbr>"
            + "<span class='author vcard'><a class='url fn' href='/ann'>Ann</a></span>"
            + "<a rel='category tag'>Pets</a><a rel=tag>cat</a>"
            + "<ol class=commentlist><li class='comment hentry'><b class='vcard fn'>Bob</b></ol></div>");
        assertEquals(List.of("T"), data.of(Field.TITLE, "hatom"));
        assertEquals(List.of("2011-11-30T09:15"), values(data, Field.PUBLISHED));
        assertEquals(List.of("Ann"), values(data, Field.AUTHOR));
        assertEquals(List.of("http://blog.example/ann"), values(data, Field.AUTHOR_URL));
        assertEquals(List.of("Pets"), values(data, Field.CATEGORY));
        assertEquals(List.of("cat"), values(data, Field.TAG));
        assertEquals(List.of(BASE), values(data, Field.CANONICAL));
    }

    @Test
    void readsAnEntryOfMicroformats2() {
        PageData data = read("<div class=h-entry><h1 class=p-name>T</h1><a class='p-author h-card' href='/'><b class=p-name>Ann</b></a>"
            + "<time class=dt-published datetime=2020-01-02>x</time><div class='u-comment h-cite'><b class=p-name>Re</b>"
            + "<time class=dt-published datetime=2021>y</time></div></div>");
        assertEquals(List.of("T"), data.of(Field.TITLE, "h-entry"));
        assertEquals(List.of("Ann"), values(data, Field.AUTHOR));
        assertEquals(List.of("2020-01-02"), values(data, Field.PUBLISHED));
    }

    private static List<String> values(PageData data, Field field) {
        return data.of(field).stream().map(Claim::value).toList();
    }

    private static PageData jsonLd(String json) {
        return read("<script type='application/ld+json'>" + json + "</script>");
    }

    private static PageData read(String html) {
        Document document = Jsoup.parse(html);
        return PageData.read(new Page("test", BASE, BASE, null, document, new ElementIndex(document), List.of()));
    }
}
