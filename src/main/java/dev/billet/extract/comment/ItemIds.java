package dev.billet.extract.comment;

import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rule;
import dev.billet.html.Page;
import dev.billet.text.Memory;
import dev.billet.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the number under which the engine knows a comment: ids such as comment-593, li-comment-593, c593, forum226837. */
final class ItemIds {
    /** Words before the number, from the templates of the platforms in the rule files; sidebars have a box "recent-comments-2". */
    private static final Pattern NAMED = Pattern.compile(
        "(?i)(?!.*(?:recent|latest|widget))(?:[a-z]+[-_])*"
        + "(?:[a-z]*comment[a-z]*|coment[a-z]*|komment[a-z]*|c|co|com|cmt|reply|response|reaction|forum|message|msg"
        + "|post-comment|pingback|trackback"
            + "|ping)[-_]?");
    private static final Memory<Boolean> NAMES = new Memory<>(1 << 10);
    private static final Pattern IN_LINK =
        Pattern.compile("(?i)#(?:[a-z]+[-_])*(?:[a-z]*comment[a-z]*|c|co|reply|forum|message)[-_]?(\\d+)$");
    private static final Pattern REPLY_TO = Pattern.compile("[?&]replytocom=(\\d+)");
    static final Pattern ONLY_NUMBER = Pattern.compile("\\d{2,20}");
    private static final List<String> DATA = List.of("data-comment-id", "data-commentid", "data-comment", "data-id", "data-post-id");
    private static final int LOOK_AT = 12;

    private ItemIds() {
    }

    static String of(Item item, Rule rule, Page page) {
        if (rule != null) {
            Optional<String> id = rule.first("comments", "id", page, item.start(), item::owns, Picked::text);
            if (id.isPresent()) {
                return id.get();
            }
        }
        int[] own = item.places();
        for (int i = 0; i < own.length && i < LOOK_AT; i++) {
            String named = ofElement(page.index().element(own[i]));
            if (named != null) {
                return named;
            }
        }
        return ofLinks(item, page);
    }

    private static String ofElement(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        String id = element.id();
        String number = named(id);
        number = number == null ? named(element.attr("name")) : number;
        if (number != null) {
            return number;
        }
        for (String name : DATA) {
            String value = element.attr(name);
            if (!value.isEmpty() && ONLY_NUMBER.matcher(value).matches()) {
                return value;
            }
        }
        return endsWithDigit(id) && ONLY_NUMBER.matcher(id).matches() ? id : null;
    }

    /** The number in an id or name that speaks of a comment; null for any other. */
    static String named(String value) {
        int digits = digits(value);
        return digits < value.length() && isName(value.substring(0, digits)) ? value.substring(digits) : null;
    }

    /** Where the digits at the end begin. */
    private static int digits(String value) {
        int from = value.length();
        while (from > 0 && value.charAt(from - 1) >= '0' && value.charAt(from - 1) <= '9') {
            from--;
        }
        return from;
    }

    /** Ids of a page differ in their numbers only: what stands before them is looked at once. */
    private static boolean isName(String before) {
        return NAMES.get(before, b -> NAMED.matcher(b).matches());
    }

    static boolean endsWithDigit(String value) {
        return digits(value) < value.length();
    }

    private static String ofLinks(Item item, Page page) {
        for (int place : item.places()) {
            Element element = page.index().element(place);
            if (element.normalName().equals("a")) {
                String href = element.attr("href");
                Matcher reply = href.contains("replytocom=") ? REPLY_TO.matcher(href) : null;
                if (reply != null && reply.find()) {
                    return reply.group(1);
                }
                Matcher link = href.indexOf('#') < 0 ? null : IN_LINK.matcher(href);
                if (link != null && link.find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }

    /** The address of the comment alone, absolute; null when there is none. */
    static String permalink(Item item, Rule rule, Page page) {
        if (rule != null) {
            for (Element root : item.roots()) {
                Optional<String> url = rule.first("comments", "permalink", page, root, item::owns, Picked::text);
                if (url.isPresent()) {
                    return url.get();
                }
            }
        }
        return firstLink(item, page);
    }

    /** The first link of the item that leads to a comment. */
    private static String firstLink(Item item, Page page) {
        for (int place : item.places()) {
            Element element = page.index().element(place);
            String href = element.normalName().equals("a") ? element.attr("href") : "";
            if (href.indexOf('#') >= 0 && IN_LINK.matcher(href).find() && !href.contains("replytocom=")) {
                String url = Urls.resolve(page.base(), href);
                return Urls.isWeb(url) ? url : null;
            }
        }
        return null;
    }
}
