package dev.billet.xml;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** What stands for {@code &name;} and {@code &#number;} in text that the parser reads. */
final class References {
    private static final int LAST = 0x10ffff;

    private References() {
    }

    /** As the parser may read it; empty for a character that XML cannot hold; null when nothing is meant. */
    static String meaning(String name) {
        if (name.startsWith("#")) {
            return number(name);
        }
        if (name.equals("amp") || name.equals("lt") || name.equals("gt") || name.equals("quot") || name.equals("apos")) {
            return "&" + name + ";";
        }
        int point = XmlEntities.codePoint(name);
        return point < 0 ? null : Character.toString(point);
    }

    private static String number(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int point;
        try {
            point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        } catch (NumberFormatException notANumber) {
            return null;
        }
        if (point < 0 || point > LAST) {
            return "";
        }
        if (point >= 0x80 && point < 0xa0) {
            // As in HTML: who writes &#146; means what Windows means by it.
            return Charset.forName("windows-1252").decode(ByteBuffer.wrap(new byte[] {(byte) point})).toString();
        }
        boolean legal = point > 0xffff || XmlText.legal((char) point);
        return legal ? "&#" + point + ";" : "";
    }
}
