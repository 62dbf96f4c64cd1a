package dev.billet.extract.comment;

import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rule;
import dev.billet.html.Page;
import dev.billet.text.Urls;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the number under which the engine knows a comment: ids such as comment-593, li-comment-593, c593, forum226837. */
final class ItemIds {
    /** Words before the number, from the templates of the platforms in the rule files. */
    static final Pattern NAMED = Pattern.compile(
        "(?i)(?:[a-z]+[-_])*(?:[a-z]*comment[a-z]*|coment[a-z]*|komment[a-z]*|c|co|com|cmt|reply|response|reaction|forum|message|msg|post-comment|pingback|trackback"
            + "|ping)[-_]?(\\d+)");
    private static final Pattern IN_LINK = Pattern.compile("(?i)#(?:[a-z]+[-_])*(?:[a-z]*comment[a-z]*|c|co|reply|forum|message)[-_]?(\\d+)$");
    private static final Pattern REPLY_TO = Pattern.compile("[?&]replytocom=(\\d+)");
    static final Pattern ONLY_NUMBER = Pattern.compile("\\d{2,20}");
    private static final List<String> DATA = List.of("data-comment-id", "data-commentid", "data-comment", "data-id", "data-post-id");
    private static final int LOOK_AT = 12;

    private ItemIds() {
    }

    static String of(Item item, List<Element> own, Rule rule, Page page) {
        if (rule != null) {
            Optional<String> id = rule.first("comments", "id", page, item.start(), e -> item.owns(page.index(), e), Picked::text);
            if (id.isPresent()) {
                return id.get();
            }
        }
        String named = own.stream().limit(LOOK_AT).map(ItemIds::ofElement).filter(id -> id != null).findFirst().orElse(null);
        return named != null ? named : ofLinks(own);
    }

    private static String ofElement(Element element) {
        if (element.attributesSize() == 0) {
            return null;
        }
        for (String value : List.of(element.id(), element.attr("name"))) {
            Matcher matcher = NAMED.matcher(value);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        for (String name : DATA) {
            if (ONLY_NUMBER.matcher(element.attr(name)).matches()) {
                return element.attr(name);
            }
        }
        return ONLY_NUMBER.matcher(element.id()).matches() ? element.id() : null;
    }

    private static String ofLinks(List<Element> own) {
        for (Element element : own) {
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                String href = element.attr("href");
                Matcher reply = REPLY_TO.matcher(href);
                if (reply.find()) {
                    return reply.group(1);
                }
                Matcher link = IN_LINK.matcher(href);
                if (link.find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }

    /** The first link of the item that leads to a comment, absolute; null when there is none. */
    static String permalink(List<Element> own, Page page) {
        for (Element element : own) {
            if (element.normalName().equals("a") && IN_LINK.matcher(element.attr("href")).find() && !element.attr("href").contains("replytocom=")) {
                String url = Urls.resolve(page.base(), element.attr("href"));
                return Urls.isWeb(url) ? url : null;
            }
        }
        return null;
    }
}
