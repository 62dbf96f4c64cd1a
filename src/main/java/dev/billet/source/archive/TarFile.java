package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;

/** Tar files; those that are packed come here unpacked. */
final class TarFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("tar", "tar, also packed");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) throws IOException {
        boolean called = Nature.ending(capture.name()).equals("tar");
        return nature.word().equals("tar") || called && (TarHead.isHead(capture.head()) || nature.sort() == Nature.Sort.NOISE);
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        return new TarSource(capture, setting);
    }
}
