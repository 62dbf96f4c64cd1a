package dev.billet.crawl.find;

import dev.billet.source.WebAnswer;
import dev.billet.xml.XmlElement;
import dev.billet.xml.XmlIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a feed names: its posts, and where it goes on (RFC 5005, WordPress' and Blogger's ways). */
final class Feeds {
    private static final Pattern PAGED = Pattern.compile("([?&]paged=)(\\d+)");
    private final Site site;
    private final long limit;

    Feeds(Site site, long limit) {
        this.site = site;
        this.limit = limit;
    }

    /** What was read of one feed. */
    private static final class Reading {
        private final List<Target> found = new ArrayList<>();
        private boolean wordPress;
        private int entries;
        private String next;
    }

    List<Target> targets(Target asked, WebAnswer answer) {
        Reading reading = new Reading();
        try (XmlIn xml = XmlIn.open(new ByteArrayInputStream(answer.content(limit)), answer.type().charset(), Feeds::prefix)) {
            for (String name = xml.next(); name != null; name = xml.next()) {
                switch (name) {
                    case "item", "entry", "atom:entry" -> entry(xml.element(), answer.url(), reading);
                    case "generator", "atom:generator" -> reading.wordPress |= xml.element().text().toLowerCase(Locale.ROOT)
                        .contains("wordpress");
                    case "atom:link", "link" -> link(xml, answer.url(), reading);
                    default -> { }
                }
            }
        } catch (IOException damaged) {
            // What was named until there counts; but nobody knows where it goes on.
            return reading.found;
        }
        if (asked.kind() == Kind.API && reading.entries > 0) {
            site.tells(answer.url().contains("/comments/") ? "comments" : "posts");
        }
        further(asked, answer.url(), reading);
        return reading.found;
    }

    private static void entry(XmlElement entry, String feed, Reading reading) {
        reading.entries++;
        for (XmlElement link : entry.children()) {
            boolean named = link.name().equals("link") || link.name().equals("atom:link");
            String rel = link.attribute("rel");
            String href = link.attribute("href");
            if (named && (rel == null || rel.equals("alternate"))) {
                String url = Canonical.of(feed, href == null ? link.text() : href);
                if (url != null) {
                    reading.found.add(new Target(url, LinkKinds.of(url) == Kind.COMMENTS ? Kind.COMMENTS : Kind.PAGE, true));
                }
            }
        }
    }

    private static void link(XmlIn xml, String feed, Reading reading) {
        String rel = xml.attribute("rel");
        if ("next".equals(rel) || "prev-archive".equals(rel) || "next-archive".equals(rel)) {
            reading.next = reading.next == null ? Canonical.of(feed, xml.attribute("href")) : reading.next;
        }
    }

    private void further(Target asked, String url, Reading reading) {
        // What an interface has told need not be told again.
        boolean enough = asked.kind() == Kind.FEED && (!asked.named() || site.tellsPosts());
        if (reading.entries == 0 || enough) {
            return;
        }
        String next = reading.next == null && reading.wordPress ? following(url) : reading.next;
        if (next != null) {
            reading.found.add(new Target(next, asked.kind(), asked.named()));
        }
    }

    /** The next page of WordPress' feed of posts; that of comments knows no pages and gives the same ones again. */
    private static String following(String url) {
        if (url.contains("comments")) {
            return null;
        }
        Matcher paged = PAGED.matcher(url);
        return paged.find() ? paged.replaceFirst("$1" + (Integer.parseInt(paged.group(2)) + 1))
            : url + (url.contains("?") ? "&" : "?") + "paged=2";
    }

    /** Others keep the prefix that the feed has chosen. */
    private static String prefix(String namespace) {
        return namespace.contains("w3.org/2005/Atom") ? "atom" : null;
    }
}
