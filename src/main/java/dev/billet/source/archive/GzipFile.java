package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;
import java.io.InputStream;

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
    private static final class Joined extends InputStream {
        private final GzipMembers members;
        private boolean begun;
        private boolean over;
        private IOException damage;

        Joined(GzipMembers members) {
            this.members = members;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (damage != null) {
                throw damage;
            }
            try {
                return next(into, offset, length);
            } catch (IOException met) {
                // What lies behind a hole has lost its place.
                damage = met;
                throw met;
            }
        }

        private int next(byte[] into, int offset, int length) throws IOException {
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
