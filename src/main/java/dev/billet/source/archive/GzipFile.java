package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;

/** One file packed with gzip. */
final class GzipFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("gzip", "one packed file");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) {
        return nature.word().equals("gzip");
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        Tape tape = setting.tape(capture);
        String name = capture.name().replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.tgz$", ".tar");
        return new PackedFile(capture, name, new Joined(new GzipMembers(tape, setting.budget())), tape);
    }

    /** All members behind each other, as other programs unpack them. */
    private static final class Joined extends PackedBytes {
        private final GzipMembers members;
        private boolean begun;
        private boolean over;

        Joined(GzipMembers members) {
            this.members = members;
        }

        @Override
        int unpack(byte[] into, int offset, int length) throws IOException {
            while (!over) {
                int n = begun ? members.read(into, offset, length) : -1;
                if (n >= 0) {
                    return n;
                }
                begun = true;
                over = !members.next();
            }
            return -1;
        }
    }
}
