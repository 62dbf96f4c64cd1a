package dev.billet.audit.diff;

import dev.billet.assemble.Hash;
import dev.billet.audit.Archive;
import dev.billet.model.Post;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One of the two archives: its posts wait on disk, memory holds the hashes of what they can be found by. */
public final class Side implements Closeable {
    /** The hash that stands for no key. */
    static final long NO_KEY = 0;
    private final Archive archive;
    private final List<long[]> keys = new ArrayList<>();

    /** An empty one; {@code folder} is where its temporary file goes, or null for the system's place. */
    public Side(Path folder) {
        archive = new Archive(folder);
        PostKey.ALL.forEach(key -> keys.add(new long[64]));
    }

    /** Takes a post, in the order of the archive. */
    public void add(Post post) throws IOException {
        int number = archive.size();
        for (int i = 0; i < keys.size(); i++) {
            String key = PostKey.ALL.get(i).key().apply(post);
            if (number == keys.get(i).length) {
                keys.set(i, Arrays.copyOf(keys.get(i), number * 2));
            }
            keys.get(i)[number] = key == null ? NO_KEY : Hash.bits(key);
        }
        archive.add(post);
    }

    public boolean isEmpty() {
        return archive.size() == 0;
    }

    public Archive archive() {
        return archive;
    }

    /** The hash of a post's key of this way of pairing. */
    long key(int way, int number) {
        return keys.get(way)[number];
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
