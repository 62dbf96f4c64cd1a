package dev.billet.crawl.store;

import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/** Where in an archive the answer of each address stands; of several the last. */
final class ArchiveIndex {
    private final Path file;
    private final Map<String, Long> places = new HashMap<>();
    private Map<String, List<String>> info = Map.of();

    private ArchiveIndex(Path file) {
        this.file = file;
    }

    /** Reads a file of which all records are sound. */
    static Scan scan(Path file) throws IOException {
        ArchiveIndex index = new ArchiveIndex(file);
        long whole = 0;
        boolean open = false;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() == 0) {
                return new Scan(index, 0);
            }
            WarcReader reader = new WarcReader(channel);
            for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                whole = open ? whole : reader.position();
                open = record.get() instanceof WarcRequest;
                index.note(record.get(), reader.position());
            }
            return new Scan(index, open ? whole : channel.size());
        }
    }

    /**
     * What was found.
     *
     * @param end behind the last answer that has both its records
     */
    record Scan(ArchiveIndex index, long end) {
    }

    private void note(WarcRecord record, long place) throws IOException {
        if (record instanceof Warcinfo described && info.isEmpty()) {
            info = described.fields().map();
        } else if (record instanceof WarcResponse || record instanceof WarcRevisit) {
            places.put(((WarcTargetRecord) record).target(), place);
        }
    }

    /** What the archive says of itself. */
    String fact(String name) {
        List<String> values = info.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    void put(String url, long place) {
        places.put(url, place);
    }

    boolean has(String url) {
        return places.containsKey(url);
    }

    int size() {
        return places.size();
    }

    /** The answer of this address, or null. */
    Earlier get(String url) throws IOException {
        Long place = places.get(url);
        if (place == null) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(place);
            WarcReader reader = new WarcReader(channel);
            WarcRecord record = reader.next().orElseThrow(() -> new IOException("the archive has become shorter"));
            boolean same = record instanceof WarcRevisit;
            HttpResponse http = same ? ((WarcRevisit) record).http() : ((WarcResponse) record).http();
            byte[] body = same ? new byte[0] : http.body().stream().readAllBytes();
            Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            fields.putAll(http.headers().map());
            return new Earlier(record.id().toString(), record.date(), new WebAnswer(url, Map.of(), http.status(), fields, body));
        }
    }
}
