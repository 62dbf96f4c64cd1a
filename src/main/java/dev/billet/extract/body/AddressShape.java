package dev.billet.extract.body;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the address of a page says about its kind: the home page, months and terms are lists, dated paths with a slug are posts. */
final class AddressShape {
    private static final Set<String> LIST_PARTS = Set.of("category", "categories", "tag", "tags", "author", "search", "label", "archives",
        "archive", "kategorie", "categorie", "categoria", "page");
    private static final Set<String> HOME = Set.of("index.html", "index.htm", "index.php", "blog", "default.htm", "home", "index.asp",
        "default.aspx", "weblog", "news");
    private static final Set<String> NESTED = Set.of("category", "kategorie", "categorie", "categoria", "tag", "author");
    private static final Pattern LIST_QUERY =
        Pattern.compile("(.*&)?(cat|tag|s|m|author|paged|label|category|search|updated-max|q)=.*");
    private static final Pattern POST_QUERY = Pattern.compile("(.*&)?(p|page_id|attachment_id|postid|entry_id|article)=\\d+.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern ARCHIVE_FILE = Pattern.compile("\\d{4}_\\d{2}(_\\d{2})?(_archive)?\\.html?|\\d{4}-\\d{2}\\.html?");

    private AddressShape() {
    }

    static void vote(Reading reading, KindVotes votes) {
        String url = address(reading);
        URI uri = parse(url);
        if (uri == null || uri.getHost() == null) {
            return;
        }
        String query = uri.getQuery() == null ? "" : uri.getQuery().toLowerCase(Locale.ROOT);
        String path = uri.getPath() == null ? "" : uri.getPath().toLowerCase(Locale.ROOT);
        List<String> parts = List.of(path.split("/")).stream().filter(p -> !p.isBlank()).toList();
        if (isListQuery(query)) {
            votes.vote(PageKind.LIST, 3, "url:query");
        } else if (!query.isEmpty() && POST_QUERY.matcher(query).matches()) {
            votes.vote(PageKind.POST, 3, "url:number");
        } else {
            path(parts, votes);
        }
    }

    private static boolean isListQuery(String query) {
        return !query.isEmpty() && LIST_QUERY.matcher(query).matches();
    }

    private static void path(List<String> parts, KindVotes votes) {
        if (parts.isEmpty() || parts.size() == 1 && HOME.contains(parts.get(0))) {
            votes.vote(PageKind.LIST, 3, "url:home");
            return;
        }
        String last = parts.get(parts.size() - 1);
        boolean numbers = parts.stream().allMatch(p -> NUMBER.matcher(p).matches()) && parts.get(0).length() == 4;
        boolean term = parts.size() >= 2 && isTerm(parts) && !isDated(parts) && !last.contains(".htm");
        if (numbers || ARCHIVE_FILE.matcher(last).matches()) {
            votes.vote(PageKind.LIST, 3, "url:month");
        } else if (term && !NUMBER.matcher(last).matches() || term && parts.get(parts.size() - 2).equals("page")) {
            votes.vote(PageKind.LIST, 3, "url:term");
        } else if (isDated(parts)) {
            votes.vote(PageKind.POST, 3, "url:dated");
        } else if (last.contains("-") || last.contains(".htm")) {
            votes.vote(PageKind.POST, 1, "url:slug");
        }
    }

    /** {@code /category/x}, {@code /blog/tag/x}, {@code /category/x/y}. */
    private static boolean isTerm(List<String> parts) {
        return LIST_PARTS.contains(parts.get(parts.size() - 2)) || NESTED.contains(parts.get(0)) || NESTED.contains(parts.get(1))
            && parts.size() > 2;
    }

    /** {@code /2011/11/slug} or {@code /2011/11/30/slug}. */
    private static boolean isDated(List<String> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            boolean year = parts.get(i).length() == 4 && (parts.get(i).startsWith("20") || parts.get(i).startsWith("199"))
                && NUMBER.matcher(parts.get(i)).matches();
            String last = parts.get(parts.size() - 1);
            if (year && !NUMBER.matcher(last).matches() && !ARCHIVE_FILE.matcher(last).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The page's own address; a canonical link stands in for one that is not known. */
    private static String address(Reading reading) {
        if (reading.page().url() != null) {
            return reading.page().url();
        }
        List<PageData.Claim> canonical = reading.data().of(PageData.Field.CANONICAL);
        if (!canonical.isEmpty()) {
            return canonical.get(0).value();
        }
        for (Element link : reading.index().byAttribute("rel")) {
            if (link.normalName().equals("link") && link.attr("rel").equalsIgnoreCase("canonical")) {
                return link.attr("href");
            }
        }
        for (Element meta : reading.index().byAttribute("property")) {
            if (meta.attr("property").equals("og:url")) {
                return meta.attr("content");
            }
        }
        return null;
    }

    private static URI parse(String url) {
        if (url == null) {
            return null;
        }
        try {
            return new URI(url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            // An address that is none says nothing about the page.
            return null;
        }
    }
}
