package dev.billet.convert;

import dev.billet.write.Target;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where a run writes to. What stands there before stays until {@link #commit()}; closed without it, nothing of the run
 * remains.
 */
interface Output extends Target, Closeable {

    /** Gives the files their final names, once all of them are whole. */
    void commit() throws IOException;

    /** Whether the path is the output's own, so that it must not be read as input. */
    boolean owns(Path path);
}
