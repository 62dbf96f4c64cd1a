package dev.billet.read.front;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.billet.html.Markdown;
import dev.billet.html.Rendered;
import dev.billet.json.Json;
import dev.billet.json.PostJson;
import dev.billet.model.Blog;
import dev.billet.model.BlogRef;
import dev.billet.model.Content;
import dev.billet.model.Origin;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.PostBuilder;
import dev.billet.model.Problem;
import dev.billet.model.Related;
import dev.billet.model.Term;
import dev.billet.model.Update;
import dev.billet.model.When;
import dev.billet.report.PageNotice;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post of the folder that billet itself writes for static sites: its fields are exact, its comments and values lie beside it as data. */
final class SitePost {
    /** Where data lies, seen from the post: as written, as Jekyll wants it, as Hugo wants it. */
    private static final List<String> FOLDERS = List.of("../data/", "../_data/", "../../data/");

    private static final Pattern UNDATED = Pattern.compile("(?:.*[/\\\\])?(\\d{4}-\\d{2}-\\d{2})-[^/\\\\]*", Pattern.DOTALL);

    private final FrontMatter front;
    private final Origin origin;
    private final Beside beside;
    private final List<Problem> problems;

    private SitePost(FrontMatter front, Origin origin, Beside beside, List<Problem> problems) {
        this.front = front;
        this.origin = origin;
        this.beside = beside;
        this.problems = problems;
    }

    /** Whether the fields are those that billet writes. */
    static boolean is(FrontMatter front) {
        return front.broken() == null && front.fields().containsKey("dataname") && front.fields().containsKey("commentcount");
    }

    static Post of(FrontMatter front, Origin origin, Beside beside, List<Problem> problems) throws IOException {
        return new SitePost(front, origin, beside, problems).post();
    }

    private Post post() throws IOException {
        int replies = number("commentcount", 0) + number("pingcount", 0);
        Post data = replies == 0 ? Post.builder().build() : data("comments");
        if (replies != data.comments().size() + data.pings().size()) {
            problems.add(new PageNotice.RepliesElsewhere(replies, data.comments().size() + data.pings().size()).toProblem());
        }
        return content(Post.builder()).kind(word("postkind", Post.Kind.class, Post.Kind.POST)).type(text("posttype")).id(text("postid"))
            .sourceId(text("sourceid")).url(text("oldurl")).slug(text("slug")).guid(text("guid")).title(text("title")).author(author())
            .published(when("date", "dateprecision")).publishedApproximate(front.isTrue("dateapproximate"))
            .modified(when("lastmod", "lastmodprecision"))
            .language(text("language")).status(word("status", Post.Status.class, Post.Status.PUBLISH)).password(text("password"))
            .sticky(front.isTrue("sticky")).format(text("postformat")).parent(text("parentid")).menuOrder(number("menuorder", null))
            .extent(word("extent", Post.Extent.class, Post.Extent.FULL)).excerpt(text("excerpt") == null ? text("description")
            : text("excerpt"))
            .categories(terms("categories", "categorydetails")).tags(terms("tags", "tagdetails"))
            .terms(maps("terms", map -> new Blog.BlogTerm(map.get("taxonomy"), map.get("slug"), map.get("name"), map.get("parent"),
            map.get("description"))))
            .related(maps("related", map -> new Related(map.get("title"), map.get("url"), map.get("source"))))
            .updates(maps("updates", map -> new Update(map.get("label"), map.get("text")))).comments(data.comments()).pings(data.pings())
            .declaredCommentCount(number("declaredcommentcount", null)).commentsOpen(truth("commentsopen")).pingsOpen(truth("pingsopen"))
            .attachmentUrl(text("attachmenturl")).meta(number("metacount", 0) == 0 ? List.of() : data("meta").meta()).blog(blog())
            .sources(List.of(source())).problems(problems).build();
    }

    /** A post without a date is named by the day of its capture. */
    private Origin source() {
        Matcher day = UNDATED.matcher(origin.location());
        boolean captured = text("date") == null && origin.captured() == null && day.matches() && !day.group(1).equals("1970-01-01");
        return captured ? new Origin(origin.location(), origin.url(), When.parse(day.group(1)).orElse(null), origin.mediaType(),
            null) : origin;
    }

    /** The document of this post in a folder of data, which is part of a post in JSON; an empty post when it is not there. */
    private Post data(String folder) throws IOException {
        for (String place : FOLDERS) {
            try (InputStream in = beside.open(place + folder + "/" + text("dataname") + ".json")) {
                if (in != null) {
                    return read(in);
                }
            } catch (JsonProcessingException damaged) {
                problems.add(new PageNotice.NotUnderstood("file of the " + folder, text("dataname") + ".json").toProblem());
            }
        }
        return Post.builder().build();
    }

    private static Post read(InputStream in) throws IOException {
        try (JsonParser json = Json.parser(in)) {
            json.nextToken();
            return PostJson.read(json);
        }
    }

    private PostBuilder content(PostBuilder post) {
        String source = front.body().strip();
        if (source.isEmpty()) {
            return post;
        }
        Rendered body = Rendered.of(Markdown.html(source), origin.location(), text("oldurl"));
        Content shown = body.post();
        return post.content(new Content(shown == null ? null : shown.html(), shown == null ? null : shown.text(), source, "markdown"))
            .links(body.links()).media(body.media());
    }

    private Person author() {
        boolean known = front.fields().keySet().stream().anyMatch(name -> name.startsWith("author"));
        return known ? new Person(text("author"), text("authorurl"), text("authorlogin"), text("authoremail"), text("authoravatar"),
            null) : null;
    }

    private BlogRef blog() {
        return text("blogurl") == null && text("blogtitle") == null ? null : new BlogRef(text("blogurl"), text("blogtitle"));
    }

    /** Names alone where nothing else is known of any. */
    private List<Term> terms(String names, String details) {
        return front.fields().get(details) != null
            ? maps(details, map -> new Term(map.get("name"), map.get("slug"), map.get("parent"), map.get("url")))
            : FrontTerms.names(front.fields().get(names)).stream().map(name -> new Term(name, null, null, null)).toList();
    }

    private <T> List<T> maps(String name, Function<Map<String, String>, T> make) {
        List<T> all = new ArrayList<>();
        for (Map<?, ?> map : front.maps(name)) {
            Map<String, String> texts = new HashMap<>();
            map.forEach((key, value) -> texts.put(String.valueOf(key), value instanceof String text ? text : null));
            all.add(make.apply(texts));
        }
        return all;
    }

    /** Exactly as it is written. */
    private String text(String name) {
        return front.fields().get(name) instanceof String text ? text : null;
    }

    private Integer number(String name, Integer otherwise) {
        String text = text(name);
        return text != null && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : otherwise;
    }

    private Boolean truth(String name) {
        return text(name) == null ? null : Boolean.valueOf(text(name));
    }

    private <E extends Enum<E>> E word(String name, Class<E> kind, E otherwise) {
        for (E value : kind.getEnumConstants()) {
            if (text(name) != null && value.name().toLowerCase(Locale.ROOT).equals(text(name))) {
                return value;
            }
        }
        return otherwise;
    }

    /** YAML wants dates whole, so how much of one is known stands beside it. */
    private When when(String name, String precision) {
        String date = text(name);
        String known = text(precision) == null ? "" : text(precision);
        if (date == null) {
            return null;
        }
        String cut = switch (known) {
            case "year" -> date.substring(0, Math.min(4, date.length()));
            case "month" -> date.substring(0, Math.min(7, date.length()));
            case "minute" -> date.replaceFirst("(T\\d\\d:\\d\\d):\\d\\d", "$1");
            default -> date;
        };
        When when = When.parse(cut).orElse(null);
        if (when == null) {
            problems.add(new PageNotice.DateNotUnderstood(name, date).toProblem());
        }
        return when;
    }
}
