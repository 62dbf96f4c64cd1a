package dev.billet.read.ghost;

import dev.billet.html.Markdown;
import dev.billet.json.JsonObject;
import dev.billet.xml.XmlText;
import java.util.Set;

/** What authors put between paragraphs: the same pieces in both of Ghost's formats, under names that differ a little. */
final class GhostCards {
    private final Set<String> unknown;

    GhostCards(Set<String> unknown) {
        this.unknown = unknown;
    }

    /** A card as HTML; empty for what readers of the page never see. */
    String html(String type, JsonObject card) {
        return switch (type) {
            case "image" -> figure(link(picture(card), card.text("href")), card);
            case "gallery" -> figure(String.join("", card.objects("images").stream().map(GhostCards::picture).toList()), card);
            case "html" -> or(card.text("html"));
            case "markdown", "card-markdown" -> card.text("markdown") == null ? "" : Markdown.html(card.text("markdown"));
            case "code", "codeblock" -> figure("<pre><code" + language(card.text("language")) + ">" + escaped(card.text("code"))
                + "</code></pre>",
                card);
            case "embed" -> figure(card.text("html") == null ? link(escaped(card.text("url")), card.text("url")) : card.text("html"), card);
            case "bookmark" -> bookmark(card);
            case "video", "audio" -> figure("<" + type + " controls src=\"" + escaped(card.text("src")) + "\"></" + type + ">", card);
            case "file" -> "<p>" + link(escaped(first(card, "fileTitle", "fileName", "src")), card.text("src")) + "</p>";
            case "hr", "horizontalrule" -> "<hr>";
            default -> worded(type, card);
        };
    }

    /** Cards that are words rather than things. */
    private String worded(String type, JsonObject card) {
        return switch (type) {
            case "button" -> "<p>" + link(escaped(card.text("buttonText")), card.text("buttonUrl")) + "</p>";
            case "callout" -> "<p>" + escaped(card.text("calloutEmoji")) + " " + or(card.text("calloutText")) + "</p>";
            case "toggle" -> "<h4>" + or(card.text("heading")) + "</h4>" + or(card.text("content"));
            case "header" -> "<h2>" + or(card.text("header")) + "</h2><p>" + or(first(card, "subheader", "subHeader")) + "</p>";
            case "product" -> "<h4>" + or(card.text("productTitle")) + "</h4>" + or(card.text("productDescription"));
            case "call-to-action" -> or(card.text("textValue")) + "<p>"
                + link(escaped(card.text("buttonText")), card.text("buttonUrl")) + "</p>";
            case "email", "email-cta", "paywall", "signup", "transistor" -> "";
            default -> {
                unknown.add(type);
                yield "";
            }
        };
    }

    private static String bookmark(JsonObject card) {
        JsonObject metadata = card.object("metadata");
        String title = metadata.text("title") == null ? card.text("url") : metadata.text("title");
        String more = metadata.text("description") == null ? "" : "<br>" + escaped(metadata.text("description"));
        return figure("<p>" + link(escaped(title), card.text("url")) + more + "</p>", card);
    }

    private static String picture(JsonObject card) {
        String src = first(card, "src", "imageSrc");
        return src == null ? "" : "<img src=\"" + escaped(src) + "\" alt=\"" + escaped(card.text("alt")) + "\">";
    }

    private static String figure(String inner, JsonObject card) {
        String caption = card.text("caption");
        return inner.isEmpty() ? "" : caption == null ? inner.startsWith("<img") || inner.startsWith("<a") ? "<p>" + inner + "</p>" : inner
            : "<figure>" + inner + "<figcaption>" + caption + "</figcaption></figure>";
    }

    private static String link(String inner, String url) {
        return url == null || inner.isEmpty() ? inner : "<a href=\"" + escaped(url) + "\">" + inner + "</a>";
    }

    private static String language(String language) {
        return language == null ? "" : " class=\"language-" + escaped(language) + "\"";
    }

    private static String first(JsonObject card, String... names) {
        for (String name : names) {
            if (card.text(name) != null) {
                return card.text(name);
            }
        }
        return null;
    }

    private static String or(String html) {
        return html == null ? "" : html;
    }

    static String escaped(String text) {
        return text == null ? "" : XmlText.escape(text);
    }
}
