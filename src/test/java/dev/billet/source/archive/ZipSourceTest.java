package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static dev.billet.source.archive.WarcBytes.gzip;
import static dev.billet.source.archive.WarcBytes.join;
import static dev.billet.source.archive.WarcBytes.page;
import static dev.billet.source.archive.ZipBytes.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of ZIP, WACZ and gzip files, whole, damaged and malicious. */
class ZipSourceTest {
    private static final String HTML = "<!doctype html><title>The mill</title><p>By the river.";

    private static Map<String, byte[]> entries(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            entries.put((String) namesAndContents[i], content instanceof String s ? bytes(s) : (byte[]) content);
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesEntriesInTheirOrder(boolean stored) throws IOException {
        Unpacked all = Unpacked.of("a.zip", zip(entries("b/page.html", HTML, "a.html", HTML + "2", "été.html", HTML + "3"), stored));
        assertEquals(List.of(), all.notices);
        assertEquals(List.of("a.zip!/b/page.html", "a.zip!/a.html", "a.zip!/été.html"), all.locations());
        assertEquals(List.of(HTML, HTML + "2", HTML + "3"), all.contents());
    }

    @Test
    void knowsPartsOfSavedPagesHiddenFilesAndIndexes() throws IOException {
        Unpacked all = Unpacked.of("a.zip", zip(entries("x/page.html", HTML, "x/page_files/frame.html", HTML, "__MACOSX/._page.html", "x",
            "x/.DS_Store", "x", "indexes/index.cdx", "x", "datapackage.json", "{}"), false));
        assertEquals(Arrays.asList(null, "part of a saved page", "hidden file", "hidden file", "index of an archive",
            "index of an archive"),
            all.items.stream().map(Unpacked.Item::noPage).toList());
    }

    @Test
    void knowsTheAddressesInTheStoreOfHttrack() throws IOException {
        Unpacked all = Unpacked.of("hts-cache/new.zip",
            zip(entries("http://mill.example/2011/", HTML, "https://mill.example/gone", ""), true));
        assertEquals("http://mill.example/2011/", all.items.get(0).url());
        assertEquals("empty answer", all.items.get(1).noPage());
    }

    @Test
    void opensWhatLiesInside() throws IOException {
        byte[] warc = gzip(page("https://mill.example/", HTML));
        byte[] wacz = zip(entries("archive/data.warc.gz", warc, "pages/pages.jsonl", "{}"), true);
        Unpacked all = Unpacked.of("all.zip", zip(entries("crawl.wacz", wacz, "page.html.gz", gzip(bytes(HTML)), "site.tar.gz",
            gzip(ZipBytes.tar(entries("site/index.html", HTML)))), false), false, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
        assertEquals(List.of(), all.notices);
        assertEquals(List.of("all.zip!/crawl.wacz!/archive/data.warc.gz#0", "all.zip!/crawl.wacz!/pages/pages.jsonl",
            "all.zip!/page.html.gz", "all.zip!/site.tar.gz!/site/index.html"), all.locations());
        assertEquals(Arrays.asList(HTML, null, HTML, HTML), all.contents());
    }

    @Test
    void refusesNamesThatLeadOutAndGoesOn() throws IOException {
        Unpacked all = Unpacked.of("a.zip", zip(entries("../evil.html", HTML, "/etc/evil.html", HTML, "a/../../evil.html", HTML,
            "good.html", HTML), false));
        assertEquals(List.of("a.zip!/good.html"), all.locations());
        assertEquals(List.of("a.zip!/../evil.html: its name leads out of the archive",
            "a.zip!//etc/evil.html: its name leads out of the archive",
            "a.zip!/a/../../evil.html: its name leads out of the archive"), all.notices);
    }

    @Test
    void refusesWhatIsEncryptedOrPackedInAnUnknownWay() throws IOException {
        byte[] encrypted = zip(entries("a.html", HTML, "b.html", HTML), true);
        encrypted[6] |= 1;
        Unpacked all = Unpacked.of("a.zip", encrypted);
        assertEquals(List.of("a.zip!/a.html: it is encrypted"), all.notices);
        assertEquals(List.of(HTML), all.contents());
        byte[] unknown = zip(entries("a.html", HTML, "b.html", HTML), true);
        unknown[8] = 12;
        assertEquals(List.of("a.zip!/a.html: it is packed by a method that billet does not know (12)"),
            Unpacked.of("a.zip", unknown).notices);
    }

    @Test
    void refusesArchivesThatLieTooDeepOrUnpackToTooMuch() throws IOException {
        byte[] deep = bytes(HTML);
        for (int i = 0; i < 5; i++) {
            deep = zip(entries("a.zip", deep), true);
        }
        byte[] both = zip(entries("deep.zip", deep, "good.html", HTML), false);
        Unpacked all = Unpacked.of("a.zip", both, true, new ArchiveLimits(3, 200, 1000, 1000));
        assertEquals(List.of("a.zip!/deep.zip!/a.zip!/a.zip: an archive inside of 3 others"), all.notices);
        assertEquals(List.of(HTML), all.contents());

        byte[] zeros = new byte[1 << 18];
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put(i + ".bin", zeros);
        }
        Unpacked bomb = Unpacked.of("bomb.zip", zip(many, false), true, new ArchiveLimits(3, 200, 1 << 20, 1000));
        assertTrue(bomb.notices.toString().contains("bomb.zip: it unpacks to more than 200 times its size"), bomb.notices::toString);
        assertTrue(bomb.items.size() < 300);
    }

    /** Cut or flipped anywhere: the run ends, and all entries that are whole are there. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void damageCostsItselfAlone(boolean stored, boolean opensAgain) throws IOException {
        Random random = new Random(8);
        Map<String, byte[]> pages = new LinkedHashMap<>();
        for (int i = 0; i < 12; i++) {
            StringBuilder html = new StringBuilder("<!doctype html><title>Post " + i + "</title>");
            for (int word = random.nextInt(300); word >= 0; word--) {
                html.append(' ').append(random.nextInt(1 << 20));
            }
            pages.put("page-" + i + ".html", bytes(html.toString()));
        }
        byte[] all = zip(pages, stored);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        List<Integer> starts = pages.keySet().stream().map(name -> text.indexOf(name) - 30).toList();
        for (int round = 0; round < 200; round++) {
            int place = random.nextInt(all.length);
            boolean cut = round % 2 == 0;
            byte[] damaged = cut ? Arrays.copyOf(all, Math.max(1, place)) : all.clone();
            if (!cut) {
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            }
            Unpacked found = Unpacked.of("a.zip", damaged, opensAgain, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
            for (int i = 0; i < starts.size(); i++) {
                int end = i + 1 < starts.size() ? starts.get(i + 1) : text.indexOf("PK\u0001\u0002");
                boolean whole = end <= place || !cut && starts.get(i) > place;
                String content = new String(pages.get("page-" + i + ".html"), StandardCharsets.UTF_8);
                assertTrue(!whole || found.contents().contains(content), (cut ? "cut at " : "flipped at ") + place + " costs page " + i);
            }
        }
    }

    @Test
    void aStoredEntryWhoseLengthStandsBehindItIsRead() throws IOException {
        byte[] plain = zip(entries("a.html", HTML), true);
        byte[] head = Arrays.copyOf(plain, 36);
        head[6] |= 8;
        byte[] numbers = Arrays.copyOfRange(plain, 14, 26);
        Arrays.fill(head, 14, 26, (byte) 0);
        Unpacked all = Unpacked.of("a.zip", join(head, bytes(HTML), bytes("PK\u0007\b"), numbers, head, bytes(HTML),
            bytes("PK\u0007\b"), numbers));
        assertEquals(List.of(), all.notices);
        assertEquals(List.of(HTML, HTML), all.contents());
    }
}
