package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void whatIsInUseStaysWhenTheMemoryIsFull() {
        Memory<Integer> memory = new Memory<>(10);
        memory.put("often", 1);
        for (int i = 0; i < 100; i++) {
            memory.put("once " + i, i);
            assertEquals(1, memory.get("often"));
        }
        assertNull(memory.get("once 1"));
        assertEquals(99, memory.get("once 99"));
    }
}
