package dev.billet.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Sizes as people write them: {@code 500K}, {@code 50M}, {@code 2G}. */
final class Sizes {
    /** What a page may have unless the user says otherwise. */
    static final long PAGE = 50L << 20;

    private Sizes() {
    }

    /** The number of bytes, as text. */
    static String checked(String text) {
        return Long.toString(bytes(text));
    }

    private static long bytes(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int shift = upper.endsWith("K") ? 10 : upper.endsWith("M") ? 20 : upper.endsWith("G") ? 30 : 0;
        String digits = shift == 0 ? upper : upper.substring(0, upper.length() - 1);
        if (digits.isEmpty() || digits.length() > 12 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new TypeConversionException("'" + text + "' is not a size such as 500K, 50M or 2G");
        }
        long value = Long.parseLong(digits);
        if (value == 0 || value > Long.MAX_VALUE >> shift) {
            throw new TypeConversionException("'" + text + "' is not a size from 1 byte to 8E");
        }
        return value << shift;
    }
}
