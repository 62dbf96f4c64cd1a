package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.billet.cli.Billet;
import dev.billet.cli.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One export file goes through without waiting for its end, and comes out as it went in. */
class ExportStreamTest {
    private static final String ITEM = "<item><title>Mill %1$d</title><link>http://mill.example/%1$d/</link><dc:creator>ann</dc:creator>"
        + "<content:encoded><![CDATA[[gallery ids=\"1\"] Day %1$d.\n\nEvening <b>%1$d</b> & "
        + "more]]></content:encoded><wp:post_id>%1$d</wp:post_id>"
        + "<wp:post_date>2011-10-02 08:15:00</wp:post_date><wp:post_date_gmt>%2$s</wp:post_date_gmt><wp:post_type>post</wp:post_type>"
        + "<wp:status>%3$s</wp:status><wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[A\n\nB "
        + "<i>]]></wp:comment_content>"
        + "</wp:comment></item>";
    private static final String HEAD = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Mill</title>"
        + "<wp:base_blog_url>http://mill.example</wp:base_blog_url>";
    @TempDir
    private Path folder;

    private static String export(int items) {
        StringBuilder all = new StringBuilder(HEAD);
        for (int i = 1; i <= items; i++) {
            boolean draft = i % 10 == 0;
            all.append(String.format(ITEM, i, draft ? "0000-00-00 00:00:00" : "2011-10-02 07:15:00", draft ? "draft" : "publish"));
        }
        return all.append("</channel></rss>").toString();
    }

    @Test
    void bodiesCommentsAndDraftsComeOutAsTheyWentIn() throws IOException {
        Path in = Files.writeString(folder.resolve("in.wxr"), export(20));
        Path out = folder.resolve("out.wxr");
        assertEquals(0, Run.of("convert", in, "-o", out).code());
        String text = Files.readString(out);
        assertTrue(text.contains("<![CDATA[[gallery ids=\"1\"] Day 7.\n\nEvening <b>7</b> & more]]>"), text);
        assertTrue(text.contains("<wp:comment_content><![CDATA[A\n\nB <i>]]>"), text);
        assertEquals(2, text.split("<wp:post_date_gmt><!\\[CDATA\\[0000-00-00 00:00:00", -1).length - 1);
        Run diff = Run.of("diff", in, out, "--ignore",
            "guid,slug,modified,comments.published,commentsOpen,pingsOpen,menuOrder,meta,author.login");
        assertEquals(0, diff.code(), diff.out());
        Path again = folder.resolve("again.wxr");
        assertEquals(0, Run.of("convert", out, "-o", again).code());
        assertEquals(text, Files.readString(again));
    }

    /** Other posts of the blog tell its zone, but an attachment whose times are in GMT stays as it is. */
    @Test
    void attachmentsKeepTheirClock() throws IOException {
        String attachment = String.format(ITEM, 99, "2011-10-02 08:15:00", "inherit")
            .replace("<wp:post_type>post", "<wp:post_type>attachment");
        Path in = Files.writeString(folder.resolve("in.wxr"), export(20).replace("</channel>", attachment + "</channel>"));
        Path out = folder.resolve("out");
        assertEquals(0, Run.of("convert", in, "-t", "markdown", "-o", out + "/").code());
        Run diff = Run.of("diff", in, out, "--ignore", "content,media,links,comments");
        assertEquals(0, diff.code(), diff.out());
    }

    /** Between other inputs a file's posts wait like all others, and are the same. */
    @Test
    void besideOtherInputsItsPostsAreTheSame() throws IOException {
        Path in = Files.writeString(folder.resolve("in.wxr"), export(20).replace("0000-00-00 00:00:00", "2011-10-02 07:15:00"));
        String alone = Run.of("convert", in).out();
        assertEquals(20, alone.lines().count());
        assertEquals(alone, Run.of("convert", folder).out());
        assertEquals(alone, Run.of("convert", "--blog", "http://mill.example", in).out());
        assertEquals(alone.replace(in.toString(), "-"), Run.with(Files.readAllBytes(in), "convert").out());
    }

    @Test
    void postsOfALargeFileAreWrittenBeforeItEnds() {
        byte[] bytes = export(45).replace("Evening", "Evening ".repeat(12_000)).getBytes(StandardCharsets.UTF_8);
        AtomicBoolean written = new AtomicBoolean();
        Flow flow = new Flow(bytes, written);
        int code = new Billet(flow, new OutputStream() {
            @Override
            public void write(int b) {
                written.set(true);
            }
        }, OutputStream.nullOutputStream(), new Environment("", Map.of())).run("convert", "-");
        assertEquals(0, code);
        assertTrue(flow.early, "the last bytes were read before the first post was written");
    }

    /** Remembers whether something was written before its last bytes were asked for. */
    private static final class Flow extends InputStream {
        private final byte[] bytes;
        private final AtomicBoolean written;
        private int at;
        private boolean early;

        Flow(byte[] bytes, AtomicBoolean written) {
            this.bytes = bytes;
            this.written = written;
        }

        @Override
        public int read() {
            early |= at == bytes.length - 1 && written.get();
            return at < bytes.length ? bytes[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(Math.min(length, 1000), bytes.length - at);
            if (count <= 0) {
                return -1;
            }
            early |= at + count == bytes.length && written.get();
            System.arraycopy(bytes, at, into, from, count);
            at += count;
            return count;
        }
    }
}
