package dev.billet.extract.data;

import dev.billet.extract.data.PageData.DataComment;
import dev.billet.extract.data.PageData.DataStep;
import dev.billet.extract.data.PageData.Field;
import dev.billet.html.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads schema.org objects out of JSON-LD scripts, those that refer to each other by {@code @id} joined. */
final class JsonLd {
    private static final String ARTICLE = "json-ld";
    /** Behind the witness of an author that is no person. */
    static final String ORGANIZATION = ":organization";
    private static final String PAGE = "json-ld:page";

    private final Statements statements;
    private final Map<String, Map<?, ?>> byId = new HashMap<>();
    private final List<Thing> things = new ArrayList<>();

    /** An object at the top of a script or of its {@code @graph}. */
    private record Thing(Element script, Map<?, ?> object) {
    }

    private JsonLd(Statements statements) {
        this.statements = statements;
    }

    static void read(Page page, Statements statements) {
        JsonLd reader = new JsonLd(statements);
        for (Element script : page.index().byTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                for (Object value : LooseJson.read(withoutWrapper(script.data()))) {
                    reader.collect(script, value);
                }
            }
        }
        reader.tell();
    }

    /** Old pages hide the script from browsers: {@code <!--} or CDATA around it. Braces inside strings do not matter here. */
    private static String withoutWrapper(String script) {
        int object = script.indexOf('{');
        int list = script.indexOf('[', script.contains("CDATA[") ? script.indexOf("CDATA[") + 6 : 0);
        int from = object < 0 ? list : list < 0 ? object : Math.min(object, list);
        return from < 0 ? "" : script.substring(from);
    }

    private void collect(Element script, Object value) {
        for (Object item : Values.list(value)) {
            if (item instanceof Map<?, ?> object) {
                remember(object, 0);
                if (object.get("@graph") == null) {
                    things.add(new Thing(script, object));
                } else {
                    collect(script, object.get("@graph"));
                }
            }
        }
    }

    private void remember(Map<?, ?> object, int depth) {
        if (object.get("@id") instanceof String id && object.size() > 1) {
            byId.putIfAbsent(id, object);
        }
        for (Object value : depth < 4 ? object.values() : List.of()) {
            for (Object item : Values.list(value)) {
                if (item instanceof Map<?, ?> inner) {
                    remember(inner, depth + 1);
                }
            }
        }
    }

    private void tell() {
        Set<Object> articles = Collections.newSetFromMap(new IdentityHashMap<>());
        articles().forEach(a -> articles.add(a.object()));
        for (Thing thing : things) {
            List<String> types = types(thing.object());
            if (articles.contains(thing.object())) {
                article(thing.script(), thing.object(), ARTICLE);
            } else if (types.stream().anyMatch(t -> t.endsWith("Page"))) {
                webPage(thing);
            } else if (types.contains("WebSite") || types.contains("Blog")) {
                statements.add(thing.script(), Field.SITE_NAME, Values.text(thing.object().get("name")), ARTICLE);
                statements.add(thing.script(), Field.SITE_URL, Values.text(thing.object().get("url")), ARTICLE);
            } else if (types.contains("BreadcrumbList")) {
                path(thing.object());
            } else if (types.contains("Comment")) {
                comments(thing.object(), -1, 0);
            }
        }
    }

    /**
     * The objects that speak of the page's post: proper articles before recipes and reviews, which stand beside them; of several
     * articles those that name the page's own address.
     */
    private List<Thing> articles() {
        List<Thing> proper = things.stream().filter(t -> types(t.object()).stream().anyMatch(Values::isArticle)).toList();
        List<Thing> articles = proper.isEmpty()
            ? things.stream().filter(t -> types(t.object()).stream().anyMatch(Values::isWork)).toList() : proper;
        List<Thing> own = articles.size() < 2 ? articles : articles.stream().filter(t -> isOwn(t.object())).toList();
        return own.isEmpty() ? articles : own;
    }

    private boolean isOwn(Map<?, ?> object) {
        String url = Values.text(object.get("url"));
        String main = address(object.get("mainEntityOfPage"));
        return statements.isOwnAddress(url) || statements.isOwnAddress(main);
    }

    private void webPage(Thing thing) {
        Object main = resolved(thing.object().get("mainEntity"));
        if (main instanceof Map<?, ?> entity && types(entity).stream().anyMatch(Values::isArticle)
            && things.stream().noneMatch(t -> t.object() == entity)) {
            article(thing.script(), entity, ARTICLE);
        }
        article(thing.script(), thing.object(), PAGE);
    }

    private void article(Element script, Map<?, ?> object, String witness) {
        types(object).forEach(type -> statements.add(script, Field.TYPE, type, witness));
        Object headline = object.get("headline");
        tell(script, Field.TITLE, headline == null ? object.get("name") : headline, witness);
        tell(script, Field.PUBLISHED, object.get("datePublished"), witness);
        if (object.get("datePublished") == null) {
            tell(script, Field.PUBLISHED, object.get("dateCreated"), witness);
        }
        tell(script, Field.MODIFIED, object.get("dateModified"), witness);
        tell(script, Field.LANGUAGE, object.get("inLanguage"), witness);
        tell(script, Field.DESCRIPTION, object.get("description"), witness);
        tell(script, Field.COMMENT_COUNT, object.get("commentCount"), witness);
        tell(script, Field.BODY, object.get("articleBody"), witness);
        each(script, Field.CATEGORY, object.get("articleSection"), witness);
        each(script, Field.TAG, object.get("keywords"), witness);
        address(script, object, witness);
        people(script, object.get("author") == null ? object.get("creator") : object.get("author"), witness);
        for (Object image : Values.list(object.get("image"))) {
            tell(script, Field.IMAGE, address(resolved(image)), witness);
        }
        for (Object counter : Values.list(object.get("interactionStatistic"))) {
            count(script, counter, witness);
        }
        for (Object comment : Values.list(object.get("comment"))) {
            comments(resolved(comment), -1, 0);
        }
    }

    private void tell(Element script, Field field, Object value, String witness) {
        statements.add(script, field, Values.text(resolved(value)), witness);
    }

    /** Lists, and texts that are lists with commas. */
    private void each(Element script, Field field, Object value, String witness) {
        for (Object item : Values.list(value)) {
            String text = Values.text(resolved(item));
            for (String part : text == null ? new String[0] : value instanceof List<?> ? new String[] {text} : text.split(",")) {
                statements.add(script, field, part, witness);
            }
        }
    }

    private void address(Element script, Map<?, ?> object, String witness) {
        Object url = object.get("url");
        String main = address(object.get("mainEntityOfPage"));
        String address = url == null ? main : Values.text(url);
        if (address != null && (Values.isAddress(address) || address.startsWith("/"))) {
            statements.add(script, Field.CANONICAL, address, witness);
        }
    }

    /** The steps of a path; older ones have the name in the item as well. */
    private void path(Map<?, ?> object) {
        List<DataStep> steps = new ArrayList<>();
        for (Object value : Values.list(object.get("itemListElement"))) {
            if (value instanceof Map<?, ?> step) {
                Object item = resolved(step.get("item"));
                Object name = step.get("name") == null && item instanceof Map<?, ?> named ? named.get("name") : step.get("name");
                steps.add(new DataStep(Values.text(name), statements.absolute(address(item))));
            }
        }
        statements.add(steps);
    }

    private static String address(Object value) {
        if (value instanceof Map<?, ?> object) {
            Object url = object.get("url") == null ? object.get("@id") : object.get("url");
            return Values.text(url);
        }
        return Values.text(value);
    }

    private void people(Element script, Object value, String witness) {
        for (Object item : Values.list(value)) {
            Object person = resolved(item);
            String name = name(person);
            boolean organization = person instanceof Map<?, ?> object && types(object).contains("Organization");
            statements.add(script, Field.AUTHOR, name, organization ? witness + ORGANIZATION : witness);
            String url = person instanceof Map<?, ?> known ? Values.text(known.get("url")) : null;
            statements.add(script, Field.AUTHOR_URL, url, witness);
        }
    }

    /** A person's name; an object that has only an address or number tells none. */
    private static String name(Object person) {
        String name = person instanceof Map<?, ?> object ? Values.text(object.get("name")) : Values.text(person);
        return name == null || Values.isAddress(name) || name.startsWith("#") ? null : name;
    }

    private void count(Element script, Object counter, String witness) {
        if (counter instanceof Map<?, ?> object) {
            String type = String.valueOf(Values.text(object.get("interactionType")));
            if (type.contains("Comment") || types(object).contains("UserComments")) {
                tell(script, Field.COMMENT_COUNT, object.get("userInteractionCount"), witness);
            }
        }
    }

    private void comments(Object value, int parent, int depth) {
        if (!(value instanceof Map<?, ?> object) || depth > 32) {
            return;
        }
        Object author = resolved(object.get("author") == null ? object.get("creator") : object.get("author"));
        Object date = object.get("datePublished") == null ? object.get("dateCreated") : object.get("datePublished");
        String url = Values.text(object.get("url"));
        int place = statements.add(new DataComment(Values.text(object.get("@id")), name(author),
            author instanceof Map<?, ?> person ? statements.absolute(Values.text(person.get("url"))) : null,
            Values.text(date), Values.text(object.get("text")), statements.absolute(url), parent));
        for (Object answer : Values.list(object.get("comment"))) {
            comments(resolved(answer), place, depth + 1);
        }
    }

    /** What a reference {@code {"@id": …}} stands for; other values stand for themselves. */
    private Object resolved(Object value) {
        if (value instanceof Map<?, ?> object && object.size() == 1 && object.get("@id") instanceof String id) {
            return byId.getOrDefault(id, object);
        }
        return value;
    }

    private static List<String> types(Map<?, ?> object) {
        List<String> types = new ArrayList<>(1);
        for (Object type : Values.list(object.get("@type"))) {
            if (type instanceof String name) {
                types.add(Values.typeName(name));
            }
        }
        return types;
    }
}
