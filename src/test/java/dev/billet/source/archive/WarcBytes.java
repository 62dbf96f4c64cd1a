package dev.billet.source.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Writes records of WARC and ARC files. */
public final class WarcBytes {
    private WarcBytes() {
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** One record; {@code fields} are whole lines. */
    static byte[] record(String type, String url, byte[] block, String... fields) {
        StringBuilder head = new StringBuilder("WARC/1.0\r\nWARC-Type: " + type + "\r\n");
        head.append(url == null ? "" : "WARC-Target-URI: " + url + "\r\n");
        head.append("WARC-Date: 2011-12-01T08:00:00Z\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        head.append("Content-Length: ").append(block.length).append("\r\n\r\n");
        return join(bytes(head.toString()), block, bytes("\r\n\r\n"));
    }

    /** A server's answer with these lines before the body. */
    static byte[] http(String head, byte[] body) {
        return join(bytes(head.replace("\n", "\r\n") + "\r\n\r\n"), body);
    }

    /** A page that was fetched. */
    public static byte[] page(String url, String html) {
        return record("response", url, http("HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8", bytes(html)),
            "Content-Type: application/http;msgtype=response");
    }

    /** A page that was fetched at another time. */
    public static byte[] page(String url, String date, String html) {
        return new String(page(url, html), StandardCharsets.UTF_8).replace("2011-12-01T08:00:00Z", date).getBytes(StandardCharsets.UTF_8);
    }

    /** An answer that sends on to another address. */
    public static byte[] redirect(String url, String to) {
        return record("response", url, http("HTTP/1.1 301 Moved Permanently\nLocation: " + to, new byte[0]),
            "Content-Type: application/http;msgtype=response");
    }

    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
