package dev.billet.assemble;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes behind made ids and keys: the same on every run and machine. */
public final class Hash {
    /** Looked up once: to ask the providers costs more than to hash an id. */
    private static final MessageDigest SHA = sha();

    private Hash() {
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
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
            MessageDigest sha = (MessageDigest) SHA.clone();
            for (String part : parts) {
                sha.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (CloneNotSupportedException everyJavaClonesIt) {
            throw new IllegalStateException(everyJavaClonesIt);
        }
    }
}
