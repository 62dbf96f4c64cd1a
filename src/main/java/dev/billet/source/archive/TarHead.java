package dev.billet.source.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The block before an entry of a tar file.
 *
 * @param name as written here; longer ones stand in an entry of their own before
 * @param kind the letter of the entry's kind
 * @param size of the entry in bytes
 */
record TarHead(String name, char kind, long size) {
    static final int BLOCK = 512;

    /** Whether a block is a header: its sum is right. */
    static boolean isHead(byte[] block) {
        if (block.length < BLOCK || block[0] == 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        return number(block, 148, 8) == sum;
    }

    /** Reads a block that is one. */
    static TarHead of(byte[] block) {
        String name = text(block, 0, 100);
        boolean standard = new String(block, 257, 6, StandardCharsets.ISO_8859_1).equals("ustar\0");
        String prefix = standard ? text(block, 345, 155) : "";
        return new TarHead(prefix.isEmpty() ? name : prefix + "/" + name, (char) (block[156] & 0xff), number(block, 124, 12));
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return Tape.text(Arrays.copyOfRange(block, from, end));
    }

    /** Octal digits, or binary with the highest bit set; -1 when it is neither. */
    private static long number(byte[] block, int from, int length) {
        if (block[from] < 0) {
            long value = block[from] & 0x7f;
            for (int i = from + 1; i < from + length; i++) {
                value = value << 8 | block[i] & 0xff;
            }
            return value;
        }
        String digits = text(block, from, length).strip();
        return digits.matches("[0-7]{1,21}") ? Long.parseLong(digits, 8) : digits.isEmpty() ? 0 : -1;
    }
}
