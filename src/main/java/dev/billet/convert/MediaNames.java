package dev.billet.convert;

import dev.billet.text.Urls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names for copies of media: safe on every system, the same for the same address whatever else there is, never the same for two. */
final class MediaNames {
    private static final int LONGEST = 60;
    private static final int LONGEST_ENDING = 5;
    private static final int HASH = 10;

    private MediaNames() {
    }

    /** {@code photo-3f2a….png} for an address that ends in {@code Photo.png}. */
    static String of(String url) {
        String path = Urls.path(url) == null ? url : Urls.path(url);
        String last = Urls.decoded(path.substring(path.lastIndexOf('/') + 1)).toLowerCase(Locale.ROOT);
        int dot = last.lastIndexOf('.');
        String ending = dot < 0 ? "" : last.substring(dot + 1);
        boolean known = ending.matches("[a-z0-9]{1," + LONGEST_ENDING + "}");
        String stem = safe(known ? last.substring(0, dot) : last);
        return (stem.isEmpty() ? "file" : stem) + "-" + hash(Urls.key(url)) + (known ? "." + ending : "");
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length() && safe.length() < LONGEST; i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
            if (plain) {
                safe.append(c);
            } else if (safe.length() > 0 && safe.charAt(safe.length() - 1) != '-') {
                safe.append('-');
            }
        }
        int end = safe.length();
        while (end > 0 && safe.charAt(end - 1) == '-') {
            end--;
        }
        return safe.substring(0, end);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
