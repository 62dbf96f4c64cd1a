package dev.billet.read.movabletype;

import dev.billet.html.EngineText;
import dev.billet.model.Finding;
import dev.billet.model.Meta;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Reply;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of the format as a post. */
final class MovableTypeEntry {
    private static final Set<String> COMMENT = Set.of("AUTHOR", "EMAIL", "IP", "URL", "DATE");
    private static final Set<String> PING = Set.of("TITLE", "URL", "IP", "BLOG NAME", "DATE");
    private static final Pattern TAG = Pattern.compile("\"([^\"]*)\"|([^,\"]+)");

    private final Origin origin;
    private final Fields head;
    private final List<Reply> comments = new ArrayList<>();
    private final List<Reply> pings = new ArrayList<>();
    private String body;
    private String extended;
    private String excerpt;
    private String keywords;

    MovableTypeEntry(Sections sections, Origin origin) {
        this.origin = origin;
        List<List<String>> all = sections.all();
        this.head = Fields.of(all.get(0));
        for (List<String> section : all.subList(1, all.size())) {
            List<String> lines = section.subList(1, section.size());
            String text = String.join("\n", lines).strip();
            switch (section.get(0).strip()) {
                case "BODY:" -> body = text.isEmpty() ? null : text;
                case "EXTENDED BODY:" -> extended = text.isEmpty() ? null : text;
                case "EXCERPT:" -> excerpt = text.isEmpty() ? null : text;
                case "KEYWORDS:" -> keywords = text.isEmpty() ? null : text;
                case "COMMENT:" -> comments.add(comment(Fields.of(lines, COMMENT)));
                case "PING:" -> pings.add(ping(Fields.of(lines, PING)));
                default -> throw new IllegalStateException(section.get(0));
            }
        }
    }

    Finding.PostFound found() {
        String url = head.first("UNIQUE URL");
        String name = head.first("BASENAME");
        PostBuilder post = Post.builder().title(head.first("TITLE")).url(url).slug(name == null ? Urls.slug(url) : name)
            .author(head.first("AUTHOR") == null ? null : Person.named(head.first("AUTHOR"), null))
            .published(EntryDates.of(head.first("DATE"))).status(status()).excerpt(excerpt).categories(categories()).tags(tags())
            .commentsOpen(head.first("ALLOW COMMENTS") == null ? null : head.first("ALLOW COMMENTS").equals("1"))
            .pingsOpen(head.first("ALLOW PINGS") == null ? null : head.first("ALLOW PINGS").equals("1"))
            .comments(comments).pings(pings).meta(keywords == null ? List.of() : List.of(new Meta("keywords", keywords)))
            .sources(List.of(origin));
        content(post, url);
        return new Finding.PostFound(post.build(), Urls.isWeb(url) ? List.of("url:" + Urls.key(url)) : List.of());
    }

    private Post.Status status() {
        return switch (head.first("STATUS") == null ? "" : head.first("STATUS").toLowerCase(Locale.ROOT)) {
            case "publish" -> Post.Status.PUBLISH;
            case "draft", "review" -> Post.Status.DRAFT;
            case "future" -> Post.Status.FUTURE;
            default -> null;
        };
    }

    private List<Term> categories() {
        Set<String> names = new LinkedHashSet<>(head.all("PRIMARY CATEGORY"));
        names.addAll(head.all("CATEGORY"));
        return names.stream().map(name -> new Term(name, null, null, null)).toList();
    }

    private List<Term> tags() {
        Set<String> names = new LinkedHashSet<>();
        Matcher tag = TAG.matcher(head.first("TAGS") == null ? "" : head.first("TAGS"));
        while (tag.find()) {
            String name = (tag.group(1) == null ? tag.group(2) : tag.group(1)).strip();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names.stream().map(name -> new Term(name, null, null, null)).toList();
    }

    private void content(PostBuilder post, String url) {
        if (body == null && extended == null) {
            return;
        }
        String source = extended == null ? body : (body == null ? "" : body + "\n\n") + "<!--more-->\n\n" + extended;
        String breaks = head.first("CONVERT BREAKS") == null ? "1" : head.first("CONVERT BREAKS");
        String format = switch (breaks) {
            case "0", "richtext", "html" -> "html";
            case "markdown", "markdown_with_smartypants" -> "markdown";
            default -> "movabletype";
        };
        EngineText text = EngineText.plain(source, !format.equals("html"), origin.location(), url);
        post.content(text.content(format)).media(text.media()).links(text.links());
    }

    private int next() {
        return comments.size() + pings.size() + 1;
    }

    private Reply comment(Fields fields) {
        String source = fields.text() == null ? "" : fields.text();
        EngineText text = EngineText.plain(source, true, origin.location(), null);
        String name = fields.first("AUTHOR");
        boolean nobody = name == null && fields.first("URL") == null && fields.first("EMAIL") == null && fields.first("IP") == null;
        Person author = nobody ? null : new Person(name, fields.first("URL"), null, fields.first("EMAIL"), null, fields.first("IP"));
        return new Reply(Reply.Kind.COMMENT, null, next(), null, author, null, EntryDates.of(fields.first("DATE")), false,
            text.words().html(),
            text.words().text(), null, null, List.of(), source);
    }

    private Reply ping(Fields fields) {
        EngineText text = EngineText.plain(fields.text() == null ? "" : fields.text(), true, origin.location(), null);
        String blog = fields.first("BLOG NAME");
        String ip = fields.first("IP");
        Person author = blog == null && ip == null ? null : new Person(blog, null, null, null, null, ip);
        return new Reply(Reply.Kind.TRACKBACK, null, next(), null, author, fields.first("TITLE"),
            EntryDates.of(fields.first("DATE")), false,
            text.words().html(), text.words().text(), fields.first("URL"), null, List.of(), fields.text());
    }
}
