package dev.billet.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as WordPress puts them into addresses: ASCII where letters have an ASCII form, percent-encoded where not. */
public final class Slugs {
    /** Bytes of the column. */
    public static final int LONGEST = 200;
    private static final String HEX = "0123456789abcdef";
    private static final Pattern NUMBER = Pattern.compile("(?:-[0-9]+)?");

    private Slugs() {
    }

    /** A slug made from a name; empty when nothing of it can stand in an address. */
    public static String ofName(String name) {
        StringBuilder out = new StringBuilder();
        String folded = fold(name).toLowerCase(Locale.ROOT);
        boolean gap = false;
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            int letter = folded.codePointAt(i);
            if (!Character.isLetterOrDigit(letter) && mark(letter)) {
                gap = true;
                continue;
            }
            if (gap && out.length() > 0) {
                out.append('-');
            }
            gap = false;
            if (!append(out, letter, LONGEST)) {
                break;
            }
        }
        return out.toString();
    }

    /** Whether a slug says no more than a name: it is made from that, perhaps with a number that tells it from others. */
    public static boolean isOfName(String slug, String name) {
        String made = name == null ? "" : ofName(name);
        return !made.isEmpty() && slug.startsWith(made) && NUMBER.matcher(slug.substring(made.length())).matches();
    }

    /** A slug as the source has it, fit for the database: encoded where it is not ASCII and cut between letters. */
    public static String ofSlug(String slug) {
        return ofSlug(slug, LONGEST);
    }

    /** Like {@link #ofSlug(String)} with another limit. */
    public static String ofSlug(String slug, int limit) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < slug.length();) {
            int length = letterLength(slug, i);
            boolean fits = length > 1 && slug.charAt(i) == '%'
                ? room(out, length, limit) && out.append(slug, i, i + length) != null
                : slug.charAt(i) == '/' ? room(out, 3, limit) && out.append("%2f") != null : append(out, slug.codePointAt(i), limit);
            if (!fits) {
                break;
            }
            i += length;
        }
        return out.toString();
    }

    /** A letter without its accents where it has an ASCII form; other scripts stay as they are. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(c -> foldLetter(out, c));
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void foldLetter(StringBuilder out, int letter) {
        boolean afterLatin = out.length() > 0 && out.charAt(out.length() - 1) < 128;
        if (letter >= 0x300 && letter < 0x370 && afterLatin) {
            return;
        }
        switch (letter) {
            case 'æ' -> out.append("ae");
            case 'Æ' -> out.append("AE");
            case 'œ' -> out.append("oe");
            case 'Œ' -> out.append("OE");
            case 'ß' -> out.append("ss");
            case 'ø' -> out.append('o');
            case 'Ø' -> out.append('O');
            case 'đ', 'ð' -> out.append('d');
            case 'Đ', 'Ð' -> out.append('D');
            case 'ł' -> out.append('l');
            case 'Ł' -> out.append('L');
            case 'þ' -> out.append("th");
            case 'Þ' -> out.append("TH");
            case 'ı' -> out.append('i');
            default -> out.appendCodePoint(letter);
        }
    }

    /** Blanks, punctuation and symbols of ASCII and their typographic kin; emoji are no marks, they are encoded. */
    private static boolean mark(int letter) {
        return letter < 128 || Character.isSpaceChar(letter) || Character.isISOControl(letter)
            || letter >= 0x2000 && letter < 0x2070 || letter == 0xab || letter == 0xbb || letter >= 0xa1 && letter < 0xc0;
    }

    private static boolean append(StringBuilder out, int letter, int limit) {
        if (letter < 128) {
            return room(out, 1, limit) && out.append((char) letter) != null;
        }
        byte[] bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_8);
        if (!room(out, bytes.length * 3, limit)) {
            return false;
        }
        for (byte b : bytes) {
            out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
        return true;
    }

    private static boolean room(StringBuilder out, int more, int limit) {
        return out.length() + more <= limit;
    }

    /** Characters of the letter at a place of a slug: all the bytes of an encoded one. */
    private static int letterLength(String slug, int at) {
        int lead = octet(slug, at);
        if (lead < 0) {
            return Character.charCount(slug.codePointAt(at));
        }
        int length = 3;
        while (lead >= 0xc0 && octet(slug, at + length) >> 6 == 2) {
            length += 3;
        }
        return length;
    }

    private static int octet(String slug, int at) {
        if (at + 3 > slug.length() || slug.charAt(at) != '%') {
            return -1;
        }
        int high = Character.digit(slug.charAt(at + 1), 16);
        int low = Character.digit(slug.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
