package dev.billet.read.dotclear;

import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.BlogRef;
import dev.billet.model.Finding;
import dev.billet.model.Person;
import dev.billet.model.Term;
import dev.billet.read.dotclear.Tables.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blogs of a file with their settings, categories and users; a file of one blog does not say more of it than its name. */
final class DotclearBlogs {
    private final Tables tables;
    private final Map<String, Row> blogs = new HashMap<>();
    private final Map<String, Row> users = new HashMap<>();
    private final Map<String, Row> categories = new HashMap<>();
    private final Set<String> names = new LinkedHashSet<>();

    DotclearBlogs(Tables tables) {
        this.tables = tables;
        tables.of("blog").forEach(row -> blogs.put(row.get("blog_id"), row));
        tables.of("user").forEach(row -> users.put(row.get("user_id"), row));
        tables.of("category").forEach(row -> categories.put(row.get("cat_id"), row));
        tables.of("blog").forEach(row -> names.add(row.get("blog_id")));
        tables.of("post").forEach(row -> names.add(row.get("blog_id")));
    }

    /** The home address, or null. */
    String url(String blog) {
        return blogs.containsKey(blog) ? blogs.get(blog).get("blog_url") : null;
    }

    BlogRef ref(String blog) {
        String title = blogs.containsKey(blog) ? blogs.get(blog).get("blog_name") : null;
        return url(blog) == null && title == null ? null : new BlogRef(url(blog), title);
    }

    /** The user of this id; a person of that name when the file does not list one. */
    Person user(String id) {
        if (id == null) {
            return null;
        }
        Row user = users.get(id);
        return user == null ? new Person(id, null, id, null, null, null)
            : new Person(name(user, id), user.get("user_url"), id, user.get("user_email"), null, null);
    }

    private static String name(Row user, String id) {
        String display = user.get("user_displayname");
        String first = user.get("user_firstname");
        String last = user.get("user_name");
        return display != null ? display : first != null && last != null ? first + " " + last : last != null ? last : first != null
            ? first : id;
    }

    /** The category of this id, or null. */
    Term category(String id) {
        Row row = id == null ? null : categories.get(id);
        return row == null || row.get("cat_title") == null ? null : new Term(row.get("cat_title"), slug(row), above(row), null);
    }

    /** Addresses of categories hold those above them. */
    private static String slug(Row category) {
        String url = category.get("cat_url");
        return url == null ? null : url.substring(url.lastIndexOf('/') + 1);
    }

    /** Left and right numbers enclose those of the categories below. */
    private String above(Row category) {
        Row above = null;
        for (Row other : tables.of("category")) {
            boolean encloses = number(other, "cat_lft") < number(category, "cat_lft")
                && number(other, "cat_rgt") > number(category, "cat_rgt")
                && String.valueOf(other.get("blog_id")).equals(String.valueOf(category.get("blog_id")));
            if (encloses && (above == null || number(other, "cat_lft") > number(above, "cat_lft"))) {
                above = other;
            }
        }
        return above == null ? null : slug(above);
    }

    private static long number(Row row, String column) {
        String number = row.get(column);
        return number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : 0;
    }

    /** What the file says of each blog. */
    List<Finding> facts() {
        List<Finding> facts = new ArrayList<>();
        for (String blog : names) {
            List<BlogTerm> terms = tables.of("category").stream().filter(row -> blog == null || blog.equals(row.get("blog_id")))
                .filter(row -> row.get("cat_title") != null)
                .map(row -> new BlogTerm("category", slug(row), row.get("cat_title"), above(row), row.get("cat_desc"))).toList();
            Row row = blogs.get(blog);
            facts.add(new Finding.BlogFact(new Blog(url(blog), row == null ? null : row.get("blog_name"), row == null ? null
                : row.get("blog_desc"),
                setting(blog, "lang"), setting(blog, "blog_timezone"), List.of(), terms)));
        }
        return facts;
    }

    private String setting(String blog, String name) {
        return tables.of("setting").stream().filter(row -> name.equals(row.get("setting_id")) && "system".equals(row.get("setting_ns")))
            .filter(row -> row.get("blog_id") == null || row.get("blog_id").equals(blog)).map(row -> row.get("setting_value")).findFirst()
            .orElse(null);
    }
}
