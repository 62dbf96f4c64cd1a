package dev.billet.read.rest;

import dev.billet.html.Rendered;
import dev.billet.json.JsonObject;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Finding;
import dev.billet.model.Person;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.List;

/** Categories, tags and people: what posts name by numbers only. */
final class RestTerms {
    private RestTerms() {
    }

    /** The word in the address of a taxonomy's terms. */
    private static String kind(String taxonomy) {
        return taxonomy.equals("category") ? "categories" : taxonomy.equals("post_tag") ? "tags" : taxonomy;
    }

    /** A term as the blog has it; null when it has no name. */
    static Finding.Known term(JsonObject answer, String home) {
        String name = Rendered.line(answer.text("name"));
        String taxonomy = answer.text("taxonomy");
        if (name == null) {
            return null;
        }
        String above = number(answer.text("parent"));
        String parent = above == null ? null : RestAddress.reference(home, kind(taxonomy), above);
        BlogTerm term = new BlogTerm(taxonomy, slug(answer), name, parent, Rendered.line(answer.text("description")));
        return new Finding.Known(RestAddress.reference(home, kind(taxonomy), answer.text("id")), home, null, term);
    }

    /** A person as the blog has it; null when it has no name. */
    static Finding.Known person(JsonObject answer, String home) {
        Person person = person(answer);
        return person == null ? null
            : new Finding.Known(RestAddress.reference(home, "users", answer.text("id")), home, person, null);
    }

    /** The public name of an account in addresses is nearly always its login. */
    static Person person(JsonObject answer) {
        String name = Rendered.name(answer.text("name"));
        return name == null ? null : new Person(name, answer.text("url"), slug(answer), null, avatar(answer, "avatar_urls"), null);
    }

    /** The largest picture. */
    static String avatar(JsonObject answer, String field) {
        JsonObject sizes = answer.object(field);
        String last = null;
        for (String size : sizes.names()) {
            last = sizes.text(size);
        }
        return last;
    }

    /** The terms of a post: with names where the answer carries them, else under the name by which the term is known elsewhere. */
    static List<Term> of(JsonObject post, String taxonomy, String home) {
        List<Term> named = new ArrayList<>();
        for (JsonObject term : post.object("_embedded").objects("wp:term")) {
            if (taxonomy.equals(term.text("taxonomy")) && term.text("name") != null) {
                named.add(new Term(Rendered.line(term.text("name")), slug(term), null, term.text("link")));
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        String kind = kind(taxonomy);
        return post.texts(kind).stream().map(number -> new Term("", null, null, RestAddress.reference(home, kind, number))).toList();
    }

    /** The author of a post, in the same way. */
    static Person author(JsonObject post, String home) {
        for (JsonObject author : post.object("_embedded").objects("author")) {
            Person person = person(author);
            if (person != null) {
                return person;
            }
        }
        String number = number(post.text("author"));
        return number == null ? null : Person.named("", RestAddress.reference(home, "users", number));
    }

    static String slug(JsonObject answer) {
        String slug = answer.text("slug");
        return slug == null ? null : Urls.slug(slug);
    }

    /** A number that is one: 0 means none here. */
    static String number(String text) {
        return text == null || text.equals("0") ? null : text;
    }
}
