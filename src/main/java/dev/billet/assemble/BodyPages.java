package dev.billet.assemble;

import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Post;
import dev.billet.model.Post.Extent;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post whose body is spread over several pages ({@code …/2/}, {@code …?page=2}), as WordPress does it at
 * {@code <!--nextpage-->}. A number at the end of an address counts as a page only when the address without it is there as well: it
 * may be the post's slug.
 */
final class BodyPages {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(?:/|[?&]page=)([2-9]|[1-9]\\d{1,2})/?");

    private BodyPages() {
    }

    /** The captures of one post, best first; those that are pages of its body made one, which comes first. */
    static List<Post> joined(List<Post> captures) {
        Map<Integer, Post> pages = new TreeMap<>();
        List<Post> rest = new ArrayList<>();
        String base = base(captures);
        for (Post capture : captures) {
            Integer number = base == null || !isPage(capture) ? null : number(capture, base);
            if (number == null) {
                rest.add(capture);
            } else if (pages.putIfAbsent(number, capture) != null || number > 1) {
                // Their bodies are no other versions of the whole; their comments count.
                rest.add(capture.toBuilder().content(null).build());
            }
        }
        if (pages.size() < 2) {
            return captures;
        }
        List<Post> all = new ArrayList<>();
        all.add(join(new ArrayList<>(pages.values())));
        all.addAll(rest);
        return all;
    }

    private static boolean isPage(Post capture) {
        return capture.extent() != Extent.EXCERPT && !capture.sources().isEmpty() && "text/html".equals(capture.sources().get(0).mediaType());
    }

    /** The key of the first page's address; null when no capture is a further page of another one. */
    private static String base(List<Post> captures) {
        Set<String> addresses = new LinkedHashSet<>();
        captures.stream().filter(c -> c.url() != null).forEach(c -> addresses.add(Urls.key(c.url())));
        for (String address : addresses) {
            Matcher numbered = NUMBERED.matcher(address);
            if (numbered.matches() && addresses.contains(numbered.group(1))) {
                return numbered.group(1);
            }
        }
        return null;
    }

    /** 1 for the first page; null for what is no page of the body. */
    private static Integer number(Post capture, String base) {
        String address = capture.url() == null ? "" : Urls.key(capture.url());
        if (address.equals(base)) {
            return 1;
        }
        Matcher numbered = NUMBERED.matcher(address);
        return numbered.matches() && numbered.group(1).equals(base) ? Integer.valueOf(numbered.group(2)) : null;
    }

    private static Post join(List<Post> pages) {
        StringBuilder html = new StringBuilder();
        StringBuilder text = new StringBuilder();
        Set<Media> media = new LinkedHashSet<>();
        Set<Link> links = new LinkedHashSet<>();
        Post joined = pages.get(0);
        for (Post page : pages) {
            if (page.content() != null && page.content().html() != null) {
                html.append(html.isEmpty() ? "" : "\n").append(page.content().html());
                text.append(text.isEmpty() ? "" : "\n\n").append(page.content().text());
            }
            media.addAll(page.media());
            links.addAll(page.links());
            joined = page == joined ? joined : Fill.post(joined, page);
        }
        Content content = html.isEmpty() ? joined.content() : new Content(html.toString(), text.toString(), null, null);
        return joined.toBuilder().content(content).media(List.copyOf(media)).links(List.copyOf(links)).build();
    }
}
