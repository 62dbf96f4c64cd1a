package dev.billet.audit.check;

import dev.billet.audit.Archive;
import dev.billet.model.Post;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks an archive over: first all of it is taken in, then each post is looked at. */
public final class Checkup implements Closeable {
    private final Archive archive;
    private final KnownAddresses addresses = new KnownAddresses();
    private final Clock clock;

    /**
     * Nothing taken in yet.
     *
     * @param folder where the temporary file goes, or null for the system's place
     * @param clock  tells what the future is
     */
    public Checkup(Path folder, Clock clock) {
        this.archive = new Archive(folder);
        this.clock = clock;
    }

    /** Something that the archive has, whatever it is; {@code url} may be null. */
    public void capture(String location, String url) {
        addresses.capture(location, url);
    }

    /** Takes a post in. */
    public void add(Post post) throws IOException {
        archive.add(post);
        addresses.post(post);
    }

    public Archive archive() {
        return archive;
    }

    /** All that can be found, in the order in which it is told. */
    public static List<FlawKind> kinds() {
        List<FlawKind> kinds = new ArrayList<>();
        Checks.of(null, null, Clock.systemUTC()).forEach(check -> kinds.addAll(check.kinds()));
        return kinds;
    }

    /** Looks at all posts, in their order. */
    public void run(FlawSink sink) throws IOException {
        List<Check> checks = Checks.of(archive, addresses, clock);
        for (int i = 0; i < archive.size(); i++) {
            Post post = archive.get(i);
            for (Check check : checks) {
                check.look(post, i, sink);
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
