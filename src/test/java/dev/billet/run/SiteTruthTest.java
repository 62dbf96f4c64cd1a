package dev.billet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.Shared;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Content;
import dev.billet.model.Meta;
import dev.billet.model.Post;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of a real WordPress, read and written again, against the database that it came from: every field that WXR can carry. */
class SiteTruthTest {
    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void everyFieldOfTheDatabaseIsThereAfterTwoWays() throws IOException {
        Path export = Shared.find("archives/site.wxr.gz").orElse(null);
        Assumptions.assumeTrue(export != null, "the archives are not here");
        Run run = Run.of("convert", export, "-o", folder.resolve("site.wxr"));
        assertEquals(0, run.code(), run.err());
        assertEquals(0, Run.of("diff", export, folder.resolve("site.wxr")).code());
        Map<String, Post> posts = new HashMap<>();
        for (String line : Run.of("convert", folder.resolve("site.wxr")).out().split("\n")) {
            Post post = post(line);
            posts.put(post.sourceId(), post);
        }
        Map<?, ?> truth = (Map<?, ?>) truth(export.resolveSibling("truth.json.gz"));
        for (Object post : (List<?>) truth.get("posts")) {
            compare((Map<?, ?>) post, posts.get(String.valueOf(((Map<?, ?>) post).get("id"))), posts);
        }
        assertEquals(List.of(), wrong.stream().limit(40).toList(), () -> wrong.size() + " of " + compared);
        assertTrue(compared.get("posts") > 300 && compared.get("comments") > 1500, compared.toString());
    }

    private void compare(Map<?, ?> want, Post have, Map<String, Post> posts) {
        String where = want.get("type") + " " + want.get("id");
        if (have == null) {
            wrong.add(where + " is not there");
            return;
        }
        compared.merge("posts", 1, Integer::sum);
        same(where, "title", Parser.unescapeEntities(text(want.get("title")), false), have.title());
        for (String name : List.of("slug", "url", "guid")) {
            same(where, name, want.get(name), name.equals("slug") ? have.slug() : name.equals("url") ? have.url() : have.guid());
        }
        same(where, "author", want.get("author"), have.author() == null ? null : have.author().name());
        same(where, "author_login", want.get("author_login"), have.author() == null ? null : have.author().login());
        dates(where, want, have.published());
        same(where, "status", "inherit".equals(want.get("status")) ? null : want.get("status"), have.status() == null ? null
            : have.status().name().toLowerCase(Locale.ROOT));
        Content content = have.content();
        same(where, "content", want.get("content"), content == null ? null : content.source());
        same(where, "excerpt", want.get("excerpt"), have.excerpt());
        same(where, "categories", sorted((List<?>) want.get("categories")), sorted(have.categories().stream().map(Term::name).toList()));
        same(where, "tags", sorted((List<?>) want.get("tags")), sorted(have.tags().stream().map(Term::name).toList()));
        same(where, "format", "standard".equals(want.get("format")) ? null : want.get("format"), have.format());
        same(where, "sticky", want.get("sticky"), have.sticky());
        same(where, "password", want.get("password"), have.password());
        same(where, "parent", want.get("parent"), have.parent() == null ? null : posts.get(have.parent()).slug());
        same(where, "menu_order", want.get("menu_order"), have.menuOrder() == null ? "0" : have.menuOrder());
        same(where, "comment_status", want.get("comment_status"), Boolean.TRUE.equals(have.commentsOpen()) ? "open" : "closed");
        same(where, "ping_status", want.get("ping_status"), Boolean.TRUE.equals(have.pingsOpen()) ? "open" : "closed");
        same(where, "attachment_url", want.get("attachment_url"), have.attachmentUrl());
        metas(where, (Map<?, ?>) want.get("meta"), have.meta());
        replies(where, (List<?>) want.get("comments"), Stream.concat(have.comments().stream(), have.pings().stream()).toList());
    }

    private void metas(String where, Map<?, ?> want, List<Meta> have) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        have.forEach(meta -> values.computeIfAbsent(meta.key(), key -> new ArrayList<>()).add(meta.value()));
        want.forEach((key, list) -> same(where, "meta " + key, list, values.get(key)));
    }

    private void replies(String where, List<?> want, List<Reply> have) {
        Map<String, Reply> byId = new HashMap<>();
        have.forEach(reply -> byId.put(reply.id(), reply));
        for (Object one : want) {
            Map<?, ?> comment = (Map<?, ?>) one;
            Reply reply = byId.get(String.valueOf(comment.get("id")));
            // WordPress does not export spam.
            if (!"spam".equals(comment.get("approved"))) {
                reply(where + " comment " + comment.get("id"), comment, reply, byId);
            }
        }
    }

    private void reply(String where, Map<?, ?> want, Reply have, Map<String, Reply> byId) {
        if (have == null) {
            wrong.add(where + " is not there");
            return;
        }
        compared.merge("comments", 1, Integer::sum);
        boolean ping = have.kind().isPing();
        same(where, "type", want.get("type"), have.kind().name().toLowerCase(Locale.ROOT));
        same(where, "author", Parser.unescapeEntities(text(want.get("author")), false), ping ? have.title() : have.author() == null ? null
            : have.author().name());
        same(where, "email", want.get("email"), have.author() == null ? null : have.author().email());
        same(where, "url", Parser.unescapeEntities(text(want.get("url")), false), ping ? have.url() : have.author() == null ? null
            : have.author().url());
        same(where, "ip", want.get("ip"), have.author() == null ? null : have.author().ip());
        dates(where, want, have.published());
        same(where, "content", want.get("content"), have.source());
        String status = have.status() == null ? "1" : have.status() == Reply.Status.PENDING ? "0"
            : have.status().name().toLowerCase(Locale.ROOT);
        same(where, "approved", want.get("approved"), status);
        String parent = text(want.get("parent"));
        same(where, "parent", byId.containsKey(parent) ? parent : null, have.parent());
        same(where, "user", want.get("user"), have.author() == null ? null : have.author().login());
    }

    /** The clock and GMT; a draft has none of the latter. */
    private void dates(String where, Map<?, ?> want, When have) {
        same(where, "date", want.get("date"), have == null ? null
            : have.localTime().orElseThrow().toString().replace('T', ' ') + seconds(have));
        String gmt = have instanceof When.Zoned zoned ? zoned.time().withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString()
            .replace('T', ' ') : null;
        same(where, "date_gmt", text(want.get("date_gmt")).startsWith("0000") ? null : want.get("date_gmt"), gmt == null ? null
            : gmt + (gmt.length() < 19 ? ":00" : ""));
    }

    private static String seconds(When when) {
        return when.localTime().orElseThrow().toString().length() < 19 ? ":00" : "";
    }

    /** Nothing and an empty text are alike in WordPress. */
    private void same(String where, String what, Object want, Object have) {
        compared.merge(what.replaceFirst(" .*", ""), 1, Integer::sum);
        if (!Objects.equals(text(want), text(have))) {
            wrong.add(where + ", " + what + "\n want " + text(want) + "\n have " + text(have));
        }
    }

    private static List<String> sorted(List<?> names) {
        return names.stream().map(name -> Parser.unescapeEntities(text(name), false)).sorted().toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Post post(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
            json.nextToken();
            return PostJson.read(json);
        }
    }

    private static Object truth(Path file) throws IOException {
        try (JsonParser json = Json.parser(new GZIPInputStream(Files.newInputStream(file)))) {
            json.nextToken();
            return value(json);
        }
    }

    /** Lists, maps and texts; null for null. */
    private static Object value(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
