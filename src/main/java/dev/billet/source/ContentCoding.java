package dev.billet.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Undoes an answer's compression; the limit holds for what comes out, since a few bytes can stand for gigabytes. */
final class ContentCoding {
    private static final int MAXIMUM = Integer.MAX_VALUE - 16;

    private ContentCoding() {
    }

    /** The bytes as they were before the server packed them. */
    static byte[] decode(byte[] bytes, String coding, long limit) throws FetchException {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity", "none", "utf-8" -> bytes;
            // Some servers name a coding and send the page as it is.
            case "gzip", "x-gzip" -> isGzip(bytes) ? unpack(bytes, limit, GZIPInputStream::new) : bytes;
            // Named deflate, it is zlib by the standard and raw deflate by habit.
            case "deflate" -> unpack(bytes, limit, in -> isZlib(bytes) ? new InflaterInputStream(in) : raw(in));
            default -> throw FetchException.failed("packed in a way that billet did not ask for: " + coding);
        };
    }

    /** Opens a stream that unpacks. */
    @FunctionalInterface
    private interface Unpacker {
        InputStream open(InputStream packed) throws IOException;
    }

    private static byte[] unpack(byte[] bytes, long limit, Unpacker unpacker) throws FetchException {
        int most = (int) Math.min(limit, MAXIMUM);
        byte[] unpacked;
        try (InputStream in = unpacker.open(new ByteArrayInputStream(bytes))) {
            unpacked = in.readNBytes(most + 1);
        } catch (IOException damage) {
            throw FetchException.failed("its compressed content is damaged");
        }
        if (unpacked.length > most) {
            throw FetchException.tooLarge(limit);
        }
        return unpacked;
    }

    private static InputStream raw(InputStream in) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(in, inflater) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    private static boolean isZlib(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    }
}
