package dev.billet.crawl.find;

import dev.billet.source.WebAnswer;
import dev.billet.xml.XmlIn;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a sitemap names: pages, or further sitemaps. Packed ones are unpacked within the limit; what is damaged gives what it holds. */
final class Sitemaps {
    private static final Pattern LISTS = Pattern.compile("/wp-sitemap-(?:taxonomies|users)-|[?&]sitemap=(?:taxonomies|users)(?:&|$)|"
        + "/(?:category|post_tag|tag|author|post_format)-sitemap\\d*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50_000;
    private final Site site;
    private final long limit;

    Sitemaps(Site site, long limit) {
        this.site = site;
        this.limit = limit;
    }

    List<Target> targets(WebAnswer answer) {
        List<Target> found = new ArrayList<>();
        try (XmlIn xml = XmlIn.open(unpacked(answer.content(limit)), null, Sitemaps::prefix)) {
            String root = xml.next();
            boolean index = "sitemapindex".equals(root);
            if (!index && !"urlset".equals(root)) {
                return found;
            }
            for (String name = xml.next(); name != null && found.size() < MOST; name = xml.next()) {
                if (name.equals("loc")) {
                    add(found, Canonical.of(answer.url(), xml.element().text()), index);
                }
            }
        } catch (IOException damaged) {
            // What was named until there counts.
            return found;
        }
        return found;
    }

    private void add(List<Target> found, String url, boolean index) {
        if (url == null || index && LISTS.matcher(url).find()) {
            return;
        }
        Kind kind = index ? Kind.SITEMAP : LinkKinds.of(url);
        if (kind == Kind.PAGE) {
            site.hasSitemap();
        }
        found.add(new Target(url, kind, true));
    }

    /** Addresses of pictures and films stand in elements of other namespaces. */
    private static String prefix(String namespace) {
        return namespace.toLowerCase(Locale.ROOT).contains("/sitemap") && !namespace.contains("image") && !namespace.contains("video")
            && !namespace.contains("news") ? "" : "other";
    }

    private InputStream unpacked(byte[] bytes) throws IOException {
        boolean packed = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        InputStream in = new ByteArrayInputStream(bytes);
        return packed ? new ByteArrayInputStream(new BufferedInputStream(new GZIPInputStream(in))
            .readNBytes((int) Math.min(limit, Integer.MAX_VALUE - 16)))
            : in;
    }
}
