package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of what posts show, out of folders, mirrors and archives. */
class MediaDirTest {
    private static final byte[] PICTURE = "\u0089PNG\r\n\u001a\n a picture of the mill".getBytes(StandardCharsets.ISO_8859_1);
    private static final String URL = "http://mill.example/2011/the-mill/";
    @TempDir
    private Path folder;

    private static String page(String picture) {
        return Samples.page("The mill", "<p>High water at the mill, and <img src=\"" + picture + "\" alt=\"the wheel\"> turning.</p>"
            + "<p>It was <a href=\"http://mill.example/plan.pdf?a=1&amp;b=2\">planned</a> that http://mill.example/plan.pdf is here.</p>");
    }

    private List<String> copies(Path media) throws IOException {
        try (Stream<Path> files = Files.list(media)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Run convert(Object... more) {
        return Run.of(Stream.concat(Stream.of("convert", "-t", "json", "-o", folder.resolve("out/blog.json"), "--media-dir",
            folder.resolve("out/media")), Stream.of(more)).toArray());
    }

    private String json() throws IOException {
        return Files.readString(folder.resolve("out/blog.json"));
    }

    @Test
    void copiesWhatLiesInTheFolderOfASavedPage() throws IOException {
        Files.createDirectories(folder.resolve("in/mill_files"));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("in/mill.html"), page("mill_files/The%20Wheel.PNG"));
        Files.write(folder.resolve("in/mill_files/The Wheel.PNG"), PICTURE);
        Files.write(folder.resolve("in/mill_files/other.png"), PICTURE);
        Run run = convert("--base-url", URL, "--rewrite-media", folder.resolve("in"));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("1 media file in ") && run.err().contains("; 1 is not in the input"), run.err());
        List<String> copies = copies(folder.resolve("out/media"));
        assertEquals(1, copies.size(), copies.toString());
        assertTrue(copies.get(0).matches("the-wheel-[0-9a-f]{10}\\.png"), copies.get(0));
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("out/media/" + copies.get(0))));
        assertTrue(json().contains("\"file\":\"media/" + copies.get(0) + "\""), json());
        assertTrue(json().contains("<img src=\\\"media/" + copies.get(0) + "\\\""), json());
        assertTrue(json().contains("plan.pdf?a=1&amp;b=2\\\""), "what was not found keeps its address");
    }

    @Test
    void findsThePicturesOfAMirrorByTheirPathsAndThoseInAZip() throws IOException {
        Path host = Files.createDirectories(folder.resolve("in/mill.example/files"));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(host.resolve("../index.html"), page("http://mill.example/files/wheel.png"));
        Files.write(host.resolve("wheel.png"), PICTURE);
        Run run = convert(folder.resolve("in"));
        assertEquals(0, run.code(), run.err());
        List<String> mirrored = copies(folder.resolve("out/media"));
        assertEquals(1, mirrored.size());
        assertTrue(json().contains("src=\\\"http://mill.example/files/wheel.png"), "links stay unless asked");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mill.example/files/wheel.png"));
            zip.write(PICTURE);
            zip.putNextEntry(new ZipEntry("mill.example/index.html"));
            zip.write(page("http://mill.example/files/wheel.png").getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(folder.resolve("out/media/" + mirrored.get(0)));
        assertEquals(0, convert(Files.write(folder.resolve("in.zip"), bytes.toByteArray())).code());
        assertEquals(mirrored, copies(folder.resolve("out/media")), "names do not depend on where a copy came from");
        assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("out/media/" + mirrored.get(0))));
    }

    @Test
    void nothingStaysOfARunThatWritesNothing() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("out"));
        Files.write(in.resolve("a.png"), PICTURE);
        assertEquals(1, convert(in).code());
        assertFalse(Files.exists(folder.resolve("out/media")));
        assertEquals(2, Run.of("convert", "--rewrite-media", in).code());
    }

    @Test
    void downloadsWhatTheInputLacks() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/wheel.png", exchange -> answer(exchange, 200, "image/png", PICTURE));
        server.createContext("/moved.pdf", exchange -> {
            exchange.getResponseHeaders().set("Location", "/plan-2.pdf");
            answer(exchange, 302, "text/html", "moved".getBytes(StandardCharsets.UTF_8));
        });
        server.createContext("/plan-2.pdf", exchange -> answer(exchange, 200, "application/pdf",
            "a plan".getBytes(StandardCharsets.UTF_8)));
        server.start();
        try {
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            Path in = Files.createDirectories(folder.resolve("in"));
            Files.createDirectories(folder.resolve("out"));
            Files.writeString(in.resolve("mill.html"), page(here + "/wheel.png")
                .replace("http://mill.example/plan.pdf?a=1&amp;b=2", here + "/moved.pdf"));
            Run run = convert("--download-media", "--rewrite-media", "--allow-private", "--base-url", URL, in);
            assertEquals(0, run.code(), run.err());
            List<String> copies = copies(folder.resolve("out/media"));
            assertEquals(2, copies.size(), copies + run.err());
            assertTrue(copies.get(0).matches("moved-[0-9a-f]{10}\\.pdf")
                && copies.get(1).matches("wheel-[0-9a-f]{10}\\.png"), copies.toString());
            assertEquals("a plan", Files.readString(folder.resolve("out/media/" + copies.get(0))));
            assertArrayEquals(PICTURE, Files.readAllBytes(folder.resolve("out/media/" + copies.get(1))));
            assertTrue(json().contains("<img src=\\\"media/" + copies.get(1) + "\\\""), json());
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** An export file has them as posts of their own, whose text does not show them. */
    @Test
    void copiesTheFilesOfAttachments() throws IOException {
        Path files = Files.createDirectories(folder.resolve("in/mill.example/files"));
        Files.createDirectories(folder.resolve("out"));
        Files.write(files.resolve("wheel.png"), PICTURE);
        Files.writeString(folder.resolve("in/blog.wxr"),
            "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Mill</title>"
            + "<item><title>Wheel</title><link>http://mill.example/wheel/</link><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type>"
            + "<wp:attachment_url>http://mill.example/files/wheel.png</wp:attachment_url></item></channel></rss>");
        Run run = convert(folder.resolve("in"));
        assertEquals(0, run.code(), run.err());
        List<String> copies = copies(folder.resolve("out/media"));
        assertEquals(1, copies.size(), run.err());
        assertTrue(json().contains("\"kind\":\"image\",\"file\":\"media/" + copies.get(0) + "\""), json());
    }

    /** The net of this machine is refused, as it is for pages. */
    @Test
    void downloadsOnlyFromAddressesThatAreAllowed() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(in.resolve("mill.html"), page("http://127.0.0.1:9/wheel.png")
            .replace("http://mill.example/plan", "http://127.0.0.1/plan"));
        Run run = convert("--download-media", "--base-url", URL, in);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("2 could not be had"), run.err());
        assertEquals(List.of(), copies(folder.resolve("out/media")));
    }
}
