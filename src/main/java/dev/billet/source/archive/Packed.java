package dev.billet.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A look into packed bytes without taking them. */
final class Packed {
    private static final int HEAD = 512;

    private Packed() {
    }

    /** The first characters of the gzip member that begins here; empty when it cannot be unpacked. The tape stays where it is. */
    static Optional<String> head(Tape tape) throws IOException {
        long at = tape.position();
        try (GzipMembers members = new GzipMembers(Tape.of(new ByteArrayInputStream(tape.peekBytes(HEAD * 8))), null)) {
            members.next();
            return Optional.of(Tape.text(some(members)));
        } catch (IOException damaged) {
            return Optional.empty();
        } finally {
            tape.seek(at);
        }
    }

    /** What comes before damage or the end. */
    private static byte[] some(InputStream in) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        try {
            for (int n = in.read(head, 0, HEAD); n > 0; n = in.read(head, length, HEAD - length)) {
                length += n;
            }
        } catch (IOException damaged) {
            if (length == 0) {
                throw damaged;
            }
        }
        return Arrays.copyOf(head, length);
    }
}
