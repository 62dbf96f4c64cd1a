package dev.billet.read.blogml;

import dev.billet.html.Rendered;
import dev.billet.model.Blog;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.BlogRef;
import dev.billet.model.Person;
import dev.billet.model.Term;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands before the posts: the blog, its authors and categories, by the ids with which posts name them. */
final class BlogMlHead {
    private String root;
    private String title;
    private String description;
    private final Map<String, Person> authors = new LinkedHashMap<>();
    private final Map<String, String> categories = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();

    void root(String url) {
        root = Urls.isWeb(url) ? url : null;
    }

    /** The home address, or null where the file has only a path. */
    String root() {
        return root;
    }

    void take(XmlElement element) {
        switch (element.name()) {
            case "title" -> title = Rendered.line(element.text());
            case "sub-title" -> description = Rendered.line(element.text());
            case "authors" -> element.children("author").forEach(this::author);
            case "categories" -> element.children("category").forEach(this::category);
            default -> {
                return;
            }
        }
    }

    private void author(XmlElement author) {
        String id = author.attribute("id");
        String name = author.text("title") == null ? id : Rendered.name(author.text("title"));
        if (id != null && name != null) {
            authors.put(id, new Person(name, null, id, filled(author.attribute("email")), null, null));
        }
    }

    private void category(XmlElement category) {
        String id = category.attribute("id");
        String name = category.text("title") == null ? id : Rendered.name(category.text("title"));
        if (id != null && name != null) {
            categories.put(id, name);
            parents.put(id, category.attribute("parentref"));
            descriptions.put(id, filled(category.attribute("description")));
        }
    }

    /** The author of this id; a person of that name when the file does not list one. */
    Person author(String id) {
        return id == null ? null : authors.getOrDefault(id, new Person(id, null, id, null, null, null));
    }

    /** The category of this id, or null. */
    Term category(String id) {
        String name = id == null ? null : categories.get(id);
        return name == null ? null : new Term(name, null, categories.get(parents.get(id)), null);
    }

    BlogRef ref() {
        return root == null && title == null ? null : new BlogRef(root, title);
    }

    Blog blog() {
        List<BlogTerm> terms = categories.keySet().stream()
            .map(id -> new BlogTerm("category", null, categories.get(id), categories.get(parents.get(id)), descriptions.get(id))).toList();
        return new Blog(root, title, description, null, null, List.copyOf(authors.values()), terms);
    }

    static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
