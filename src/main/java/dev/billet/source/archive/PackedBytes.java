package dev.billet.source.archive;

import java.io.IOException;

/** The bytes inside of a packed file. What lies behind damage has lost its place: whoever reads on there meets the damage again. */
abstract class PackedBytes extends BulkStream {
    private IOException damage;

    /** Unpacks some bytes; -1 at the end. */
    abstract int unpack(byte[] into, int offset, int length) throws IOException;

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
