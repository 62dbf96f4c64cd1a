package dev.billet.source.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how much of a file of packed members is sound: one that was being written when its writer was killed ends in the middle. */
public final class WholeMembers {
    private WholeMembers() {
    }

    /** The offset behind the last member that is whole and agrees with its checksum, with all members before it. */
    public static long end(Path file) throws IOException {
        long end = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Tape tape = Tape.of(in);
            GzipMembers members = new GzipMembers(tape, null);
            byte[] part = new byte[1 << 13];
            try {
                while (GzipMembers.isNext(tape) && members.next()) {
                    for (int n = 0; n >= 0;) {
                        n = members.read(part, 0, part.length);
                    }
                    end = tape.position();
                }
            } catch (IOException damage) {
                return end;
            }
        }
        return end;
    }
}
