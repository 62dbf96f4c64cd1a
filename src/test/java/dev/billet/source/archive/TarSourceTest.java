package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static dev.billet.source.archive.WarcBytes.gzip;
import static dev.billet.source.archive.WarcBytes.join;
import static dev.billet.source.archive.ZipBytes.tarEntry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What comes out of tar files, packed or not, whole or damaged. */
class TarSourceTest {
    private static final String HTML = "<!doctype html><title>The mill</title><p>By the river.";

    @Test
    void givesFilesWithShortAndLongNames() throws IOException {
        String name = "www.mill.example/" + "2011/".repeat(30) + "index.html";
        byte[] tar = join(tarEntry("www.mill.example/", '5', new byte[0]), tarEntry("./a.html", '0', bytes(HTML)),
            tarEntry(name, '0', bytes("2" + HTML)),
            tarEntry("extended", 'x', bytes("18 path=été.html\n")), tarEntry("short.html", '0', bytes("3" + HTML)),
            tarEntry("link.html", '2', new byte[0]), new byte[1024]);
        for (Unpacked all : List.of(Unpacked.of("a.tar", tar), Unpacked.of("a.tar", gzip(tar)))) {
            assertEquals(List.of(), all.notices);
            assertEquals(List.of("a.tar!/a.html", "a.tar!/" + name, "a.tar!/été.html", "a.tar!/link.html"), all.locations());
            assertEquals(Arrays.asList(HTML, "2" + HTML, "3" + HTML, null), all.contents());
        }
    }

    @Test
    void refusesDevicesAndNamesThatLeadOut() throws IOException {
        Unpacked all = Unpacked.of("a.tar", join(tarEntry("../a.html", '0', bytes(HTML)), tarEntry("tty", '3', new byte[0]),
            tarEntry("b.html", '0', bytes(HTML)), new byte[1024]));
        assertEquals(List.of("a.tar!/../a.html: its name leads out of the archive", "a.tar!/tty: neither a file nor a folder"),
            all.notices);
        assertEquals(List.of(HTML), all.contents());
    }

    @Test
    void goesOnBehindADamagedHeader() throws IOException {
        byte[] tar = join(tarEntry("a.html", '0', bytes(HTML)), tarEntry("b.html", '0', bytes(HTML)),
            tarEntry("c.html", '0', bytes("3" + HTML)),
            new byte[1024]);
        tar[1024 + 3] ^= 1;
        Unpacked all = Unpacked.of("a.tar", tar);
        assertEquals(List.of("a.tar#1024: cannot be read: no entry begins here"), all.notices);
        assertEquals(List.of(HTML, "3" + HTML), all.contents());
    }

    @Test
    void tellsOnceThatItIsCutOff() throws IOException {
        byte[] tar = join(tarEntry("a.html", '0', bytes(HTML)), tarEntry("b.html", '0', bytes(HTML.repeat(100))));
        Unpacked plain = Unpacked.of("a.tar", Arrays.copyOf(tar, tar.length - 1000));
        assertEquals(List.of(HTML, "[it is cut off]"), plain.contents());
        assertEquals(List.of(), plain.notices);
        byte[] packed = gzip(tar);
        Unpacked gzipped = Unpacked.of("a.tar.gz", Arrays.copyOf(packed, packed.length - 20));
        assertEquals(HTML, gzipped.contents().get(0));
        assertEquals(1, gzipped.notices.size() + gzipped.contents().stream().filter(c -> c.startsWith("[")).count(),
            gzipped.notices::toString);
    }

    @Test
    void unpacksXzAndKeepsWhatComesBeforeDamage() throws IOException {
        byte[] tar = join(tarEntry("a.html", '0', bytes(HTML)), tarEntry("b.html", '0', bytes("2" + HTML)), new byte[1024]);
        byte[] packed = xz(tar);
        Unpacked whole = Unpacked.of("a.tar.xz", packed);
        assertEquals(List.of("a.tar.xz!/a.html", "a.tar.xz!/b.html"), whole.locations());
        assertEquals(List.of(HTML, "2" + HTML), whole.contents());
        assertEquals(List.of(HTML), Unpacked.of("page.html.xz", xz(bytes(HTML))).contents());

        byte[] twoStreams = join(xz(Arrays.copyOf(tar, 1024)), xz(Arrays.copyOfRange(tar, 1024, tar.length)));
        assertEquals(List.of(HTML, "2" + HTML), Unpacked.of("a.tar.xz", twoStreams).contents());
        Unpacked cut = Unpacked.of("a.tar.xz", Arrays.copyOf(twoStreams, xz(Arrays.copyOf(tar, 1024)).length + 30));
        assertEquals(HTML, cut.contents().get(0));
        assertEquals(List.of("a.tar.xz#1024: cannot be read: it is cut off"), cut.notices);
        byte[] broken = packed.clone();
        broken[40] ^= 8;
        assertEquals(List.of("[its packed bytes are damaged]"), Unpacked.of("a.tar.xz", broken).contents());
    }

    @Test
    void refusesXzThatStandsForFarMore() throws IOException {
        byte[] bomb = xz(new byte[3 << 20]);
        Unpacked all = Unpacked.of("a.html.xz", bomb, true, new ArchiveLimits(3, 100, 1 << 20, 1000));
        assertEquals(List.of("[it unpacks to more than 100 times its size, and more than 1 MB]"), all.contents());
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream out = new XZOutputStream(packed, new LZMA2Options(1))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
