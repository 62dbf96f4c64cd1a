package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;

/** ZIP files, and WACZ files, which are ZIP files with WARC files in them. */
final class ZipFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("zip", "ZIP, and with it WACZ");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) {
        String ending = Nature.ending(capture.name());
        boolean called = ending.equals("zip") || ending.equals("wacz");
        return nature.word().equals("ZIP") || called && nature.sort() == Nature.Sort.NOISE;
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        return new ZipSource(capture, setting);
    }
}
