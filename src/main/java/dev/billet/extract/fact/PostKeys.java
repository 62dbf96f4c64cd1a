package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.model.Post;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the addresses and numbers by which the same post can be known in other captures. */
public final class PostKeys {
    private PostKeys() {
    }

    /** Keys, the most reliable first; see {@link dev.billet.model.Finding.PostFound}. */
    public static List<String> of(Post post, Reading reading) {
        Set<String> keys = new LinkedHashSet<>();
        boolean whole = post.extent() == Post.Extent.FULL;
        add(keys, post.url());
        if (whole) {
            add(keys, reading.page().url());
            reading.data().of(PageData.Field.SHORTLINK).forEach(c -> add(keys, Urls.resolve(reading.page().base(), c.value())));
        }
        String host = Urls.host(post.url() == null ? reading.page().url() : post.url());
        if (post.sourceId() != null && host != null) {
            keys.add("id:" + host + ":" + post.sourceId());
        }
        return new ArrayList<>(keys);
    }

    private static void add(Set<String> keys, String url) {
        if (Urls.isWeb(url)) {
            keys.add("url:" + Urls.key(url));
        }
    }
}
