package dev.billet.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of an XML text as characters. The encoding is told by the byte order mark, by the XML declaration, by whoever sent it, in this
 * order; bytes that are wrong in it are read as windows-1252, because that is what blog engines mix into their UTF-8.
 */
final class XmlBytes implements Closeable {
    private static final int BLOCK = 1 << 13;
    private static final int DECLARATION = 1024;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharsetDecoder decoder;
    private long taken;
    private long undecoded;
    private boolean ended;
    private IOException failure;

    XmlBytes(InputStream in, String sent) {
        this.in = in;
        int begun = begin();
        bytes.limit(begun);
        taken = begun;
        decoder = charset(begun, sent).newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Enough for the declaration; a stream that breaks off here is asked again later, and will say so then. */
    private int begin() {
        int begun = 0;
        try {
            for (int count = 0; count >= 0 && begun < DECLARATION; begun += Math.max(0, count)) {
                count = in.read(bytes.array(), begun, DECLARATION - begun);
            }
        } catch (IOException broken) {
            failure = broken;
        }
        return begun;
    }

    private Charset charset(int begun, String sent) {
        int first = begun < 2 ? 0 : (bytes.get(0) & 0xff) << 8 | bytes.get(1) & 0xff;
        if (first == 0xefbb && begun > 2 && bytes.get(2) == (byte) 0xbf) {
            bytes.position(3);
            return StandardCharsets.UTF_8;
        }
        if (first == 0xfffe || first == 0xfeff) {
            bytes.position(2);
            return first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (first == 0x003c || first == 0x3c00) {
            return first == 0x003c ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(new String(bytes.array(), 0, begun, StandardCharsets.ISO_8859_1));
        Charset known = declared.find() ? named(declared.group(1)) : null;
        known = known == null && sent != null ? named(sent) : known;
        return known == null ? StandardCharsets.UTF_8 : known;
    }

    /** A label as the Web means it; null for one that is not known or that the first bytes have refuted (UTF-16). */
    private static Charset named(String label) {
        try {
            Charset charset = Charset.forName(label);
            boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return western ? WINDOWS : charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Fills in some characters; -1 at the end. What was read before a failure of the stream is given out first. */
    int read(char[] out, int from, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(out, from, length);
        while (chars.position() == from) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                wrong(result.length(), chars);
            } else if (result.isUnderflow()) {
                if (ended) {
                    return chars.position() > from ? chars.position() - from : -1;
                }
                if (chars.position() == from) {
                    fill();
                }
            } else if (chars.position() == from) {
                throw new IllegalArgumentException("no room for one character");
            }
        }
        return chars.position() - from;
    }

    /** The decoder stops in front of bytes that it cannot read. */
    private void wrong(int count, CharBuffer chars) {
        for (int i = 0; i < count && chars.hasRemaining(); i++) {
            chars.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
            undecoded++;
        }
    }

    private void fill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        taken += Math.max(0, count);
        bytes.position(bytes.position() + Math.max(0, count));
        bytes.flip();
    }

    /** Bytes whose characters have been given out. */
    long offset() {
        return taken - bytes.remaining();
    }

    /** Bytes that were wrong so far. */
    long undecoded() {
        return undecoded;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
