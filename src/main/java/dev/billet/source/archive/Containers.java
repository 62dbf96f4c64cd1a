package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** All containers, in the order in which they are asked. */
final class Containers {
    private static final List<Container> ALL = List.of(new WarcFile(), new ZipFile(), new GzipFile(), new XzFile(), new TarFile(),
        new MhtmlFile(), new WebArchiveFile());

    private Containers() {
    }

    static List<Kind> kinds() {
        return ALL.stream().map(Container::kind).toList();
    }

    /** The container that the capture is, if it is one. */
    static Optional<Container> of(Capture capture) throws IOException {
        Nature nature = Nature.of(capture);
        for (Container container : ALL) {
            if (container.holds(capture, nature)) {
                return Optional.of(container);
            }
        }
        return Optional.empty();
    }
}
