package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private int worked;

    private String work(String text) {
        worked++;
        return "of " + text;
    }

    @Test
    void whatWasWorkedOutIsRemembered() {
        Memory<String> memory = new Memory<>(8);
        assertEquals("of a", memory.get("a", this::work));
        assertEquals("of a", memory.get(new String("a"), this::work));
        assertEquals(1, worked);
    }

    @Test
    void manyTextsTakeEachOthersPlacesAndNeverEachOthersAnswers() {
        Memory<String> memory = new Memory<>(8);
        for (int i = 0; i < 1000; i++) {
            String text = Integer.toString(i % 100);
            assertEquals("of " + text, memory.get(text, this::work));
        }
    }
}
