package dev.billet.source.archive;

import static dev.billet.source.archive.WarcBytes.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What comes out of Safari's .webarchive files. */
class WebArchiveFileTest {
    private static final String HTML = "<!doctype html><title>Le moulin</title><p>" + "Près de la rivière. ".repeat(30);
    private static final String URL = "https://mill.example/2011/10/02/the-river/";

    /** Writes a property list whose references and offsets have four bytes. */
    private static final class Writer {
        private final List<byte[]> objects = new ArrayList<>();

        int add(Object value) {
            int at = objects.size();
            objects.add(null);
            objects.set(at, value instanceof Map<?, ?> map ? dictionary(map) : value instanceof List<?> list ? list(list)
                : value instanceof byte[] data ? sized(0x40, data.length, data) : text((String) value));
            return at;
        }

        private static byte[] text(String text) {
            boolean ascii = text.chars().allMatch(c -> c < 128);
            return sized(ascii ? 0x50 : 0x60, text.length(), text.getBytes(ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE));
        }

        private byte[] list(List<?> list) {
            return sized(0xa0, list.size(), references(list));
        }

        private byte[] dictionary(Map<?, ?> map) {
            return sized(0xd0, map.size(), WarcBytes.join(references(List.copyOf(map.keySet())), references(List.copyOf(map.values()))));
        }

        private byte[] references(List<?> values) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            values.forEach(value -> out.writeBytes(number(add(value), 4)));
            return out.toByteArray();
        }

        private static byte[] sized(int kind, int count, byte[] content) {
            byte[] head = count < 15 ? new byte[] {(byte) (kind | count)}
                : WarcBytes.join(new byte[] {(byte) (kind | 15), 0x12}, number(count, 4));
            return WarcBytes.join(head, content);
        }

        private static byte[] number(long value, int size) {
            byte[] out = new byte[size];
            for (int i = 0; i < size; i++) {
                out[size - 1 - i] = (byte) (value >> 8 * i);
            }
            return out;
        }

        byte[] file(Object root) {
            int top = add(root);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream table = new ByteArrayOutputStream();
            out.writeBytes(bytes("bplist00"));
            for (byte[] object : objects) {
                table.writeBytes(number(out.size(), 4));
                out.writeBytes(object);
            }
            int start = out.size();
            return WarcBytes.join(out.toByteArray(), table.toByteArray(), new byte[6], new byte[] {4, 4}, number(objects.size(), 8),
                number(top, 8),
                number(start, 8));
        }
    }

    private static Map<String, Object> resource(String url, String type, byte[] data) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("WebResourceURL", url);
        resource.put("WebResourceMIMEType", type);
        resource.put("WebResourceTextEncodingName", "UTF-8");
        resource.put("WebResourceData", data);
        return resource;
    }

    private static byte[] archive() {
        Map<String, Object> frame = Map.of("WebMainResource", resource("https://ads.example/é", "text/html", bytes("<p>Buy")));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("WebMainResource", resource(URL, "text/html", bytes(HTML)));
        root.put("WebSubresources", List.of(resource("https://mill.example/a.css", "text/css", bytes("p {}"))));
        root.put("WebSubframeArchives", List.of(frame));
        return new Writer().file(root);
    }

    @Test
    void givesThePageWithItsAddressAndCharset() throws IOException {
        Unpacked all = Unpacked.of("a.webarchive", archive());
        assertEquals(List.of(), all.notices);
        assertEquals(new Unpacked.Item("a.webarchive", URL, null, "text/html", "UTF-8", 0, null, null, HTML), all.items.get(0));
        assertEquals(List.of("a.webarchive", "a.webarchive!/https://mill.example/a.css", "a.webarchive!/https://ads.example/é"),
            all.locations());
        assertEquals(Arrays.asList(null, "part of a saved page", "part of a saved page"),
            all.items.stream().map(Unpacked.Item::noPage).toList());
    }

    @Test
    void damageIsToldAndNeverCrashes() throws IOException {
        byte[] all = archive();
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int place = 8 + random.nextInt(all.length - 8);
            byte[] damaged = round % 2 == 0 ? Arrays.copyOf(all, place) : all.clone();
            damaged[place - 1] ^= (byte) (round % 2 == 0 ? 0 : 1 << random.nextInt(8));
            Unpacked found = Unpacked.of("a.webarchive", damaged);
            assertTrue(!found.notices.isEmpty() || !found.items.isEmpty(), "an answer for damage at " + place);
        }
        Object loop = "x";
        for (int i = 0; i < 40; i++) {
            loop = List.of(loop);
        }
        byte[] other = new Writer().file(Map.of("WebMainResource", loop));
        assertEquals(List.of("a.webarchive: cannot be read: there is no page in it"), Unpacked.of("a.webarchive", other).notices);
        assertEquals(List.of("a.webarchive: larger than the 0 MB that can be held of such a file"),
            Unpacked.of("a.webarchive", all, true, new ArchiveLimits(3, 200, 1000, 1000)).notices);
    }
}
