package dev.billet.audit.check;

import dev.billet.assemble.Hash;
import dev.billet.assemble.LongIntMap;
import dev.billet.model.Origin;
import dev.billet.model.Post;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.util.List;
import java.util.regex.Pattern;

/** All addresses of which an archive has something: posts under all their names, files, and whatever else was captured. */
final class KnownAddresses {
    /** WordPress' smaller copies of a picture have the name of the large one with their size behind. */
    private static final Pattern SIZE = Pattern.compile("-(?:\\d+x\\d+|scaled|rotated)(?=\\.[A-Za-z0-9]+$)");
    private static final List<String> NUMBERS = List.of("p", "page_id", "attachment_id");
    private final LongIntMap known = new LongIntMap();

    /** A capture; a mirror keeps each one in a folder that has the name of its host. */
    void capture(String location, String url) {
        add(url);
        if (url == null) {
            for (int slash = -1; slash >= -1 && slash < location.length(); slash = next(location, slash)) {
                String rest = location.substring(slash + 1);
                int end = rest.indexOf('/');
                if (end > 0 && rest.lastIndexOf('.', end) > 0) {
                    add("http://" + rest);
                }
            }
        }
    }

    private static int next(String location, int slash) {
        int next = location.indexOf('/', slash + 1);
        return next < 0 ? location.length() : next;
    }

    void post(Post post) {
        add(PostAddress.of(post.url()));
        add(post.guid());
        add(post.attachmentUrl());
        for (Origin origin : post.sources()) {
            add(origin.url());
        }
        String home = post.blog() != null && post.blog().url() != null ? post.blog().url() : Urls.home(post.url());
        if (post.sourceId() != null && home != null) {
            NUMBERS.forEach(name -> add((home.endsWith("/") ? home : home + "/") + "?" + name + "=" + post.sourceId()));
        }
    }

    private void add(String url) {
        String key = url == null ? null : Urls.key(url);
        if (key != null) {
            known.put(Hash.bits(key), 1);
            known.put(Hash.bits(SIZE.matcher(key).replaceFirst("")), 1);
        }
    }

    /** Whether there is anything at the address, or a picture of another size. */
    boolean has(String url) {
        String key = Urls.key(PostAddress.of(url));
        return known.get(Hash.bits(key)) >= 0 || known.get(Hash.bits(SIZE.matcher(key).replaceFirst(""))) >= 0;
    }
}
