package dev.billet.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells bytes that are characters of some charset from bytes that are none. */
final class Noise {
    private Noise() {
    }

    /** Whether these bytes, in which no markup was seen, make no sense as text. */
    static boolean is(byte[] head, String characters) {
        if (characters.isEmpty() || hasControls(characters)) {
            return true;
        }
        boolean wide = characters.length() * 4 < head.length * 3;
        return !wide && !isUtf8(head) && high(head) * 10 > head.length * 3 && !looksSingleByte(characters);
    }

    /** In random bytes every ninth is a control character; in text of any charset hardly one is. */
    static boolean hasControls(String characters) {
        long controls = characters.chars().filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0x7f).count();
        return controls * 50 > characters.length();
    }

    private static long high(byte[] head) {
        long high = 0;
        for (byte b : head) {
            high += b < 0 ? 1 : 0;
        }
        return high;
    }

    /** Words of letters with blanks between them, as Cyrillic or Greek in one byte each has. */
    private static boolean looksSingleByte(String characters) {
        long blanks = characters.chars().filter(c -> c == ' ' || c == '\n').count();
        return blanks * 25 > characters.length();
    }

    /** A sequence cut off at the end of the head is no fault. */
    private static boolean isUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
        return !result.isError();
    }
}
