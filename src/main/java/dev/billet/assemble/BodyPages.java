package dev.billet.assemble;

import dev.billet.model.Content;
import dev.billet.model.Link;
import dev.billet.model.Media;
import dev.billet.model.Post;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the pages of a body that an engine has divided: {@code /slug/}, {@code /slug/2/}, {@code /slug/3/}. A number alone says
 * nothing, as a slug may be one; here the captures are known to be of one post, and the address without the number is among them.
 */
final class BodyPages {
    private static final Pattern PAGE = Pattern.compile("^(.*?)(?:/|[?&]page=)(\\d{1,3})$");

    private BodyPages() {
    }

    /** The captures, of which the best one of the first page has got the bodies of the others; the others keep the rest. */
    static List<Post> joined(List<Post> ranked) {
        if (ranked.size() < 2) {
            return ranked;
        }
        Set<String> addresses = new HashSet<>();
        ranked.stream().filter(post -> post.url() != null).forEach(post -> addresses.add(key(post)));
        if (addresses.size() < 2) {
            return ranked;
        }
        Map<Integer, Post> pages = new TreeMap<>();
        List<Post> others = new ArrayList<>();
        for (Post post : ranked) {
            int number = number(post, addresses);
            if (number > 1) {
                pages.putIfAbsent(number, post);
            } else {
                others.add(post);
            }
        }
        int first = pages.isEmpty() ? -1 : firstPage(others);
        if (first < 0) {
            return ranked;
        }
        others.set(first, joined(others.get(first), pages.values()));
        // What else the further pages say (their comments) counts; their bodies and addresses do not.
        pages.values().forEach(page -> others.add(page.toBuilder().content(null).media(List.of()).links(List.of())
            .url(others.get(first).url()).extent(Post.Extent.EXCERPT).build()));
        return others;
    }

    private static String key(Post post) {
        return Urls.key(PostAddress.of(post.url()));
    }

    private static int number(Post post, Set<String> addresses) {
        Matcher page = post.url() == null ? null : PAGE.matcher(key(post));
        return page != null && page.matches() && addresses.contains(page.group(1)) ? Integer.parseInt(page.group(2)) : 1;
    }

    /** The best capture of a page that shows the body; feeds and interfaces do not divide it so. */
    private static int firstPage(List<Post> captures) {
        for (int i = 0; i < captures.size(); i++) {
            Post post = captures.get(i);
            if (Witness.of(post) == Witness.PAGE && post.extent() == Post.Extent.FULL && post.content() != null) {
                return i;
            }
        }
        return -1;
    }

    private static Post joined(Post first, Collection<Post> pages) {
        StringBuilder html = new StringBuilder(first.content().html() == null ? "" : first.content().html());
        StringBuilder text = new StringBuilder(first.content().text() == null ? "" : first.content().text());
        Set<Media> media = new LinkedHashSet<>(first.media());
        List<Link> links = new ArrayList<>(first.links());
        for (Post page : pages) {
            if (page.content() != null) {
                html.append(html.length() == 0 || page.content().html() == null ? "" : "\n").append(orEmpty(page.content().html()));
                text.append(text.length() == 0 || page.content().text() == null ? "" : "\n\n").append(orEmpty(page.content().text()));
            }
            media.addAll(page.media());
            links.addAll(page.links());
        }
        Content content = new Content(html.length() == 0 ? null : html.toString(), text.toString(), null, null);
        return first.toBuilder().content(content).media(List.copyOf(media)).links(links).build();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
