package dev.billet.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.model.Blog;
import dev.billet.model.Content;
import dev.billet.model.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The schema is a promise: names, order and what is left out are held by a golden file, loss by round trips. */
class PostJsonTest {
    @Test
    void writesEveryFieldUnderItsNameAndInItsOrder() throws IOException {
        String golden;
        try (InputStream in = PostJsonTest.class.getResourceAsStream("rich-post.json")) {
            assertNotNull(in);
            golden = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
        assertEquals(golden, text(SamplePosts.rich()));
    }

    @Test
    void leavesOutWhatIsNotKnown() throws IOException {
        assertEquals("{\"schema\":\"billet/1\",\"kind\":\"post\","
            + "\"categories\":[],\"tags\":[],\"related\":[],\"comments\":[],\"pings\":[]}",
            text(Post.builder().build()));
    }

    @Test
    void readsBackEveryPostAsItWas() throws IOException {
        for (Post post : SamplePosts.random(7, 400)) {
            Post back = post(text(post));
            assertEquals(post, back);
            assertEquals(text(post), text(back));
        }
    }

    @Test
    void readsBackTheRichPostAndTheBlog() throws IOException {
        assertEquals(SamplePosts.rich(), post(text(SamplePosts.rich())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            BlogJson.write(json, SamplePosts.blog());
        }
        try (JsonParser json = Json.parser(out.toByteArray(), 0, out.size())) {
            json.nextToken();
            Blog blog = BlogJson.read(json);
            assertEquals(SamplePosts.blog(), blog);
        }
    }

    @Test
    void readsBackPostsOfFiftyMegabytes() throws IOException {
        Post post = Post.builder().content(new Content("é".repeat(25_000_000), null, null, null)).build();
        byte[] bytes = bytes(post);
        assertTrue(bytes.length > 50_000_000);
        try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            assertEquals(25_000_000, PostJson.read(json).content().html().length());
        }
    }

    @Test
    void writesValidUtf8WhateverTheTextHolds() throws Exception {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int n = random.nextInt(20_000); n > 0; n--) {
                switch (random.nextInt(3)) {
                    case 0 -> append(text, expected, "\ud83d\ude00", "\ud83d\ude00");
                    case 1 -> append(text, expected, "a", "a");
                    default -> append(text, expected, "é", "é");
                }
            }
            append(text, expected, "\ude00", "\ufffd");
            append(text, expected, "x\ud83d", "x\ufffd");
            byte[] bytes = bytes(Post.builder().title(text.toString()).build());
            String valid = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            assertEquals(expected.toString(), post(valid).title());
        }
    }

    private static void append(StringBuilder text, StringBuilder expected, String raw, String clean) {
        text.append(raw);
        expected.append(clean);
    }

    @Test
    void skipsFieldsItDoesNotKnowAndTakesThemInAnyOrder() throws IOException {
        Post post = post("{\"x\":{\"y\":[1,{}]},\"title\":\"T\","
            + "\"comments\":[{\"new\":[],\"text\":\"c\",\"id\":5}],\"author\":null,\"id\":12}");
        assertEquals("T", post.title());
        assertEquals("12", post.id());
        assertEquals("c", post.comments().get(0).text());
        assertEquals("5", post.comments().get(0).id());
    }

    @Test
    void namesThePlaceOfWhatItCannotRead() {
        for (String broken : new String[] {"{\n\"published\":\"soon\"}", "{\n\"kind\":\"poem\"}", "{\n\"comments\":{}}", "{\n\"title\":[]}",
            "{\n\"sticky\":\"yes\"}", "{\n\"menuOrder\":\"x\"}", "{\n\"schema\":\"billet/2\"}", "{\n\"categories\":[{\"slug\":\"s\"}]}",
            "{\n\"comments\":[{]}", "{\n\"title\":\"cut"}) {
            JsonProcessingException damage = assertThrows(JsonProcessingException.class, () -> post(broken), broken);
            assertEquals(2, damage.getLocation().getLineNr(), broken);
        }
    }

    private static Post post(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = Json.parser(bytes, 0, bytes.length)) {
            parser.nextToken();
            return PostJson.read(parser);
        }
    }

    private static String text(Post post) throws IOException {
        return new String(bytes(post), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Post post) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.generator(out)) {
            PostJson.write(json, post);
        }
        return out.toByteArray();
    }
}
