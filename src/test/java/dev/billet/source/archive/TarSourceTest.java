package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static dev.billet.source.archive.WarcBytes.gzip;
import static dev.billet.source.archive.WarcBytes.join;
import static dev.billet.source.archive.ZipBytes.tarEntry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes out of tar files, packed or not, whole or damaged. */
class TarSourceTest {
    private static final String HTML = "<!doctype html><title>The mill</title><p>By the river.";

    @Test
    void givesFilesWithShortAndLongNames() throws IOException {
        String name = "www.mill.example/" + "2011/".repeat(30) + "index.html";
        byte[] tar = join(tarEntry("www.mill.example/", '5', new byte[0]), tarEntry("./a.html", '0', bytes(HTML)), tarEntry(name, '0', bytes("2" + HTML)),
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
        assertEquals(List.of("a.tar!/../a.html: its name leads out of the archive", "a.tar!/tty: neither a file nor a folder"), all.notices);
        assertEquals(List.of(HTML), all.contents());
    }

    @Test
    void goesOnBehindADamagedHeader() throws IOException {
        byte[] tar = join(tarEntry("a.html", '0', bytes(HTML)), tarEntry("b.html", '0', bytes(HTML)), tarEntry("c.html", '0', bytes("3" + HTML)),
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
        assertEquals(1, gzipped.notices.size() + gzipped.contents().stream().filter(c -> c.startsWith("[")).count(), gzipped.notices::toString);
    }
}
