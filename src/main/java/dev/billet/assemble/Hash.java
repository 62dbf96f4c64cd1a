package dev.billet.assemble;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes behind made ids and keys: the same on every run and machine. */
public final class Hash {
    private Hash() {
    }

    /** The first hexadecimal digits of SHA-256 over the parts; null counts as empty. */
    static String hex(int digits, String... parts) {
        return HexFormat.of().formatHex(digest(parts)).substring(0, digits);
    }

    /** 64 bits of it, for keys in memory. */
    public static long bits(String... parts) {
        return ByteBuffer.wrap(digest(parts)).getLong();
    }

    private static byte[] digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
