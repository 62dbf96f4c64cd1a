package dev.billet.write.shared;

import java.util.Arrays;

/** A set of numbers at 16 bytes or less each: one entry a post would weigh four times that in a HashSet. */
public final class LongSet {
    private long[] slots = new long[1 << 10];
    private int size;
    private boolean zero;

    /** Adds a number; false when it was there. */
    public boolean add(long value) {
        if (value == 0) {
            boolean added = !zero;
            zero = true;
            return added;
        }
        if (size * 2 >= slots.length) {
            grow();
        }
        int slot = slot(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        size++;
        return true;
    }

    /** Whether a number was added. */
    public boolean contains(long value) {
        return value == 0 ? zero : slots[slot(value)] == value;
    }

    private int slot(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(value -> value != 0).forEach(value -> slots[slot(value)] = value);
    }
}
