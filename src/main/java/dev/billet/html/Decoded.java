package dev.billet.html;

import dev.billet.report.PageNotice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's bytes as characters, under the charset that fits the bytes best rather than the one that is named.
 *
 * @param text     as decoded
 * @param replaced bytes that were no characters under the charset
 * @param disagree notice that label and bytes differ, or null
 * @param legal    whether it is known that {@link LegalText} has nothing to take out
 */
record Decoded(String text, int replaced, PageNotice disagree, boolean legal) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    /** How many bytes are looked at for the NULs of UTF-16. */
    private static final int SAMPLE = 512;

    private Decoded(String text, int replaced, PageNotice disagree) {
        this(text, replaced, disagree, false);
    }

    /** Decodes; {@code label} is what the HTTP header said, or null. */
    static Decoded of(byte[] bytes, String label) {
        Decoded unicode = byBom(bytes);
        if (unicode != null) {
            return unicode;
        }
        Charset wide = byNuls(bytes);
        if (wide != null) {
            return wide(bytes, 0, wide);
        }
        Utf8.Strict strict = Utf8.strict(bytes);
        if (strict == null) {
            return notUtf8(bytes, labels(bytes, label));
        }
        if (strict.text().length() == bytes.length) {
            return ascii(bytes, strict, label);
        }
        return new Decoded(strict.text(), 0, disagree(labels(bytes, label), StandardCharsets.UTF_8), strict.legal());
    }

    private static Decoded byBom(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
            int bad = text.indexOf('\ufffd') < 0 ? 0 : Utf8.count(bytes).bad();
            return new Decoded(bad == 0 ? text : Utf8.decode(bytes, 3), bad, null);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return wide(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return starts(bytes, 0xff, 0xfe) ? wide(bytes, 2, StandardCharsets.UTF_16LE) : null;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Decoded wide(byte[] bytes, int from, Charset charset) {
        String text = new String(bytes, from, bytes.length - from, charset);
        return new Decoded(text, replaced(text), null);
    }

    /** Markup is ASCII: as UTF-16 every other byte of it is NUL. */
    private static Charset byNuls(byte[] bytes) {
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.min(even, odd) * 10 > pairs || Math.max(even, odd) * 10 < pairs * 6) {
            return null;
        }
        return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** ISO-2022-JP is the one charset of the web that hides its characters in ASCII. */
    private static Decoded ascii(byte[] bytes, Utf8.Strict strict, String label) {
        String text = strict.text();
        if (!strict.legal() && (text.indexOf("\u001b$") >= 0 || text.indexOf("\u001b(") >= 0)) {
            for (String candidate : labels(bytes, label)) {
                Charset charset = CharsetLabels.ofBytes(candidate);
                if (charset != null && charset.name().equals("ISO-2022-JP")) {
                    return decoded(bytes, charset, null);
                }
            }
        }
        return new Decoded(text, 0, null, strict.legal());
    }

    /** The labels that mean something, most trusted first. */
    private static List<String> labels(byte[] bytes, String header) {
        List<String> labels = new ArrayList<>(2);
        if (CharsetLabels.ofBytes(header) != null) {
            labels.add(header.strip());
        }
        String meta = MetaCharset.label(bytes);
        if (CharsetLabels.ofBytes(meta) != null) {
            labels.add(meta);
        }
        return labels;
    }

    private static Decoded notUtf8(byte[] bytes, List<String> labels) {
        Utf8.Count count = Utf8.count(bytes);
        boolean saysUtf8 = labels.isEmpty() || StandardCharsets.UTF_8.equals(CharsetLabels.ofBytes(labels.get(0)));
        if (saysUtf8 ? count.almost() : count.surely()) {
            return new Decoded(Utf8.decode(bytes, 0), count.bad(), disagree(labels, StandardCharsets.UTF_8));
        }
        int high = high(bytes);
        for (String label : labels) {
            Charset charset = CharsetLabels.ofBytes(label);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                Decoded decoded = decoded(bytes, charset, disagree(labels, charset));
                if (decoded.replaced * 10 <= high) {
                    return decoded;
                }
            }
        }
        return decoded(bytes, WINDOWS_1252, disagree(labels, WINDOWS_1252));
    }

    private static Decoded decoded(byte[] bytes, Charset charset, PageNotice disagree) {
        String text = new String(bytes, charset);
        return new Decoded(text, replaced(text), disagree);
    }

    private static PageNotice disagree(List<String> labels, Charset used) {
        boolean agrees = labels.isEmpty() || used.equals(CharsetLabels.ofBytes(labels.get(0)));
        return agrees ? null : new PageNotice.CharsetDisagrees(labels.get(0), used.name());
    }

    private static int replaced(String text) {
        int n = 0;
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            n++;
        }
        return n;
    }

    private static int high(byte[] bytes) {
        int n = 0;
        for (byte b : bytes) {
            n += b < 0 ? 1 : 0;
        }
        return n;
    }
}
