package dev.billet.write.markdown;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.Post;
import dev.billet.model.Term;
import dev.billet.model.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands above the body: words that Hugo, Jekyll and Eleventy know, and where they know none, those of billet's JSON. */
final class FrontMatter {
    private static final Person NOBODY = new Person(null, null, null, null, null, null);

    private final Dates dates;

    FrontMatter(Dates dates) {
        this.dates = dates;
    }

    /** The lines between the dashes. */
    String of(Post post, Place place) {
        Yaml yaml = new Yaml();
        yaml.text("title", post.title());
        dates(yaml, post);
        yaml.text("slug", slug(post));
        // Hugo's word for the address, and that of Jekyll and Eleventy.
        yaml.text("url", place.path()).text("permalink", place.path());
        people(yaml, post);
        state(yaml, post);
        words(yaml, post);
        related(yaml, post);
        discussion(yaml, post, place);
        return yaml.toString();
    }

    private void dates(Yaml yaml, Post post) {
        String date = dates.of(post.published());
        yaml.plain("date", date);
        yaml.text("datePrecision", date == null ? null : Dates.precision(post.published()));
        yaml.flag("dateApproximate", post.publishedApproximate());
        When modified = post.modified();
        String changed = dates.of(modified);
        yaml.plain("lastmod", changed);
        yaml.text("lastmodPrecision", changed == null ? null : Dates.precision(modified));
    }

    private static String slug(Post post) {
        String slug = post.slug() == null ? null : dev.billet.text.Urls.decoded(post.slug());
        return slug == null || slug.isBlank() || slug.contains("/") ? null : slug;
    }

    private static void people(Yaml yaml, Post post) {
        Person author = post.author() == null ? NOBODY : post.author();
        yaml.text("author", author.name() == null ? author.login() : author.name());
        yaml.text("authorUrl", author.url());
        yaml.text("authorLogin", author.login());
        yaml.text("authorEmail", author.email());
        yaml.text("authorAvatar", author.avatar());
    }

    private static void state(Yaml yaml, Post post) {
        yaml.flag("draft", Places.isHidden(post));
        yaml.text("status", word(post.status() == Post.Status.PUBLISH ? null : post.status()));
        yaml.text("postKind", word(post.kind() == Post.Kind.POST ? null : post.kind()));
        yaml.text("postType", post.type());
        yaml.text("postFormat", post.format());
        yaml.text("postId", post.id());
        yaml.text("sourceId", post.sourceId());
        yaml.text("guid", post.guid());
        yaml.text("oldUrl", post.url());
        yaml.text("parentId", post.parent());
        yaml.plain("menuOrder", post.menuOrder());
        yaml.flag("sticky", post.sticky());
        yaml.text("password", post.password());
        yaml.text("extent", word(post.extent() == Post.Extent.FULL ? null : post.extent()));
        yaml.text("attachmentUrl", post.attachmentUrl());
    }

    private static String word(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static void words(Yaml yaml, Post post) {
        yaml.text("language", post.language());
        String description = Rendered.line(post.excerpt());
        yaml.text("description", description);
        yaml.text("excerpt", post.excerpt() == null || post.excerpt().equals(description) ? null : post.excerpt());
        yaml.texts("categories", names(post.categories()));
        yaml.texts("tags", names(post.tags()));
        yaml.maps("categoryDetails", details(post.categories()));
        yaml.maps("tagDetails", details(post.tags()));
        yaml.maps("terms", post.terms().stream().map(term -> map("taxonomy", term.taxonomy(), "name", term.name(), "slug", term.slug(),
            "parent", term.parent(), "description", term.description())).toList());
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).filter(name -> !name.isBlank()).distinct().toList();
    }

    /** What else is known of terms than their names; none where nothing is. */
    private static List<Map<String, String>> details(List<Term> terms) {
        boolean names = terms.stream().allMatch(term -> term.slug() == null && term.parent() == null && term.url() == null)
            && names(terms).size() == terms.size();
        return names ? List.of() : terms.stream()
            .map(term -> map("name", term.name(), "slug", term.slug(), "parent", term.parent(), "url", term.url()))
            .toList();
    }

    private static void related(Yaml yaml, Post post) {
        List<Map<String, String>> related = new ArrayList<>();
        post.related().forEach(one -> related.add(map("title", one.title(), "url", one.url(), "source", one.source())));
        yaml.maps("related", related);
        List<Map<String, String>> updates = new ArrayList<>();
        post.updates().forEach(one -> updates.add(map("label", one.label(), "text", one.text())));
        yaml.maps("updates", updates);
    }

    /** The numbers, and the name under which the generator finds the comments in its data. */
    private static void discussion(Yaml yaml, Post post, Place place) {
        yaml.plain("commentsOpen", post.commentsOpen());
        yaml.plain("pingsOpen", post.pingsOpen());
        yaml.plain("declaredCommentCount", post.declaredCommentCount());
        yaml.plain("commentCount", post.comments().size());
        yaml.plain("pingCount", post.pings().size());
        yaml.plain("metaCount", post.meta().isEmpty() ? null : post.meta().size());
        yaml.text("dataName", place.name());
        yaml.text("blogUrl", post.blog() == null ? null : post.blog().url());
        yaml.text("blogTitle", post.blog() == null ? null : post.blog().title());
    }

    /** Names and values in turn. */
    private static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
