package dev.billet.extract.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AddressesTest {
    private static SavedPost page(String head, String body) {
        return SavedPost.at(null, "<html><head>" + head + "</head><body><div class='post'><h1>The late boat</h1>" + SavedPost.TEXT + body
            + "</div></body></html>");
    }

    @Test
    void dropsTheFragmentThatAThemePrintsIntoTheCanonicalLink() {
        assertEquals("http://quay.example/late/", page("<link rel='canonical' href='http://quay.example/late/#comments'>", "").url());
    }

    @Test
    void knowsTheAddressByTheLinksToTheComments() {
        assertEquals("http://quay.example/late.html", page("", "<a href='http://quay.example/late.html?cid=1#comment-1'>1</a>"
            + "<a href='http://quay.example/late.html?cid=2#comment-2'>2</a><a href='http://quay.example/other.html#comments'>"
            + "Other</a>").url());
    }

    @Test
    void readsTheBlockForTrackbacks() {
        assertEquals("http://quay.example/late.html", page("", "<!-- <rdf:RDF><rdf:Description "
            + "rdf:about=\"http://quay.example/late.html\" dc:title=\"The late boat\""
            + " dc:identifier=\"http://quay.example/late.html\" /></rdf:RDF> -->").url());
    }

    @Test
    void doesNotTakeALinkThatSharesForThePermalink() {
        assertEquals("http://quay.example/late.html", page("", "<a rel='bookmark' "
            + "href='http://share.example/?u=http%3A%2F%2Fquay.example%2Flate.html'>Share</a>"
            + "<a href='http://quay.example/late.html'>Permalink</a>").url());
    }
}
