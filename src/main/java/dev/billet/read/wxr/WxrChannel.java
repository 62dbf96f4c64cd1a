package dev.billet.read.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.Problem;
import dev.billet.report.PageNotice;
import dev.billet.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in an export file beside its items: the blog, its authors and its terms. */
final class WxrChannel {
    private String title;
    private String link;
    private String home;
    private String description;
    private String language;
    private final Map<String, Person> authors = new LinkedHashMap<>();
    private final Map<String, String> logins = new HashMap<>();
    private final List<BlogTerm> terms = new ArrayList<>();
    private final Map<String, BlogTerm> categories = new HashMap<>();
    private int fullNames;
    private int termValues;

    void take(XmlElement element) {
        switch (element.name()) {
            case "title" -> title = title == null ? Rendered.line(element.text()) : title;
            case "link" -> link = link == null ? orNull(element.text()) : link;
            case "description" -> description = description == null ? Rendered.line(element.text()) : description;
            case "language" -> language = language == null ? orNull(element.text()) : language;
            case "wp:base_blog_url" -> home = orNull(element.text());
            case "wp:author" -> author(element);
            case "wp:category" -> term(element, "category", "wp:category_nicename", "wp:cat_name", "wp:category_");
            case "wp:tag" -> term(element, "post_tag", "wp:tag_slug", "wp:tag_name", "wp:tag_");
            case "wp:term" -> term(element, element.text("wp:term_taxonomy"), "wp:term_slug", "wp:term_name", "wp:term_");
            default -> {
                return;
            }
        }
    }

    private void author(XmlElement element) {
        String login = element.text("wp:author_login");
        String name = element.text("wp:author_display_name");
        if (login == null && name == null) {
            return;
        }
        Person author = new Person(name == null ? login : Rendered.name(name), null, login, element.text("wp:author_email"), null, null);
        authors.putIfAbsent(login == null ? name : login, author);
        fullNames += isSaid(author.name(), element.text("wp:author_first_name"), element.text("wp:author_last_name")) ? 0 : 1;
        if (element.text("wp:author_id") != null && login != null) {
            logins.putIfAbsent(element.text("wp:author_id"), login);
        }
    }

    /** Whether the name as shown holds the others. */
    private static boolean isSaid(String name, String first, String last) {
        return Stream.of(first, last).allMatch(part -> part == null || name.contains(Rendered.name(part)));
    }

    /** What has no place in the model of what was read since this was asked last. */
    List<Problem> leftOut() {
        List<String> parts = new ArrayList<>();
        if (fullNames > 0) {
            parts.add("first and last names of authors (" + fullNames + ")");
        }
        if (termValues > 0) {
            parts.add("values of terms (" + termValues + ")");
        }
        fullNames = 0;
        termValues = 0;
        return parts.isEmpty() ? List.of() : List.of(new PageNotice.LeftOut(String.join(", ", parts)).toProblem());
    }

    private void term(XmlElement element, String taxonomy, String slug, String name, String prefix) {
        String word = element.text(name) == null ? element.text(slug) : Rendered.name(element.text(name));
        if (word == null) {
            return;
        }
        BlogTerm term = new BlogTerm(taxonomy, element.text(slug), word, element.text(prefix + "parent"),
            element.text(prefix + "description"));
        terms.add(term);
        termValues += element.children("wp:termmeta").size();
        if (taxonomy != null && taxonomy.equals("category")) {
            categories.putIfAbsent(term.slug() == null ? word : term.slug(), term);
            categories.putIfAbsent(word, term);
        }
    }

    /** Who wrote an item; {@code creator} is a login, or in files that list no authors a name. */
    Person person(String creator) {
        if (creator == null) {
            return null;
        }
        Person known = authors.get(creator);
        return known != null ? known : authors.isEmpty() ? Person.named(Rendered.name(creator), null)
            : new Person(creator, null, creator, null, null, null);
    }

    /** The login of the author of this number, or null. */
    String login(String number) {
        return number == null ? null : logins.get(number);
    }

    /** The slug of the category above the one of this slug, or null; files of version 1.0 name it by its name. */
    String above(String slug) {
        BlogTerm term = slug == null ? null : categories.get(slug);
        return term == null ? null : slugOf(term.parent());
    }

    private String slugOf(String parent) {
        BlogTerm above = parent == null ? null : categories.get(parent);
        return above == null || above.slug() == null ? parent : above.slug();
    }

    BlogRef ref() {
        return url() == null && title == null ? null : new BlogRef(url(), title);
    }

    private String url() {
        return home == null ? link : home;
    }

    Blog blog() {
        List<BlogTerm> resolved = terms.stream()
            .map(t -> "category".equals(t.taxonomy())
            ? new BlogTerm(t.taxonomy(), t.slug(), t.name(), slugOf(t.parent()), t.description()) : t)
            .toList();
        return new Blog(url(), title, description, language, null, List.copyOf(authors.values()), resolved);
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
