package dev.billet.read.rest;

import dev.billet.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an answer comes from: the blog and the resource below its interface, whichever of the two forms the address has.
 *
 * @param home the blog's address
 * @param path such as {@code wp/v2/categories/39}
 */
record RestAddress(String home, String path) {
    private static final Pattern ADDRESS = Pattern.compile("^(https?://.+?/)(?:index\\.php/?)?(?:wp-json/|\\?(?:.*&)?rest_route=(?:/|%2F))"
        + "([^?&#]*)");

    /** Reads an address; null when it is none of the interface. */
    static RestAddress of(String url) {
        Matcher address = ADDRESS.matcher(url == null ? "" : url);
        return address.find() ? new RestAddress(address.group(1), address.group(2).replace("%2F", "/").replaceAll("/$", "")) : null;
    }

    /** What an answer says of its own address; null when it says nothing. */
    static RestAddress self(JsonObject answer) {
        JsonObject links = answer.object("_links");
        for (String name : List.of("self", "collection", "about")) {
            for (JsonObject link : links.objects(name)) {
                RestAddress address = of(link.text("href"));
                if (address != null) {
                    return address;
                }
            }
        }
        return null;
    }

    /** The name under which posts speak of a term or a person. {@code home} is null when it is not known. */
    static String reference(String home, String kind, String number) {
        return (home == null ? "" : home) + "wp-json/wp/v2/" + kind + "/" + number;
    }
}
