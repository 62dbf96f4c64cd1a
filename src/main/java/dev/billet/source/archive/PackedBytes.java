package dev.billet.source.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes inside of a packed file. What lies behind damage has lost its place: whoever reads on there meets the damage again. */
abstract class PackedBytes extends InputStream {
    private IOException damage;

    /** Unpacks some bytes; -1 at the end. */
    abstract int unpack(byte[] into, int offset, int length) throws IOException;

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
            return unpack(into, offset, length);
        } catch (IOException met) {
            damage = met;
            throw met;
        }
    }
}
