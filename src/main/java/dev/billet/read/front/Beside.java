package dev.billet.read.front;

import java.io.IOException;
import java.io.InputStream;

/** Opens a file that lies near that of the post. */
@FunctionalInterface
public interface Beside {
    /** The bytes of the file with this path, seen from the folder of the post; null when there is none. */
    InputStream open(String path) throws IOException;
}
