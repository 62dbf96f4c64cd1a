package dev.billet.read.feed;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import dev.billet.xml.XmlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of Atom 0.3 or 1.0. */
final class AtomEntry {
    private static final Pattern BLOGGER = Pattern.compile("^tag:[^:]*blogger\\.com,1999:blog-\\d+\\.(?:post|page)-(\\d+)$");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private final XmlElement entry;

    private AtomEntry(XmlElement entry) {
        this.entry = entry;
    }

    /** @param base what relative addresses are seen from, or null */
    static Entry of(XmlElement entry, String base, String language) {
        return new AtomEntry(entry).entry(base, language);
    }

    private Entry entry(String feedBase, String feedLanguage) {
        String base = entry.attribute("xml:base") == null ? feedBase : Urls.resolve(feedBase, entry.attribute("xml:base"));
        XmlElement content = first("content");
        String link = link("alternate", base);
        String body = content == null || content.attribute("src") != null ? null : html(content);
        String bodyBase = content == null || content.attribute("xml:base") == null ? link == null ? base : link
            : Urls.resolve(base, content.attribute("xml:base"));
        String id = text("id");
        Matcher blogger = BLOGGER.matcher(id == null ? "" : id);
        When updated = date("updated", "modified");
        When published = date("published", "issued", "created");
        return new Entry(title(), original(link), id, number(blogger), author(), published == null ? updated : published, updated,
            terms(), body, html(first("summary")), count(), answers(), bodyBase,
            entry.attribute("xml:lang") == null ? feedLanguage : entry.attribute("xml:lang"));
    }

    private XmlElement first(String... names) {
        for (String name : names) {
            XmlElement child = entry.child("atom:" + name).or(() -> entry.child(name)).orElse(null);
            if (child != null) {
                return child;
            }
        }
        return null;
    }

    private List<XmlElement> all(String name) {
        List<XmlElement> all = new ArrayList<>(entry.children("atom:" + name));
        all.addAll(entry.children(name));
        return all;
    }

    private String text(String name) {
        XmlElement child = first(name);
        String text = child == null ? "" : child.text().strip();
        return text.isEmpty() ? null : text;
    }

    private String number(Matcher blogger) {
        String number = entry.text("wpcom:post-id");
        return number == null && blogger.matches() ? blogger.group(1) : number;
    }

    private String original(String link) {
        String original = entry.text("feedburner:origLink");
        return original == null ? link : original;
    }

    private String title() {
        XmlElement title = first("title");
        String html = html(title);
        return html == null ? null : Rendered.line(html);
    }

    /** A text construct as HTML; null when nothing is in it. */
    private static String html(XmlElement construct) {
        if (construct == null) {
            return null;
        }
        String type = construct.attribute("type") == null ? "text" : construct.attribute("type");
        boolean markup = type.equals("xhtml") || type.equals("application/xhtml+xml") || "xml".equals(construct.attribute("mode"));
        String text = markup && !construct.children().isEmpty() ? construct.markup() : construct.text();
        boolean html = markup || type.contains("html") || "escaped".equals(construct.attribute("mode"));
        return text.isBlank() ? null : html ? text.strip() : XmlText.escape(text.strip());
    }

    private String link(String rel, String base) {
        for (XmlElement link : all("link")) {
            String said = link.attribute("rel") == null ? "alternate" : link.attribute("rel");
            String type = link.attribute("type") == null ? "" : link.attribute("type");
            if (said.equals(rel) && link.attribute("href") != null && !type.contains("json") && !type.contains("xml+oembed")) {
                return Urls.resolve(base, link.attribute("href"));
            }
        }
        return null;
    }

    private Person author() {
        XmlElement author = first("author");
        return author == null ? entry.text("dc:creator") == null ? null : Person.named(entry.text("dc:creator"), null) : person(author);
    }

    /** A person construct; null when it says nothing. */
    static Person person(XmlElement author) {
        String name = said(author, "name");
        String uri = said(author, "uri") == null ? said(author, "url") : said(author, "uri");
        String mail = said(author, "email");
        String avatar = author.child("gd:image").map(image -> image.attribute("src")).orElse(null);
        boolean everybodys = mail == null || mail.startsWith("noreply@");
        return name == null && uri == null ? null
            : new Person(Rendered.name(name), uri, null, everybodys ? null : mail, everybodys && avatar == null ? null : avatar, null);
    }

    private static String said(XmlElement author, String name) {
        return author.text("atom:" + name) == null ? author.text(name) : author.text("atom:" + name);
    }

    private When date(String... names) {
        for (String name : names) {
            When when = text(name) == null ? null : Dates.machine(text(name)).orElse(null);
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        for (XmlElement category : all("category")) {
            String name = category.attribute("label") == null ? category.attribute("term") : category.attribute("label");
            boolean machine = category.attribute("scheme") != null && category.attribute("scheme").endsWith("#kind");
            if (name != null && !machine && !name.isBlank()) {
                terms.add(Rendered.line(name));
            }
        }
        entry.children("dc:subject").stream().map(XmlElement::text).filter(t -> !t.isBlank()).forEach(t -> terms.add(t.strip()));
        return List.copyOf(terms);
    }

    private Integer count() {
        String total = entry.text("thr:total") == null ? entry.text("slash:comments") : entry.text("thr:total");
        for (XmlElement link : all("link")) {
            total = total == null && "replies".equals(link.attribute("rel")) ? link.attribute("thr:count") : total;
        }
        return number(total);
    }

    /** A count, or null when it is none. */
    static Integer number(String text) {
        return text != null && COUNT.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    /** Blogger names the comment that is answered in a link of its own, and the post in the usual place. */
    private String answers() {
        XmlElement answered = entry.child("thr:in-reply-to").orElse(null);
        return answered == null ? null : answered.attribute("href") == null ? answered.attribute("ref") : answered.attribute("href");
    }
}
