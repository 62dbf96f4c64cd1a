package dev.billet.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The names in a file of {@code --files-from} (one a line) or {@code --files0-from} (NUL behind each). */
public final class NameList implements Names {
    private final InputStream in;
    private final int separator;

    private NameList(InputStream in, int separator) {
        this.in = new BufferedInputStream(in);
        this.separator = separator;
    }

    /** One name a line. */
    public static NameList lines(InputStream in) {
        return new NameList(in, '\n');
    }

    /** NUL behind each name, as {@code find -print0} writes them. */
    public static NameList nulls(InputStream in) {
        return new NameList(in, 0);
    }

    @Override
    public Optional<String> next() throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != separator) {
                name.write(b);
                continue;
            }
            String text = text(name);
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
            name.reset();
        }
        String last = text(name);
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    /** Lines written on Windows end in CR LF. */
    private String text(ByteArrayOutputStream name) {
        String text = name.toString(StandardCharsets.UTF_8);
        return separator == '\n' && text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
