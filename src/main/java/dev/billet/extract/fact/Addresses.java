package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.text.Role;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the post's permalink and the number under which the engine knows it. */
final class Addresses {
    private static final Pattern SHORT_LINK = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d+)");
    private static final Pattern BODY_CLASS = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:postid|page-id|"
        + "attachmentid)-(\\d+)(?![\\p{L}\\p{N}_])");
    private static final Pattern ENTRY_ID = Pattern.compile("(?:post|entry|article|node)-(\\d+)");
    private static final Pattern DISCUSSION = Pattern.compile("(?i)#(?:comments?|respond|disqus_thread|reply|c\\d+|comment-?\\d+|"
        + "commentform)$");
    private static final Pattern COMMENT_QUERY = Pattern.compile("\\?(?:cid|showComment|replytocom)=[^?#]*$");
    private static final Set<String> NUMBERS = Set.of("comment_post_ID", "entry_id", "postID");

    private Addresses() {
    }

    /** A value with who said it. */
    record Said(String value, String witness) {
    }

    /** The permalink; null when nothing tells it. */
    static Said permalink(Reading reading, TrackbackData trackback) {
        String own = reading.page().url();
        for (PageData.Claim claim : reading.data().of(PageData.Field.CANONICAL)) {
            String url = bare(Urls.resolve(reading.page().base(), claim.value()));
            if (Urls.isWeb(url) && !isHomeOfAnother(url, own)) {
                return new Said(url, claim.witness());
            }
        }
        if (own != null && Urls.isWeb(own)) {
            return new Said(own, "capture");
        }
        if (Urls.isWeb(trackback.url())) {
            return new Said(trackback.url(), "trackback data");
        }
        Said ofDiscussion = ofDiscussion(reading);
        return ofDiscussion != null ? ofDiscussion : ofLinks(reading);
    }

    /** Some themes print the fragment of the request into the canonical link. */
    private static String bare(String url) {
        return url == null || url.indexOf('#') < 0 || url.contains("#!") ? url : url.substring(0, url.indexOf('#'));
    }

    /** TypePad and Blogger name the comment in the query as well. */
    private static String withoutComment(String url) {
        Matcher query = COMMENT_QUERY.matcher(url);
        return query.find() ? url.substring(0, query.start()) : url;
    }

    /** A canonical link to the home page on a page that has a path of its own is a theme's mistake. */
    private static boolean isHomeOfAnother(String url, String own) {
        return own != null && Urls.slug(url) == null && !url.contains("?") && Urls.slug(own) != null;
    }

    /** What most links to comments and to the form are below. */
    private static Said ofDiscussion(Reading reading) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (Element link : reading.index().byTag("a")) {
            String href = link.attr("href");
            if (href.indexOf('#') > 0 && DISCUSSION.matcher(href).find() && Urls.isWeb(Urls.resolve(reading.page().base(), href))) {
                targets.merge(withoutComment(bare(Urls.resolve(reading.page().base(), href))), 1, Integer::sum);
            }
        }
        String most = null;
        int sum = 0;
        for (Map.Entry<String, Integer> target : targets.entrySet()) {
            sum += target.getValue();
            most = most == null || target.getValue() > targets.get(most) ? target.getKey() : most;
        }
        return most != null && 2 * targets.get(most) > sum ? new Said(most, "links to comments") : null;
    }

    private static Said ofLinks(Reading reading) {
        for (Rules.Applied applied : reading.rules()) {
            Optional<Picked> plain = applied.rule().first("post", "permalink", reading.page(), reading.page().document(), e -> true,
                picked -> isPlain(picked.text()) ? picked : null);
            if (plain.isPresent()) {
                return new Said(plain.get().text(), "platform:" + applied.rule().name() + " " + plain.get().witness());
            }
        }
        for (Element link : reading.index().byTag("a")) {
            boolean marked = link.attr("rel").contains("bookmark") || link.hasClass("permalink") || link.hasClass("timestamp-link")
                || link.text().length() < 30 && Words.is(Role.PERMALINK, link.text(), reading.language());
            String url = marked ? Urls.resolve(reading.page().base(), link.attr("href")) : null;
            if (isPlain(url) && reading.claims().of(link) == null) {
                return new Said(bare(url), "rel=bookmark");
            }
        }
        return null;
    }

    /** An address that carries another one shares or subscribes. */
    private static boolean isPlain(String url) {
        return Urls.isWeb(url) && url.indexOf("http", 5) < 0;
    }

    /** The engine's number; null when nothing tells it. */
    static Said number(Reading reading) {
        for (PageData.Claim claim : reading.data().of(PageData.Field.SHORTLINK)) {
            Matcher matcher = SHORT_LINK.matcher(claim.value());
            if (matcher.find()) {
                return new Said(matcher.group(1), claim.witness());
            }
        }
        for (Rules.Applied applied : reading.rules()) {
            Optional<Picked> picked = applied.rule().first("post", "postId", reading.page(), reading.page().document(), e -> true, p -> p);
            if (picked.isPresent()) {
                return new Said(picked.get().text(), "platform:" + applied.rule().name());
            }
        }
        return generic(reading);
    }

    private static Said generic(Reading reading) {
        Matcher body = BODY_CLASS.matcher(reading.page().body().className());
        if (body.find()) {
            return new Said(body.group(1), "body class");
        }
        ElementIndex index = reading.index();
        for (Element input : index.byTag("input")) {
            if (NUMBERS.contains(input.attr("name")) && isNumber(input.attr("value"))) {
                return new Said(input.attr("value"), "comment form");
            }
        }
        List<Element> entries = index.byAttribute("id").stream()
            .filter(e -> ENTRY_ID.matcher(e.id()).matches() && reading.claims().of(e) == null).toList();
        return entries.size() == 1 ? new Said(entries.get(0).id().replaceAll("\\D", ""), "entry id") : null;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
