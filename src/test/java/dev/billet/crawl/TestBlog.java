package dev.billet.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A blog on the loopback address that behaves as a test wants it to, and remembers what it was asked. */
final class TestBlog implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private Page otherwise = exchange -> send(exchange, 404, "text/html", "<p>nothing here</p>");
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Map<String, List<String>>> heads = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> connections = new HashSet<>();

    /** Answers one question. */
    @FunctionalInterface
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    TestBlog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            heads.add(exchange.getRequestHeaders());
            connections.add(exchange.getRemoteAddress().toString());
            Page page = pages.get(path);
            try (exchange) {
                (page == null ? otherwise : page).answer(exchange);
            }
        });
        server.start();
    }

    /** A blog of some posts with comments in pages, archives, traps and a robots.txt. */
    static TestBlog whole(int posts) throws IOException {
        TestBlog blog = new TestBlog();
        blog.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        StringBuilder links = new StringBuilder(
            "<a href='/private/diary/'>diary</a> <a href='/wp-login.php'>log in</a> <a href='/?s=mill'>search</a> "
            + "<a href='http://elsewhere.example/'>friend</a> <a href='/tag/mill/'>tag</a> <a href='/style.css'>style</a>");
        for (int i = 1; i <= posts; i++) {
            blog.post(i, posts);
            if (i <= 5) {
                links.append(link(i));
            }
        }
        links.append("<a href='/page/2/'>older</a>");
        blog.html("/", "<h1>The mill</h1>" + links);
        for (int page = 2; (page - 1) * 5 < posts; page++) {
            StringBuilder list = new StringBuilder();
            for (int i = (page - 1) * 5 + 1; i <= Math.min(posts, page * 5); i++) {
                list.append(link(i));
            }
            blog.html("/page/" + page + "/", list + (page * 5 < posts ? "<a href='/page/" + (page + 1) + "/'>older</a>" : ""));
        }
        return blog;
    }

    private static String link(int i) {
        return "<h2><a href='/2011/10/post-" + i + "/'>Post " + i + "</a></h2>";
    }

    private void post(int i, int posts) {
        String url = "/2011/10/post-" + i + "/";
        String next = i < posts ? "<a rel='next' href='/2011/10/post-" + (i + 1) + "'>next</a>" : "";
        html(url, "<h1>Post " + i + "</h1><p>The river rose, part " + words(i) + ".</p>" + next + "<ol><li id='comment-" + i
            + "1'><a href='" + url
            + "?replytocom=" + i + "1#respond'>reply</a> <a href='" + url + "#comment-" + i
            + "1'>date</a> well said</li></ol><a href='" + url
            + "comment-page-2/#comments'>more</a> <a href='" + url + "?share=twitter'>share</a>");
        html(url + "comment-page-2/", "<h1>Post " + i + "</h1><ol><li id='comment-" + i + "2'>and more " + words(i) + "</li></ol>");
        redirect("/2011/10/post-" + i, url);
    }

    /** Different for each number, and without digits. */
    private static String words(int number) {
        StringBuilder words = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            words.append(List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine").get(digit - '0'))
                .append(' ');
        }
        return words.toString();
    }

    TestBlog html(String path, String body) {
        return text(path, "text/html; charset=utf-8", "<!DOCTYPE html><html><head><title>" + path + "</title></head><body>" + body
            + "</body></html>");
    }

    TestBlog text(String path, String type, String body) {
        return at(path, exchange -> send(exchange, 200, type, body));
    }

    TestBlog redirect(String path, String to) {
        return at(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(301, -1);
        });
    }

    TestBlog at(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** What all other addresses answer. */
    TestBlog otherwise(Page page) {
        otherwise = page;
        return this;
    }

    /** Answers once with each of these, then as before. */
    TestBlog first(String path, Page... answers) {
        Page then = pages.get(path);
        Deque<Page> queue = new ArrayDeque<>(List.of(answers));
        return at(path, exchange -> (queue.isEmpty() ? then : queue.poll()).answer(exchange));
    }

    static Page status(int status, String... fields) {
        return exchange -> {
            for (int i = 0; i < fields.length; i += 2) {
                exchange.getResponseHeaders().add(fields[i], fields[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The paths that were asked, in order. */
    List<String> asked() {
        return asked;
    }

    /** The fields of each question. */
    List<Map<String, List<String>>> heads() {
        return heads;
    }

    int connections() {
        return connections.size();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
