package dev.billet.extract.data;

import dev.billet.extract.data.PageData.Field;
import dev.billet.html.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Reads schema.org microdata of the page's one article; comments in microdata are the comment finder's business. */
final class Microdata {
    private static final String WITNESS = "microdata";

    private static final Map<String, Field> FIELDS = Map.ofEntries(
        Map.entry("headline", Field.TITLE), Map.entry("datePublished", Field.PUBLISHED), Map.entry("dateCreated", Field.PUBLISHED),
        Map.entry("dateModified", Field.MODIFIED), Map.entry("inLanguage", Field.LANGUAGE), Map.entry("keywords", Field.TAG),
        Map.entry("articleSection", Field.CATEGORY), Map.entry("description", Field.DESCRIPTION), Map.entry("image", Field.IMAGE),
        Map.entry("url", Field.CANONICAL), Map.entry("mainEntityOfPage", Field.CANONICAL),
        Map.entry("commentCount", Field.COMMENT_COUNT), Map.entry("author", Field.AUTHOR), Map.entry("creator", Field.AUTHOR));

    private final Page page;
    private final Element article;
    private final Statements statements;
    private final boolean headlined;

    private Microdata(Page page, Element article, List<Element> properties, Statements statements) {
        this.page = page;
        this.article = article;
        this.statements = statements;
        this.headlined = properties.stream().anyMatch(p -> p.attr("itemprop").contains("headline"));
    }

    static void read(Page page, Statements statements) {
        List<Element> scopes = page.index().byAttribute("itemscope");
        Element article = scopes.isEmpty() ? null : article(page, scopes);
        if (article == null) {
            return;
        }
        List<Element> own = new ArrayList<>();
        for (Element property : page.index().byAttribute("itemprop")) {
            if (property != article && page.index().contains(article, property) && scope(property) == article) {
                own.add(property);
            }
        }
        Microdata reader = new Microdata(page, article, own, statements);
        statements.add(article, Field.TYPE, Values.typeName(article.attr("itemtype")), WITNESS);
        own.forEach(reader::tell);
    }

    /** The one article of the page; null when there is none or several (a list). */
    private static Element article(Page page, List<Element> scopes) {
        List<Element> articles = scopes.stream().filter(s -> isType(s, true) && !isWithin(s)).toList();
        if (articles.isEmpty()) {
            articles = scopes.stream().filter(s -> isType(s, false) && !isWithin(s)).toList();
        }
        if (articles.size() > 1) {
            // Beside the post teasers of others may stand, but only the post has its text here.
            articles = articles.stream().filter(a -> hasBody(page, a)).toList();
        }
        return articles.size() == 1 ? articles.get(0) : null;
    }

    private static boolean isType(Element scope, boolean article) {
        String type = Values.typeName(scope.attr("itemtype"));
        return article ? Values.isArticle(type) : Values.isWork(type);
    }

    /** Whether a scope stands within an article or comment. */
    private static boolean isWithin(Element scope) {
        for (Element at = scope(scope); at != null; at = scope(at)) {
            String type = Values.typeName(at.attr("itemtype"));
            if (Values.isArticle(type) || Values.isWork(type) || type.contains("Comment")) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasBody(Page page, Element article) {
        return page.index().byAttribute("itemprop").stream().anyMatch(p ->
            page.index().contains(article, p) && (p.attr("itemprop").contains("articleBody") || p.attr("itemprop").equals("text")));
    }

    /** The item that an element belongs to: the nearest one around it, a comment without a type of its own included. */
    private static Element scope(Element element) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (at.hasAttr("itemscope") || at.attr("itemprop").equals("comment")) {
                return at;
            }
        }
        return null;
    }

    private void tell(Element property) {
        for (String name : property.attr("itemprop").split("\\s+")) {
            Field field = name.equals("name") && !headlined ? Field.TITLE : FIELDS.get(name);
            if (field == Field.AUTHOR) {
                author(property);
            } else if (field == Field.TAG || field == Field.CATEGORY) {
                for (String term : value(property).split(",")) {
                    statements.add(property, field, term, WITNESS);
                }
            } else if (field != null && (field != Field.IMAGE || !property.hasAttr("itemscope"))) {
                statements.add(property, field, value(property), WITNESS);
            } else if (name.equals("interactionCount") || name.equals("interactionStatistic")) {
                count(property);
            }
        }
    }

    private void author(Element property) {
        if (!property.hasAttr("itemscope")) {
            statements.add(property, Field.AUTHOR, value(property), WITNESS);
            statements.add(property, Field.AUTHOR_URL, property.attr("href"), WITNESS);
            return;
        }
        boolean named = false;
        for (Element inner : inside(property)) {
            if (inner.attr("itemprop").equals("name")) {
                named = true;
                statements.add(inner, Field.AUTHOR, value(inner), WITNESS);
            }
            if (inner.attr("itemprop").contains("url")) {
                statements.add(inner, Field.AUTHOR_URL, value(inner), WITNESS);
            }
        }
        if (!named) {
            statements.add(property, Field.AUTHOR, property.text(), WITNESS);
        }
    }

    /** {@code UserComments:12}, or an InteractionCounter of comments. */
    private void count(Element property) {
        String content = property.attr("content");
        if (content.startsWith("UserComments:")) {
            statements.add(property, Field.COMMENT_COUNT, content.substring(content.indexOf(':') + 1), WITNESS);
        }
        List<Element> parts = property.hasAttr("itemscope") ? inside(property) : List.of();
        if (parts.stream().anyMatch(p -> (value(p) + p.attr("href")).contains("CommentAction"))) {
            parts.stream().filter(p -> p.attr("itemprop").equals("userInteractionCount"))
                .forEach(p -> statements.add(p, Field.COMMENT_COUNT, value(p), WITNESS));
        }
    }

    private List<Element> inside(Element scope) {
        return page.index().byAttribute("itemprop").stream()
            .filter(p -> p != scope && page.index().contains(scope, p) && page.index().contains(article, p)).toList();
    }

    /** As the microdata standard takes values, but a {@code content} attribute beats all: themes put it everywhere. */
    private static String value(Element property) {
        if (property.hasAttr("content")) {
            return property.attr("content");
        }
        String name = switch (property.normalName()) {
            case "time" -> "datetime";
            case "abbr" -> "title";
            case "a", "link", "area" -> isAddress(property) ? "href" : "";
            case "img", "iframe", "audio", "video", "source", "embed" -> "src";
            case "data", "meter" -> "value";
            default -> "";
        };
        return !name.isEmpty() && property.hasAttr(name) ? property.attr(name) : property.text();
    }

    /** A link is a value by its address only where an address is asked: {@code <a itemprop="author">} names a person. */
    private static boolean isAddress(Element property) {
        String names = property.attr("itemprop");
        return property.normalName().equals("link") || names.contains("url") || names.contains("mainEntityOfPage")
            || names.contains("image");
    }
}
