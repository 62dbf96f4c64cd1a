package dev.billet.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Percent-encoding, read and written without ever refusing an address. */
final class Percent {
    private static final String HEX = "0123456789ABCDEF";
    private static final String RESERVED = "!#$&'()*+,/:;=?@[]%\"<>\\^`{|} ";

    private Percent() {
    }

    /** Everything that stands for well-formed UTF-8 decoded; what does not is left as it is. */
    static String decode(String text) {
        return decode(text, false);
    }

    /** One spelling for addresses that a browser takes as the same: letters decoded, marks that mean something left encoded. */
    static String uniform(String text) {
        return decode(text, true);
    }

    private static String decode(String text, boolean keepReserved) {
        if (text.indexOf('%') < 0) {
            return keepReserved ? text.replace(" ", "%20") : text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (escape(text, end)) {
                end += 3;
            }
            if (end > i) {
                run(text.substring(i, end), keepReserved, out);
                i = end;
            } else {
                char c = text.charAt(i++);
                out.append(keepReserved && c == ' ' ? "%20" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static boolean escape(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' && hex(text.charAt(at + 1)) >= 0 && hex(text.charAt(at + 2)) >= 0;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private static void run(String escapes, boolean keepReserved, StringBuilder out) {
        byte[] bytes = new byte[escapes.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (hex(escapes.charAt(3 * i + 1)) * 16 + hex(escapes.charAt(3 * i + 2)));
        }
        try {
            String decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            for (int i = 0; i < decoded.length(); i++) {
                char c = decoded.charAt(i);
                if (keepReserved && (c < ' ' || c == 127 || RESERVED.indexOf(c) >= 0)) {
                    append((byte) c, out);
                } else {
                    out.append(c);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            out.append(escapes.toUpperCase(Locale.ROOT));
        }
    }

    /** What a browser sends for an address as an author typed it: blanks, quotes, angle brackets and foreign letters encoded, no more. */
    static String encode(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean plain = c > ' ' && c < 127 && c != '"' && c != '<' && c != '>';
            if (!plain && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null && plain) {
                out.append((char) c);
            } else if (out != null) {
                for (byte b : text.substring(i, i + width).getBytes(StandardCharsets.UTF_8)) {
                    append(b, out);
                }
            }
            i += width;
        }
        return out == null ? text : out.toString();
    }

    private static void append(byte b, StringBuilder out) {
        out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
    }
}
