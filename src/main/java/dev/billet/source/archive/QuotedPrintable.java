package dev.billet.source.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Undoes the encoding in which {@code =3D} stands for an equals sign; an equals sign that fits no rule stays. */
final class QuotedPrintable extends InputStream {
    private final PushbackInputStream encoded;

    QuotedPrintable(InputStream in) {
        encoded = new PushbackInputStream(in, 2);
    }

    @Override
    public int read() throws IOException {
        int b = encoded.read();
        while (b == '=') {
            int first = encoded.read();
            if (first == '\r' || first == '\n' || first == ' ' || first == '\t') {
                skipLineEnd(first);
                b = encoded.read();
                continue;
            }
            int second = encoded.read();
            int value = Character.digit(first, 16) * 16 + Character.digit(second, 16);
            if (Character.digit(first, 16) >= 0 && Character.digit(second, 16) >= 0) {
                return value;
            }
            unread(second);
            unread(first);
            return b;
        }
        return b;
    }

    /** The line goes on in the next; blanks before its end are no part of it. */
    private void skipLineEnd(int begun) throws IOException {
        int b = begun;
        while (b == ' ' || b == '\t') {
            b = encoded.read();
        }
        if (b == '\r') {
            b = encoded.read();
        }
        if (b != '\n') {
            unread(b);
        }
    }

    private void unread(int b) throws IOException {
        if (b >= 0) {
            encoded.unread(b);
        }
    }
}
