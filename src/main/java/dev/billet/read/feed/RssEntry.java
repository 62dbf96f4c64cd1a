package dev.billet.read.feed;

import dev.billet.html.Rendered;
import dev.billet.model.Person;
import dev.billet.model.When;
import dev.billet.text.Dates;
import dev.billet.text.Urls;
import dev.billet.xml.XmlElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item of RSS 0.9x, 1.0 or 2.0. */
final class RssEntry {
    /** {@code mail@host (Name)}, as RSS 2.0 wants authors to be named. */
    private static final Pattern MAIL = Pattern.compile("^\\s*(\\S+@\\S+)\\s*(?:\\((.*)\\))?\\s*$");
    private static final Pattern BLOGGER = Pattern.compile("^tag:[^:]*:blog-\\d+\\.(?:post|comment)-?(\\d+)$");

    private final XmlElement item;

    private RssEntry(XmlElement item) {
        this.item = item;
    }

    /** @param base what relative addresses are seen from, or null */
    static Entry of(XmlElement item, String base, String language) {
        return new RssEntry(item).entry(base, language);
    }

    private Entry entry(String base, String language) {
        String guid = first("guid", "atom:id");
        String link = link(base, guid);
        String body = first("content:encoded", "xhtml:body", "atom:content", "content");
        When modified = date("dcterms:modified", "atom:updated", "updated");
        return new Entry(Rendered.line(first("title", "dc:title", "media:title")), link, guid, number(guid), author(),
            date("pubDate", "dcterms:issued", "dcterms:created", "dc:date", "atom:published", "published", "date"), modified, terms(),
            body, first("description", "atom:summary", "summary"), count(), answers(), link == null ? base : link,
            item.attribute("xml:lang") == null ? language : item.attribute("xml:lang"));
    }

    private String first(String... names) {
        for (String name : names) {
            XmlElement child = item.child(name).orElse(null);
            String text = child == null ? "" : name.equals("xhtml:body") && !child.children().isEmpty() ? child.markup()
                : child.text().strip();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** FeedBurner puts its own counter in the link's place. */
    private String link(String base, String guid) {
        String link = first("feedburner:origLink", "link");
        if (link == null) {
            link = item.children("atom:link").stream().filter(l -> l.attribute("rel") == null || l.attribute("rel").equals("alternate"))
                .map(l -> l.attribute("href")).findFirst().orElse(null);
        }
        if (link == null && Urls.isWeb(item.attribute("rdf:about"))) {
            link = item.attribute("rdf:about");
        }
        boolean permanent = link == null && item.child("guid").filter(g -> !"false".equals(g.attribute("isPermaLink"))).isPresent();
        return permanent && Urls.isWeb(guid) ? guid : link == null ? null : Urls.resolve(base, link);
    }

    private String number(String guid) {
        String number = first("wpcom:post-id", "post-id");
        Matcher blogger = BLOGGER.matcher(guid == null ? "" : guid);
        return number != null ? number : blogger.matches() ? blogger.group(1) : null;
    }

    private Person author() {
        String name = first("dc:creator", "dc:author");
        XmlElement atom = item.child("atom:author").orElse(null);
        if (name == null && atom != null) {
            return AtomEntry.person(atom);
        }
        String author = name == null ? first("author", "managingEditor") : name;
        Matcher mail = MAIL.matcher(author == null ? "" : author);
        if (mail.matches()) {
            String said = mail.group(2) == null || mail.group(2).isBlank() ? null : mail.group(2).strip();
            return new Person(said == null ? mail.group(1) : said, null, null, said == null ? null : real(mail.group(1)), null, null);
        }
        return author == null ? null : Person.named(Rendered.name(author), null);
    }

    /** Blogger writes the same address for everybody. */
    private static String real(String mail) {
        return mail.startsWith("noreply@") ? null : mail;
    }

    private When date(String... names) {
        for (String name : names) {
            When when = item.text(name) == null ? null : Dates.machine(item.text(name)).orElse(null);
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private List<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        for (XmlElement child : item.children()) {
            boolean term = child.name().equals("category") || child.name().equals("dc:subject") || child.name().equals("atom:category");
            String name = !term ? null : Rendered.line(child.attribute("term") == null ? child.text() : child.attribute("term"));
            boolean machine = "http://schemas.google.com/g/2005#kind".equals(child.attribute("domain"));
            if (name != null && !machine) {
                terms.add(name);
            }
        }
        return List.copyOf(terms);
    }

    private Integer count() {
        return AtomEntry.number(first("slash:comments", "thr:total"));
    }

    private String answers() {
        XmlElement answered = item.child("thr:in-reply-to").orElse(null);
        return answered == null ? null : answered.attribute("href") == null ? answered.attribute("ref") : answered.attribute("href");
    }
}
