package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.text.Urls;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the post's permalink and the number under which the engine knows it. */
final class Addresses {
    private static final Pattern SHORT_LINK = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d+)");
    private static final Pattern BODY_CLASS = Pattern.compile("\\b(?:postid|page-id|attachmentid)-(\\d+)\\b");
    private static final Pattern ENTRY_ID = Pattern.compile("(?:post|entry|article|node)-(\\d+)");

    private Addresses() {
    }

    /** A value with who said it. */
    record Said(String value, String witness) {
    }

    /** The permalink; null when nothing tells it. */
    static Said permalink(Reading reading) {
        String own = reading.page().url();
        for (PageData.Claim claim : reading.data().of(PageData.Field.CANONICAL)) {
            String url = Urls.resolve(reading.page().base(), claim.value());
            if (Urls.isWeb(url) && !isHomeOfAnother(url, own)) {
                return new Said(url, claim.witness());
            }
        }
        if (own != null && Urls.isWeb(own)) {
            return new Said(own, "capture");
        }
        for (Rules.Applied applied : reading.rules()) {
            for (Picked picked : applied.rule().values("post", "permalink", reading.page(), reading.page().document(), e -> true)) {
                if (Urls.isWeb(picked.text())) {
                    return new Said(picked.text(), "platform:" + applied.rule().name() + " " + picked.witness());
                }
            }
        }
        return null;
    }

    /** A canonical link to the home page on a page that has a path of its own is a theme's mistake. */
    private static boolean isHomeOfAnother(String url, String own) {
        return own != null && Urls.slug(url) == null && !url.contains("?") && Urls.slug(own) != null;
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
            for (Picked picked : applied.rule().values("post", "postId", reading.page(), reading.page().document(), e -> true)) {
                return new Said(picked.text(), "platform:" + applied.rule().name());
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
            if (List.of("comment_post_ID", "entry_id", "postID").contains(input.attr("name")) && input.attr("value").matches("\\d+")) {
                return new Said(input.attr("value"), "comment form");
            }
        }
        List<Element> entries = index.byAttribute("id").stream().filter(e -> ENTRY_ID.matcher(e.id()).matches() && reading.claims().of(e) == null).toList();
        return entries.size() == 1 ? new Said(entries.get(0).id().replaceAll("\\D", ""), "entry id") : null;
    }
}
