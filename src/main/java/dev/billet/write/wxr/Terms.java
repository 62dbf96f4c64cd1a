package dev.billet.write.wxr;

import dev.billet.model.Blog.BlogTerm;
import dev.billet.write.shared.Slugs;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The categories and tags of a file: each has one slug, without which the importer ignores it, and parents come first. */
public final class Terms {
    private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    private final Tally tally;
    private long number;

    private static final class Entry {
        private final String slug;
        private final String name;
        private boolean made;
        private String parent;
        private String description;

        Entry(String slug, String name, boolean made) {
            this.slug = slug;
            this.name = name;
            this.made = made;
        }
    }

    private static final class Taxonomy {
        private final Map<String, Entry> bySlug = new LinkedHashMap<>();
        private final Map<String, Entry> byName = new HashMap<>();

        Entry parentOf(Entry entry) {
            if (entry.parent == null) {
                return null;
            }
            Entry parent = bySlug.get(normal(entry.parent));
            return parent == null ? byName.get(entry.parent) : parent;
        }
    }

    Terms(Tally tally) {
        this.tally = tally;
    }

    /** Takes note of a term as the blog defines it. */
    public void define(BlogTerm term) {
        Entry entry = entry(term.taxonomy(), term.name(), term.slug());
        entry.parent = entry.parent == null ? term.parent() : entry.parent;
        entry.description = entry.description == null ? term.description() : entry.description;
    }

    /** The slug under which a post's term is known in this file. */
    String nicename(String taxonomy, String name, String slug, String parent) {
        Entry entry = entry(taxonomy, name, slug);
        entry.parent = entry.parent == null ? parent : entry.parent;
        return entry.slug;
    }

    private Entry entry(String taxonomy, String name, String slug) {
        Taxonomy terms = taxonomies.computeIfAbsent(taxonomy == null ? "category" : taxonomy, key -> new Taxonomy());
        boolean given = slug != null && !normal(slug).isEmpty();
        return given ? given(terms, name, normal(slug)) : made(terms, name);
    }

    private Entry given(Taxonomy terms, String name, String slug) {
        Entry entry = terms.bySlug.get(slug);
        if (entry == null) {
            return add(terms, slug, name, false);
        }
        if (entry.name.equals(name)) {
            entry.made = false;
            return entry;
        }
        if (!entry.made) {
            tally.changed("terms of one slug took the first one's name");
            return entry;
        }
        Entry namesake = terms.byName.get(name);
        return namesake == null ? add(terms, unique(terms, slug), name, false) : namesake;
    }

    private Entry made(Taxonomy terms, String name) {
        Entry entry = terms.byName.get(name);
        if (entry != null) {
            return entry;
        }
        String slug = Slugs.ofName(name);
        return add(terms, unique(terms, slug.isEmpty() ? "term" : slug), name, true);
    }

    private static Entry add(Taxonomy terms, String slug, String name, boolean made) {
        Entry entry = new Entry(slug, name, made);
        terms.bySlug.put(slug, entry);
        terms.byName.putIfAbsent(name, entry);
        return entry;
    }

    private static String unique(Taxonomy terms, String wanted) {
        String slug = wanted;
        for (int i = 2; terms.bySlug.containsKey(slug); i++) {
            String suffix = "-" + i;
            // The end of an encoded letter must not stay behind alone.
            slug = Slugs.ofSlug(wanted, Wxr.SLUG_BYTES - suffix.length()) + suffix;
        }
        return slug;
    }

    private static String normal(String slug) {
        return Slugs.ofSlug(slug.strip().toLowerCase(Locale.ROOT));
    }

    /** A term's name, at most as long as its column. */
    String name(String name) {
        if (name.codePointCount(0, name.length()) <= Wxr.TERM_NAME) {
            return name;
        }
        tally.changed("names of terms cut at " + Wxr.TERM_NAME + " letters");
        return name.substring(0, name.offsetByCodePoints(0, Wxr.TERM_NAME));
    }

    /** Writes all terms: categories, tags, then those of other taxonomies. */
    public void write(XmlOut out) throws IOException {
        write(out, "category");
        write(out, "post_tag");
        for (String taxonomy : taxonomies.keySet()) {
            if (!taxonomy.equals("category") && !taxonomy.equals("post_tag") && !taxonomy.equals("post_format")) {
                write(out, taxonomy);
            }
        }
    }

    private void write(XmlOut out, String taxonomy) throws IOException {
        Taxonomy terms = taxonomies.getOrDefault(taxonomy, new Taxonomy());
        Set<Entry> written = new LinkedHashSet<>();
        for (Entry entry : terms.bySlug.values()) {
            Deque<Entry> chain = new ArrayDeque<>();
            for (Entry e = entry; e != null && !written.contains(e) && !chain.contains(e); e = terms.parentOf(e)) {
                chain.push(e);
            }
            while (!chain.isEmpty()) {
                Entry next = chain.pop();
                write(out, taxonomy, next, parentSlug(terms, next, written));
                written.add(next);
            }
        }
    }

    private String parentSlug(Taxonomy terms, Entry entry, Set<Entry> written) {
        Entry parent = terms.parentOf(entry);
        if (parent != null && written.contains(parent)) {
            return parent.slug;
        }
        if (entry.parent != null) {
            tally.changed("terms whose parent is not in the file became top level");
        }
        return "";
    }

    private void write(XmlOut out, String taxonomy, Entry entry, String parent) throws IOException {
        boolean tag = taxonomy.equals("post_tag");
        boolean category = taxonomy.equals("category");
        String element = category ? "wp:category" : tag ? "wp:tag" : "wp:term";
        String prefix = category ? "wp:category_" : tag ? "wp:tag_" : "wp:term_";
        out.start(element).plain("wp:term_id", ++number);
        if (!category && !tag) {
            out.cdata("wp:term_taxonomy", taxonomy);
        }
        out.cdata(category ? "wp:category_nicename" : prefix + "slug", entry.slug);
        if (!tag) {
            out.cdata(prefix + "parent", parent);
        }
        out.cdata(category ? "wp:cat_name" : prefix + "name", name(entry.name));
        if (entry.description != null) {
            out.cdata(prefix + "description", entry.description);
        }
        out.end();
    }
}
