package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** One file packed with xz, as mirrors of blogs are that are handed on (.tar.xz). */
final class XzFile implements Container {
    /** Kilobytes; what xz asks for at its highest level is 65 MB. */
    private static final int MOST_MEMORY = 100 << 10;

    @Override
    public Kind kind() {
        return new Kind("xz", "one file packed with xz");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) {
        return nature.word().equals("xz");
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        Tape tape = setting.tape(capture);
        String name = capture.name().replaceFirst("(?i)\\.xz$", "").replaceFirst("(?i)\\.txz$", ".tar");
        return new PackedFile(capture, name, new Unpacked(tape, setting.budget()), tape);
    }

    /** The unpacked bytes, with damage told in the words of the other archives. */
    private static final class Unpacked extends PackedBytes {
        private final Tape tape;
        private final Budget budget;
        private InputStream in;

        Unpacked(Tape tape, Budget budget) {
            this.tape = tape;
            this.budget = budget;
        }

        @Override
        int unpack(byte[] into, int offset, int length) throws IOException {
            try {
                int n = stream().read(into, offset, length);
                budget.spend(Math.max(0, n));
                return n;
            } catch (IOException met) {
                throw budget.isSpent() ? met : told(met);
            }
        }

        private InputStream stream() throws IOException {
            if (in == null) {
                in = new XZInputStream(tape, MOST_MEMORY);
            }
            return in;
        }

        private static IOException told(IOException met) {
            if (met instanceof EOFException) {
                return new EOFException("it is cut off");
            }
            String what = met instanceof MemoryLimitException ? "it needs more than " + (MOST_MEMORY >> 10) + " MB of memory to be unpacked"
                : "its packed bytes are damaged";
            return new IOException(what, met);
        }
    }
}
