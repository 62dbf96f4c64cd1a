package dev.billet.extract.data;

import dev.billet.extract.data.PageData.Claim;
import dev.billet.extract.data.PageData.DataComment;
import dev.billet.extract.data.PageData.DataStep;
import dev.billet.extract.data.PageData.Field;
import dev.billet.html.Page;
import dev.billet.text.Space;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Collects claims from all witnesses and puts them into the order of the document. */
final class Statements {
    private final Page page;
    private final List<Placed> placed = new ArrayList<>();
    private final List<DataComment> comments = new ArrayList<>();
    private final List<List<DataStep>> paths = new ArrayList<>();

    private record Placed(int place, Claim claim) {
    }

    Statements(Page page) {
        this.page = page;
    }

    /** Adds a value if there is one; addresses are made absolute. */
    void add(Element where, Field field, String value, String witness) {
        String plain = value != null && witness.startsWith("json-ld") && value.indexOf('&') >= 0
            // Generators of JSON print titles as HTML has them.
            ? Parser.unescapeEntities(value, false) : value;
        String text = field == Field.BODY ? blankToNull(plain) : Space.orNull(plain);
        if (text != null) {
            String said = isAddress(field) ? absolute(text) : text;
            placed.add(new Placed(page.index().order(where), new Claim(field, said, witness)));
        }
    }

    /** Adds a comment and gives its place. */
    int add(DataComment comment) {
        comments.add(comment);
        return comments.size() - 1;
    }

    void add(List<DataStep> path) {
        paths.add(List.copyOf(path));
    }

    String absolute(String address) {
        String absolute = address == null || page.base() == null ? "" : StringUtil.resolve(page.base(), address);
        return absolute.isEmpty() ? address : absolute;
    }

    /** Whether the address is the one under which the page knows itself. */
    boolean isOwnAddress(String address) {
        if (address == null) {
            return false;
        }
        String key = key(absolute(address));
        return page.url() != null && key.equals(key(page.url())) || page.index().byTag("link").stream()
            .anyMatch(l -> l.attr("rel").equalsIgnoreCase("canonical") && key.equals(key(absolute(l.attr("href")))));
    }

    /** As far as addresses of one page differ among its own statements: scheme, fragment, final slash. */
    private static String key(String address) {
        String bare = address.substring(address.indexOf("://") + 1);
        int hash = bare.indexOf('#');
        String path = hash < 0 ? bare : bare.substring(0, hash);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static boolean isAddress(Field field) {
        return switch (field) {
            case AUTHOR_URL, CANONICAL, SHORTLINK, AMP, IMAGE, SITE_URL -> true;
            default -> false;
        };
    }

    PageData toData() {
        placed.sort((a, b) -> Integer.compare(a.place(), b.place()));
        return new PageData(placed.stream().map(Placed::claim).toList(), comments, paths);
    }
}
