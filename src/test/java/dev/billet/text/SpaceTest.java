package dev.billet.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SpaceTest {

    @Test
    void runsOfBlanksBecomeOne() {
        assertEquals("a b c", Space.collapse("\u00a0 a\r\n\t b\u2003\u3000c \u202f"));
        assertEquals("", Space.collapse(" \n"));
    }

    @Test
    void nothingIsNull() {
        assertNull(Space.collapse(null));
        assertNull(Space.orNull(null));
        assertNull(Space.orNull(" \u00a0"));
        assertEquals("x", Space.orNull(" x "));
    }
}
