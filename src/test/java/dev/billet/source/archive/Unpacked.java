package dev.billet.source.archive;

import dev.billet.report.InputNotice;
import dev.billet.source.Capture;
import dev.billet.source.MemoryFile;
import dev.billet.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that comes out of an archive when it is read as a run reads it. */
final class Unpacked {
    final List<Item> items = new ArrayList<>();
    final List<String> notices = new ArrayList<>();

    /** A capture; {@code content} is null when it was not to be read, or a complaint in brackets. */
    record Item(String location, String url, String captured, String mediaType, String charset, int status, String leadsTo, String noPage,
                String content) {
    }

    static Unpacked of(String name, byte[] bytes) throws IOException {
        return of(name, bytes, true, ArchiveLimits.ofRatio(ArchiveLimits.RATIO));
    }

    static Unpacked of(String name, byte[] bytes, boolean opensAgain, ArchiveLimits limits) throws IOException {
        Unpacked all = new Unpacked();
        try (Unpacking unpacking = new Unpacking(one(name, bytes, opensAgain), limits,
            notice -> all.notices.add(((InputNotice) notice).location() + ": " + notice.message()))) {
            for (Optional<Capture> next = unpacking.next(); next.isPresent(); next = unpacking.next()) {
                all.items.add(item(next.get()));
            }
        }
        return all;
    }

    /** A file in memory as the only input. */
    static Source one(String name, byte[] bytes, boolean opensAgain) {
        List<Capture> one = new ArrayList<>(List.of(new MemoryFile(name, bytes, opensAgain)));
        return new Source() {
            @Override
            public Optional<Capture> next() {
                return one.isEmpty() ? Optional.empty() : Optional.of(one.remove(0));
            }

            @Override
            public void close() {
                one.clear();
            }
        };
    }

    private static Item item(Capture c) {
        String content = null;
        if (c.noPage() == null) {
            try (InputStream in = c.open()) {
                byte[] bytes = in.readAllBytes();
                content = bytes.length > 100_000 ? bytes.length + " bytes" : new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException damage) {
                content = "[" + damage.getMessage() + "]";
            }
        }
        return new Item(c.location(), c.url(), c.captured() == null ? null
            : c.captured().toString(), c.mediaType(), c.charset(), c.status(),
            c.leadsTo(), c.noPage(), content);
    }

    List<String> contents() {
        return items.stream().map(Item::content).toList();
    }

    List<String> locations() {
        return items.stream().map(Item::location).toList();
    }
}
