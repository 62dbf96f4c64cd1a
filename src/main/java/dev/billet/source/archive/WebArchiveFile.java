package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.ContentType;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Safari's .webarchive: a page with its parts in a property list. */
final class WebArchiveFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("webarchive", "Safari's .webarchive");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) {
        return nature.word().equals("webarchive");
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        int most = (int) Math.min(setting.limits().held(), Integer.MAX_VALUE - 16);
        byte[] bytes;
        try (InputStream in = setting.tape(capture)) {
            bytes = in.readNBytes(most + 1);
        }
        Deque<Capture> captures = new ArrayDeque<>();
        if (bytes.length > most) {
            setting.refused(capture.location(), "larger than the " + (most >> 20) + " MB that can be held of such a file");
        } else {
            read(capture, bytes, captures, setting);
        }
        return new Source() {
            @Override
            public Optional<Capture> next() {
                return Optional.ofNullable(captures.poll());
            }

            @Override
            public void close() {
                captures.clear();
            }
        };
    }

    private static void read(Capture file, byte[] bytes, Deque<Capture> captures, Setting setting) {
        try {
            Map<?, ?> root = map(new BinaryPlist(bytes).root());
            Map<?, ?> main = map(root.get("WebMainResource"));
            if (main.get("WebResourceData") == null) {
                throw new IOException("there is no page in it");
            }
            captures.add(resource(main, file, file.location(), null));
            for (Map<?, ?> part : parts(root)) {
                captures.add(resource(part, file, file.location() + "!/" + part.get("WebResourceURL"), "part of a saved page"));
            }
        } catch (IOException damage) {
            setting.damaged(file.location(), damage);
        }
    }

    private static List<Map<?, ?>> parts(Map<?, ?> archive) {
        List<Map<?, ?>> parts = new ArrayList<>();
        list(archive.get("WebSubresources")).forEach(part -> parts.add(map(part)));
        for (Object frame : list(archive.get("WebSubframeArchives"))) {
            parts.add(map(map(frame).get("WebMainResource")));
            parts.addAll(parts(map(frame)));
        }
        return parts;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Capture resource(Map<?, ?> resource, Capture file, String place, String noPage) {
        String url = text(resource.get("WebResourceURL"));
        ContentType type = new ContentType(text(resource.get("WebResourceMIMEType")), text(resource.get("WebResourceTextEncodingName")));
        boolean web = url != null && url.startsWith("http");
        Label label = new Label(place, noPage == null ? "page.html" : file.name(), web ? url : null, null, type, 0, null, noPage, false);
        boolean held = noPage == null && resource.get("WebResourceData") instanceof BinaryPlist.Data;
        byte[] bytes = held ? ((BinaryPlist.Data) resource.get("WebResourceData")).copy() : new byte[0];
        return new StoredCapture(label, new ByteArrayInputStream(bytes), bytes.length);
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
