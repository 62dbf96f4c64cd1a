package dev.billet.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Apple's binary property list (bplist00), as far as .webarchive files use it: dictionaries, lists, texts, data, numbers. All values are
 * reached by tables at the end, so that the file has to be in memory; each is read only when it is asked for.
 */
final class BinaryPlist {
    private static final int TRAILER = 32;
    private static final int DEEPEST = 64;
    private static final int MOST = 1_000_000;
    private final byte[] bytes;
    private final int offsetSize;
    private final int referenceSize;
    private final int objects;
    private final long table;
    private final long top;
    private int read;

    BinaryPlist(byte[] bytes) throws IOException {
        this.bytes = bytes;
        if (bytes.length < 8 + TRAILER) {
            throw new IOException("it is cut off");
        }
        int trailer = bytes.length - TRAILER;
        offsetSize = bytes[trailer + 6];
        referenceSize = bytes[trailer + 7];
        objects = (int) Math.min(Integer.MAX_VALUE, number(trailer + 8L, 8));
        top = number(trailer + 16L, 8);
        table = number(trailer + 24L, 8);
        boolean possible = offsetSize >= 1 && offsetSize <= 8 && referenceSize >= 1 && referenceSize <= 8 && table >= 8 && table < trailer
            && objects > 0 && (long) objects * offsetSize <= trailer - table;
        if (!possible) {
            throw new IOException("its tables are damaged or cut off");
        }
    }

    /** The outermost value. */
    Object root() throws IOException {
        return value(top, 0);
    }

    /** Data inside the file. */
    record Data(byte[] file, int from, int length) {
        byte[] copy() {
            return Arrays.copyOfRange(file, from, from + length);
        }
    }

    private Object value(long object, int depth) throws IOException {
        if (object < 0 || object >= objects || depth > DEEPEST || read++ > MOST) {
            throw new IOException("its tables are damaged");
        }
        long at = number(table + object * offsetSize, offsetSize);
        int marker = (int) number(at, 1);
        int kind = marker >> 4;
        if (kind == 0 || kind == 1 || kind == 2 || kind == 3 || kind == 8) {
            return kind == 1 ? Long.valueOf(number(at + 1, 1 << (marker & 7))) : Boolean.valueOf(marker == 9);
        }
        long start = at + 1;
        long count = marker & 15;
        if (count == 15) {
            int size = 1 << (number(at + 1, 1) & 7);
            count = number(at + 2, size);
            start = at + 2 + size;
        }
        return sized(kind, start, count, depth);
    }

    private Object sized(int kind, long start, long count, int depth) throws IOException {
        int unit = kind == 4 || kind == 5 ? 1 : kind == 6 ? 2 : kind == 13 ? 2 * referenceSize : referenceSize;
        if (count < 0 || count > bytes.length || start + count * unit > bytes.length) {
            throw new IOException("a value reaches beyond its end");
        }
        int from = (int) start;
        int length = (int) count;
        return switch (kind) {
            case 4 -> new Data(bytes, from, length);
            case 5 -> new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            case 6 -> new String(bytes, from, length * 2, StandardCharsets.UTF_16BE);
            case 10, 12 -> list(start, length, depth);
            case 13 -> dictionary(start, length, depth);
            default -> throw new IOException("a value of an unknown kind (" + kind + ")");
        };
    }

    private List<Object> list(long start, int count, int depth) throws IOException {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(value(number(start + (long) i * referenceSize, referenceSize), depth + 1));
        }
        return list;
    }

    private Map<String, Object> dictionary(long start, int count, int depth) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Object key = value(number(start + (long) i * referenceSize, referenceSize), depth + 1);
            map.put(String.valueOf(key), value(number(start + (long) (count + i) * referenceSize, referenceSize), depth + 1));
        }
        return map;
    }

    private long number(long at, int size) throws IOException {
        if (at < 0 || size > 8 || at + size > bytes.length) {
            throw new IOException("its tables are damaged");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[(int) at + i] & 0xff;
        }
        return value;
    }
}
