package dev.billet.extract.data;

import dev.billet.extract.data.PageData.Field;
import dev.billet.html.Page;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What meta and link elements and the html element say. */
final class HeadData {
    private record Meaning(Field field, String witness) {
        static Meaning of(Field field, String witness) {
            return new Meaning(field, witness);
        }
    }

    /** Names and properties of meta elements, in lower case; only looked up, never walked. */
    private static final Map<String, Meaning> META = Map.ofEntries(
        entry("og:title", Field.TITLE, "opengraph"),
        entry("og:site_name", Field.SITE_NAME, "opengraph"),
        entry("og:url", Field.CANONICAL, "opengraph"),
        entry("og:description", Field.DESCRIPTION, "opengraph"),
        entry("og:image", Field.IMAGE, "opengraph"),
        entry("og:type", Field.TYPE, "opengraph"),
        entry("og:locale", Field.LANGUAGE, "opengraph"),
        entry("og:updated_time", Field.MODIFIED, "opengraph"),
        entry("article:published_time", Field.PUBLISHED, "article"),
        entry("og:article:published_time", Field.PUBLISHED, "article"),
        entry("article:published", Field.PUBLISHED, "article"),
        entry("article:modified_time", Field.MODIFIED, "article"),
        entry("article:author", Field.AUTHOR, "article"),
        entry("article:author:name", Field.AUTHOR, "article"),
        entry("article:section", Field.CATEGORY, "article"),
        entry("article:tag", Field.TAG, "article"),
        entry("author", Field.AUTHOR, "meta"),
        entry("date", Field.PUBLISHED, "meta"),
        entry("pubdate", Field.PUBLISHED, "meta"),
        entry("publish-date", Field.PUBLISHED, "meta"),
        entry("publishdate", Field.PUBLISHED, "meta"),
        entry("last-modified", Field.MODIFIED, "meta"),
        entry("revised", Field.MODIFIED, "meta"),
        entry("description", Field.DESCRIPTION, "meta"),
        entry("keywords", Field.TAG, "meta"),
        entry("generator", Field.GENERATOR, "meta"),
        entry("content-language", Field.LANGUAGE, "meta"),
        entry("language", Field.LANGUAGE, "meta"),
        entry("application-name", Field.SITE_NAME, "meta"),
        entry("twitter:title", Field.TITLE, "twitter"),
        entry("twitter:description", Field.DESCRIPTION, "twitter"),
        entry("dc.title", Field.TITLE, "dublin-core"),
        entry("dc.creator", Field.AUTHOR, "dublin-core"),
        entry("dc.date", Field.PUBLISHED, "dublin-core"),
        entry("dc.date.issued", Field.PUBLISHED, "dublin-core"),
        entry("dc.date.created", Field.PUBLISHED, "dublin-core"),
        entry("dc.date.published", Field.PUBLISHED, "dublin-core"),
        entry("dc.date.modified", Field.MODIFIED, "dublin-core"),
        entry("dc.language", Field.LANGUAGE, "dublin-core"),
        entry("dc.publisher", Field.SITE_NAME, "dublin-core"),
        entry("dc.subject", Field.TAG, "dublin-core"),
        entry("dc.identifier", Field.CANONICAL, "dublin-core"),
        entry("dcterms.title", Field.TITLE, "dublin-core"),
        entry("dcterms.creator", Field.AUTHOR, "dublin-core"),
        entry("dcterms.date", Field.PUBLISHED, "dublin-core"),
        entry("dcterms.created", Field.PUBLISHED, "dublin-core"),
        entry("dcterms.issued", Field.PUBLISHED, "dublin-core"),
        entry("dcterms.modified", Field.MODIFIED, "dublin-core"),
        entry("sailthru.title", Field.TITLE, "sailthru"),
        entry("sailthru.author", Field.AUTHOR, "sailthru"),
        entry("sailthru.date", Field.PUBLISHED, "sailthru"),
        entry("sailthru.tags", Field.TAG, "sailthru"),
        entry("parsely-title", Field.TITLE, "parsely"),
        entry("parsely-author", Field.AUTHOR, "parsely"),
        entry("parsely-pub-date", Field.PUBLISHED, "parsely"),
        entry("parsely-section", Field.CATEGORY, "parsely"),
        entry("parsely-tags", Field.TAG, "parsely"),
        entry("parsely-link", Field.CANONICAL, "parsely"),
        entry("citation_title", Field.TITLE, "citation"),
        entry("citation_author", Field.AUTHOR, "citation"),
        entry("citation_date", Field.PUBLISHED, "citation"),
        entry("citation_publication_date", Field.PUBLISHED, "citation"),
        entry("citation_online_date", Field.PUBLISHED, "citation"));

    private static final Map<String, Field> LINKS =
        Map.of("canonical", Field.CANONICAL, "shortlink", Field.SHORTLINK, "amphtml", Field.AMP);

    private HeadData() {
    }

    private static Map.Entry<String, Meaning> entry(String name, Field field, String witness) {
        return Map.entry(name, Meaning.of(field, witness));
    }

    static void read(Page page, Statements statements) {
        for (Element html : page.index().byTag("html")) {
            statements.add(html, Field.LANGUAGE, html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"), "html");
        }
        for (Element meta : page.index().byTag("meta")) {
            for (String attribute : List.of("property", "name", "http-equiv")) {
                meta(meta, meta.attr(attribute), statements);
            }
        }
        labelled(page, statements);
        for (Element link : page.index().byTag("link")) {
            for (String rel : link.attr("rel").toLowerCase(Locale.ROOT).split(" ")) {
                Field field = LINKS.get(rel);
                if (field != null) {
                    statements.add(link, field, link.attr("href"), "link");
                }
            }
        }
    }

    /** "Written by" and the name, as plug-ins tell them to Twitter and Slack in two elements. */
    private static void labelled(Page page, Statements statements) {
        Map<String, Element> named = new HashMap<>();
        for (Element meta : page.index().byAttribute("name")) {
            if (meta.normalName().equals("meta") && meta.attr("name").startsWith("twitter:")) {
                named.put(meta.attr("name"), meta);
            }
        }
        for (String number : named.isEmpty() ? List.<String>of() : List.of("1", "2")) {
            Element label = named.get("twitter:label" + number);
            Element data = named.get("twitter:data" + number);
            if (label != null && data != null && Words.is(Role.POSTED_BY, label.attr("content"), null)) {
                statements.add(data, Field.AUTHOR, data.attr("content"), "twitter");
            }
        }
    }

    private static void meta(Element meta, String name, Statements statements) {
        Meaning meaning = name.isEmpty() ? null : META.get(name.strip().toLowerCase(Locale.ROOT));
        if (meaning == null) {
            return;
        }
        String content = meta.attr("content");
        if (meaning.field() == Field.TAG && !name.equalsIgnoreCase("article:tag")) {
            for (String tag : content.split(",")) {
                statements.add(meta, Field.TAG, tag, meaning.witness());
            }
        } else {
            boolean profile = meaning.field() == Field.AUTHOR && Values.isAddress(content);
            statements.add(meta, profile ? Field.AUTHOR_URL : meaning.field(), content, meaning.witness());
        }
    }
}
