package dev.billet.crawl.find;

import dev.billet.text.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What belongs to the blog: its hosts, with and without www, and the folder in which it lies there. */
public final class Scope {
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final List<Pattern> include;
    private final List<Pattern> exclude;
    private String home;

    /**
     * The blog's own is added with {@link #settle}.
     *
     * @param addresses below which pages belong to it, too
     * @param include when there are any, pages that match none of these are left out
     * @param exclude what is never asked
     */
    public Scope(List<String> addresses, List<Pattern> include, List<Pattern> exclude) {
        addresses.forEach(this::widen);
        this.include = List.copyOf(include);
        this.exclude = List.copyOf(exclude);
    }

    /** The blog lies in the folder of this address, which says as well how addresses of its host are written. */
    public void settle(String url) {
        home = folder(url);
        widen(url);
    }

    private void widen(String url) {
        prefixes.add(Urls.key(folder(url)));
    }

    /** The blog's folder, as it is asked. */
    public String home() {
        return home;
    }

    private static String folder(String url) {
        String bare = url.replaceAll("[?#].*", "");
        int path = bare.indexOf('/', bare.indexOf("://") + 3);
        return path < 0 ? bare + "/" : bare.substring(0, bare.lastIndexOf('/') + 1);
    }

    /** Whether it is below the blog's folder. */
    public boolean has(String url) {
        String key = Urls.key(url);
        if (key == null || !Urls.isWeb(url)) {
            return false;
        }
        for (String prefix : prefixes) {
            String below = prefix.endsWith("/") ? prefix : prefix + "/";
            if (key.equals(prefix) || key.startsWith(below) || key.startsWith(prefix + "?") || key.startsWith(prefix + "/?")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is on a host of the blog, wherever there. */
    public boolean hasHost(String url) {
        String host = Urls.home(url);
        return host != null && prefixes.stream().anyMatch(prefix -> (prefix + "/").startsWith(Urls.key(host).replaceAll("/+$", "") + "/"));
    }

    /** Whether the user wants it. */
    public boolean isWanted(Target target) {
        boolean excluded = exclude.stream().anyMatch(pattern -> pattern.matcher(target.url()).find());
        boolean chosen = include.isEmpty() || target.kind().isInventory() || target.kind() == Kind.MEDIA
            || include.stream().anyMatch(pattern -> pattern.matcher(target.url()).find());
        return !excluded && chosen;
    }

    /** The address with the scheme and host under which the blog answers: links with the other ones would only be redirected. */
    public String asHome(String url) {
        String from = Urls.home(url);
        String to = home == null ? null : Urls.home(home);
        if (from == null || to == null || from.equals(to) || !Urls.key(from).equals(Urls.key(to))) {
            return url;
        }
        String rest = url.substring(Math.min(url.length(), url.indexOf('/', url.indexOf("://") + 3) < 0 ? url.length()
            : url.indexOf('/', url.indexOf("://") + 3) + 1));
        return to + rest;
    }
}
