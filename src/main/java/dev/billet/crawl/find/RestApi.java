package dev.billet.crawl.find;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.billet.json.Json;
import dev.billet.json.JsonObject;
import dev.billet.source.WebAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The interface of WordPress: what to ask of it, page by page, and the addresses of posts that it names. */
final class RestApi {
    private static final int PER_PAGE = 100;
    private static final Pattern COLLECTION = Pattern.compile("wp/v2/([a-z0-9_-]+)(?:[?&]|$)");
    private static final Pattern PAGE = Pattern.compile("([?&]page=)(\\d+)");
    /** Kinds of posts that hold no texts for readers. */
    private static final Set<String> FURNITURE = Set.of("posts", "pages", "media", "menu-items", "blocks", "templates", "template-parts",
        "navigation", "global-styles", "font-families");
    private static final String FACTS = "_fields=name,description,url,home,gmt_offset,timezone_string,namespaces";
    private final Site site;
    private final long limit;

    RestApi(Site site, long limit) {
        this.site = site;
        this.limit = limit;
    }

    /** The first question to an interface at this address; the others follow when it answers. */
    static Target begin(String root) {
        String base = root.endsWith("/") || root.contains("rest_route=") ? root : root + "/";
        return api(base + (base.contains("?") ? "&" : "?") + FACTS);
    }

    private static List<Target> collections(String base) {
        List<Target> all = new ArrayList<>();
        for (String collection : List.of("posts", "pages", "comments", "categories", "tags", "users")) {
            all.add(collection(base, collection));
        }
        all.add(api(base + "wp/v2/types"));
        return all;
    }

    /** By number, so that what is written meanwhile comes last and moves nothing. */
    private static Target collection(String base, String name) {
        return api(base + "wp/v2/" + name + (base.contains("?") ? "&" : "?") + "per_page=" + PER_PAGE + "&page=1&orderby=id&order=asc");
    }

    private static Target api(String url) {
        return new Target(url, Kind.API, true);
    }

    List<Target> targets(WebAnswer answer) throws IOException {
        List<Target> found = new ArrayList<>();
        Matcher collection = COLLECTION.matcher(answer.url());
        List<JsonObject> items = objects(answer.content(limit));
        if (!collection.find()) {
            boolean known = items.stream().anyMatch(item -> item.texts("namespaces").contains("wp/v2"));
            return known ? collections(answer.url().replaceFirst("[?&]" + FACTS + "$", "")) : found;
        }
        String name = collection.group(1);
        if (name.equals("types")) {
            types(answer.url().substring(0, answer.url().indexOf("wp/v2/")), items, found);
            return found;
        }
        // Blogs without comments answer with an empty list.
        if (!items.isEmpty() || answer.fields().containsKey("X-WP-Total")) {
            site.tells(name);
        }
        boolean posts = items.stream().anyMatch(item -> item.has("slug") && !item.has("taxonomy") && !item.has("avatar_urls"));
        for (JsonObject item : items) {
            String url = posts ? Canonical.of(answer.url(), item.text("link")) : null;
            if (url != null) {
                found.add(new Target(url, LinkKinds.of(url) == Kind.COMMENTS ? Kind.COMMENTS : Kind.PAGE, true));
            }
        }
        further(answer, items.size(), found);
        return found;
    }

    private static void further(WebAnswer answer, int items, List<Target> found) {
        Matcher page = PAGE.matcher(answer.url());
        if (!page.find()) {
            return;
        }
        int number = Integer.parseInt(page.group(2));
        String pages = answer.field("X-WP-TotalPages");
        boolean more = pages.matches("\\d{1,7}") ? number < Integer.parseInt(pages) : items >= PER_PAGE;
        if (more) {
            found.add(api(page.replaceFirst("$1" + (number + 1))));
        }
    }

    private static void types(String base, List<JsonObject> all, List<Target> found) {
        for (JsonObject type : all) {
            for (String key : type.names()) {
                String name = type.object(key).text("rest_base");
                if (name != null && name.matches("[a-z0-9_-]+") && !FURNITURE.contains(name)) {
                    found.add(collection(base, name));
                }
            }
        }
    }

    private static List<JsonObject> objects(byte[] bytes) throws IOException {
        List<JsonObject> objects = new ArrayList<>();
        try (JsonParser json = Json.parser(bytes, 0, bytes.length)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    objects.add(JsonObject.read(json));
                }
            }
        }
        return objects;
    }
}
