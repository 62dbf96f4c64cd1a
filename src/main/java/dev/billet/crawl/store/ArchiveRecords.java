package dev.billet.crawl.store;

import dev.billet.source.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Questions and answers as packed records, each a member of its own. */
final class ArchiveRecords {
    private static final String CRLF = "\r\n";
    /** Fields that told how the bytes came over the net, which is over. */
    private static final Set<String> TRANSFER = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final MediaType FIELDS = MediaType.parse("application/warc-fields");

    static {
        TRANSFER.addAll(List.of("Transfer-Encoding", "Connection", "Keep-Alive", ":status"));
    }

    private ArchiveRecords() {
    }

    /** What stands at the beginning of an archive. */
    static byte[] info(String name, Map<String, String> facts, Instant now) throws IOException {
        StringBuilder text = new StringBuilder();
        facts.forEach((key, value) -> text.append(key).append(": ").append(value.replaceAll("[\\r\\n]", " ")).append(CRLF));
        return packed(new Warcinfo.Builder().recordId(UUID.randomUUID()).date(now).filename(name)
            .body(FIELDS, text.toString().getBytes(StandardCharsets.UTF_8)).build());
    }

    /** The two records of an answer: what was asked, and what came. */
    static byte[][] exchange(String url, WebAnswer answer, Instant date) throws IOException {
        UUID response = UUID.randomUUID();
        byte[] asked = question(answer);
        byte[] came = head(answer, answer.body());
        WarcRequest request = new WarcRequest.Builder(url).recordId(UUID.randomUUID()).date(date).concurrentTo(uri(response))
            .blockDigest("sha1", sha1(asked)).body(MediaType.HTTP_REQUEST, asked).build();
        WarcResponse record = new WarcResponse.Builder(url).recordId(response).date(date).payloadDigest("sha1", sha1(answer.body()))
            .blockDigest("sha1", sha1(came)).body(MediaType.HTTP_RESPONSE, came).build();
        return new byte[][] {packed(request), packed(record)};
    }

    /** The two records of an answer whose content is that of an earlier one. */
    static byte[][] revisit(WebAnswer answer, Instant date, Earlier earlier, boolean notModified) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] asked = question(answer);
        byte[] came = head(answer, new byte[0]);
        WarcRequest request = new WarcRequest.Builder(answer.url()).recordId(UUID.randomUUID()).date(date).concurrentTo(uri(id))
            .blockDigest("sha1", sha1(asked)).body(MediaType.HTTP_REQUEST, asked).build();
        URI profile = notModified ? WarcRevisit.SERVER_NOT_MODIFIED_1_0 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0;
        WarcRevisit record = new WarcRevisit.Builder(answer.url(), profile).recordId(id).date(date)
            .refersTo(URI.create(earlier.id()), answer.url(), earlier.date()).payloadDigest("sha1", sha1(earlier.answer().body()))
            .body(MediaType.HTTP_RESPONSE, came).build();
        return new byte[][] {packed(request), packed(record)};
    }

    static String sha1(byte[] bytes) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes)).base32();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URI uri(UUID id) {
        return URI.create("urn:uuid:" + id);
    }

    private static byte[] question(WebAnswer answer) {
        URI uri = URI.create(answer.url());
        StringBuilder text = new StringBuilder("GET ").append(uri.getRawPath());
        text.append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()).append(" HTTP/1.1").append(CRLF);
        answer.asked().forEach((name, value) -> text.append(name).append(": ").append(value).append(CRLF));
        return text.append(CRLF).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] head(WebAnswer answer, byte[] body) {
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(' ').append(reason(answer.status()))
            .append(CRLF);
        boolean[] length = {false};
        answer.fields().forEach((name, values) -> {
            if (!TRANSFER.contains(name)) {
                length[0] |= name.equalsIgnoreCase("Content-Length");
                values.forEach(value -> text.append(name).append(": ").append(value).append(CRLF));
            }
        });
        if (!length[0] && body.length > 0) {
            text.append("Content-Length: ").append(body.length).append(CRLF);
        }
        byte[] head = text.append(CRLF).toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length + body.length);
        out.writeBytes(head);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 304 -> "Not Modified";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 410 -> "Gone";
            default -> "Status " + status;
        };
    }

    private static byte[] packed(WarcRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP)) {
            writer.write(record);
        }
        return out.toByteArray();
    }
}
