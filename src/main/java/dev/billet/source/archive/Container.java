package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;

/** Knows one kind of container. */
interface Container {

    /** What it is called, and what it is in one line. */
    Kind kind();

    /** Whether the capture is one of its kind, by its first bytes, or by its name where these are damaged. */
    boolean holds(Capture capture, Nature nature) throws IOException;

    /**
     * Opens it.
     *
     * @param setting what all containers of a run share
     */
    Source open(Capture capture, Setting setting) throws IOException;
}
