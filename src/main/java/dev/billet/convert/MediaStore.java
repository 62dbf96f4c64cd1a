package dev.billet.convert;

import dev.billet.model.Origin;
import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.text.Urls;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pictures, sounds, films and files among the captures of a run, for the posts that will ask for them when all has been read. What
 * comes only once waits as a file; of the rest the place is remembered. No bytes stay in memory.
 */
final class MediaStore implements Closeable {
    private static final int OK = 200;
    private static final int BUFFER = 1 << 16;
    private final StagedFolder waiting;
    private final Map<String, Kept> byKey = new HashMap<>();
    private int number;

    /** A capture that can be opened again, or the file that holds its bytes. */
    private record Kept(Capture capture, Path file) {
    }

    /** {@code folder}: where files wait, in a hidden folder that goes away. */
    MediaStore(Path folder) throws IOException {
        waiting = new StagedFolder(folder);
    }

    /** Looks at a capture before it is read; throws what befalls the file that it is kept in. */
    void note(Capture capture) throws IOException {
        if (!isMedia(capture)) {
            return;
        }
        Kept kept = capture.opensAgain() ? new Kept(capture, null) : stored(capture);
        if (kept == null) {
            return;
        }
        byKey.put("at " + capture.location(), kept);
        String url = capture.url() == null ? mirrored(capture.location()) : capture.url();
        if (url != null) {
            byKey.put(Urls.key(url), kept);
        }
    }

    private static boolean isMedia(Capture capture) {
        boolean there = capture.noPage() == null || capture.noPage().equals("part of a saved page");
        if (!there || capture.status() != 0 && capture.status() != OK) {
            return false;
        }
        try {
            Nature nature = Nature.of(capture);
            return nature.sort() == Nature.Sort.MEDIA && !nature.isWritten() && capture.size() != 0;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** A mirror's folders are called as the host and the folders of the address; null when none is a host's name. */
    private static String mirrored(String location) {
        String path = location.replace('\\', '/');
        for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
            int begin = path.charAt(at) == '/' ? at + 1 : at;
            int end = path.indexOf('/', begin);
            if (end > begin && path.substring(begin, end).matches("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[:_+]\\d+)?")) {
                return "http://" + path.substring(begin);
            }
        }
        return null;
    }

    /** Null when the archive is damaged there: nothing half stays. */
    private Kept stored(Capture capture) throws IOException {
        String name = Integer.toString(number++);
        boolean whole = false;
        try (InputStream in = capture.open(); OutputStream out = waiting.open(name)) {
            whole = copy(in, out);
        }
        if (!whole || capture.damage() != null) {
            Files.deleteIfExists(waiting.path(name));
            return null;
        }
        return new Kept(null, waiting.path(name));
    }

    /** Whether all could be read; what cannot be written is thrown. */
    private static boolean copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (true) {
            int length;
            try {
                length = in.read(buffer);
            } catch (IOException damaged) {
                return false;
            }
            if (length < 0) {
                return true;
            }
            out.write(buffer, 0, length);
        }
    }

    /**
     * Writes what was captured at an address.
     *
     * @param sources where the post was read: what is saved beside a page has its place relative to it
     * @return whether it was there, whole
     */
    boolean write(String url, List<Origin> sources, StagedFolder target, String name) throws IOException {
        Kept kept = byKey.get(Urls.key(url));
        for (int i = 0; kept == null && i < sources.size(); i++) {
            String beside = beside(url, sources.get(i));
            kept = beside == null ? null : byKey.get("at " + beside);
        }
        if (kept == null) {
            return false;
        }
        try (OutputStream out = target.open(name); InputStream in = opened(kept)) {
            return in != null && copy(in, out);
        }
    }

    private static InputStream opened(Kept kept) {
        try {
            return kept.file() == null ? kept.capture().open() : Files.newInputStream(kept.file());
        } catch (IOException gone) {
            return null;
        }
    }

    /** Where a file lies that the page of a source shows from a place beside or below its own; null when it does not. */
    private static String beside(String url, Origin source) {
        String page = source.url();
        if (page == null) {
            return null;
        }
        int query = page.indexOf('?');
        String folder = page.substring(0, page.lastIndexOf('/', query < 0 ? page.length() : query) + 1);
        int slash = source.location().lastIndexOf('/');
        return folder.length() > 8 && url.startsWith(folder) ? source.location().substring(0, slash + 1)
            + Urls.decoded(url.substring(folder.length()))
            : null;
    }

    @Override
    public void close() throws IOException {
        waiting.discard();
    }
}
