package dev.billet.write.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.text.Slugs;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The categories and tags of a file: each has one slug, without which the importer ignores it, and parents come first. */
public final class Terms {
    private final Map<String, Taxonomy> taxonomies = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Tally tally;
    private BitSet used = new BitSet();
    private long number;

    private static final class Entry {
        private final String slug;
        private final String name;
        private final Taxonomy taxonomy;
        private final int index;
        private boolean made;
        private String parent;
        private String description;

        Entry(String slug, String name, Taxonomy taxonomy, int index, boolean made) {
            this.slug = slug;
            this.name = name;
            this.taxonomy = taxonomy;
            this.index = index;
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
        used.set(entry.index);
        // WordPress reads both as one; it is the file's own spelling that comes back.
        return slug != null && normal(slug).equals(normal(entry.slug)) ? Slugs.ofSlug(slug.strip()) : entry.slug;
    }

    private Entry entry(String taxonomy, String name, String slug) {
        Taxonomy terms = taxonomies.computeIfAbsent(taxonomy == null ? "category" : taxonomy, key -> new Taxonomy());
        boolean given = slug != null && !normal(slug).isEmpty();
        return given ? given(terms, name, Slugs.ofSlug(slug.strip())) : made(terms, name);
    }

    private Entry given(Taxonomy terms, String name, String slug) {
        Entry entry = terms.bySlug.get(normal(slug));
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

    private Entry add(Taxonomy terms, String slug, String name, boolean made) {
        Entry entry = new Entry(slug, name, terms, entries.size(), made);
        entries.add(entry);
        terms.bySlug.put(normal(slug), entry);
        terms.byName.putIfAbsent(name, entry);
        return entry;
    }

    private static String unique(Taxonomy terms, String wanted) {
        String slug = wanted;
        for (int i = 2; terms.bySlug.containsKey(normal(slug)); i++) {
            String suffix = "-" + i;
            // The end of an encoded letter must not stay behind alone.
            slug = Slugs.ofSlug(wanted, Slugs.LONGEST - suffix.length()) + suffix;
        }
        return slug;
    }

    private static String normal(String slug) {
        return Slugs.ofSlug(slug.strip().toLowerCase(Locale.ROOT));
    }

    /** Numbers of the terms that were asked for since this was called last. */
    BitSet takeUsed() {
        BitSet taken = used;
        used = new BitSet();
        return taken;
    }

    int count() {
        return entries.size();
    }

    /** Adds a term and those above it; gives the bytes that the entries of the new ones have at most. */
    long addWithParents(int index, BitSet wanted) {
        long size = 0;
        for (Entry e = entries.get(index); e != null && !wanted.get(e.index); e = e.taxonomy.parentOf(e)) {
            wanted.set(e.index);
            Entry parent = e.taxonomy.parentOf(e);
            size += 500 + 3L * (e.slug.length() + e.name.length() + (e.description == null ? 0 : e.description.length())
                + (parent == null ? 0 : parent.slug.length()));
        }
        return size;
    }

    /** A term's name, at most as long as its column. */
    String name(String name) {
        return Rendered.written(name(name, tally));
    }

    private static String name(String name, Tally tally) {
        if (name.codePointCount(0, name.length()) <= Wxr.TERM_NAME) {
            return name;
        }
        tally.changed("names of terms cut at " + Wxr.TERM_NAME + " letters");
        return name.substring(0, name.offsetByCodePoints(0, Wxr.TERM_NAME));
    }

    /** Writes all terms: categories, tags, then those of other taxonomies. */
    public void write(XmlOut out) throws IOException {
        write(out, null, tally);
    }

    /** Writes those of a part, which has the parents of each; null for all. */
    void write(XmlOut out, BitSet wanted, Tally told) throws IOException {
        number = 0;
        write(out, "category", wanted, told);
        write(out, "post_tag", wanted, told);
        for (String taxonomy : taxonomies.keySet()) {
            if (!taxonomy.equals("category") && !taxonomy.equals("post_tag") && !taxonomy.equals("post_format")) {
                write(out, taxonomy, wanted, told);
            }
        }
    }

    private void write(XmlOut out, String taxonomy, BitSet wanted, Tally told) throws IOException {
        Taxonomy terms = taxonomies.getOrDefault(taxonomy, new Taxonomy());
        Set<Entry> written = new LinkedHashSet<>();
        for (Entry entry : terms.bySlug.values()) {
            if (wanted != null && !wanted.get(entry.index)) {
                continue;
            }
            Deque<Entry> chain = new ArrayDeque<>();
            for (Entry e = entry; e != null && !written.contains(e) && !chain.contains(e); e = terms.parentOf(e)) {
                chain.push(e);
            }
            while (!chain.isEmpty()) {
                Entry next = chain.pop();
                write(out, taxonomy, next, parentSlug(terms, next, written, told), told);
                written.add(next);
            }
        }
    }

    private static String parentSlug(Taxonomy terms, Entry entry, Set<Entry> written, Tally told) {
        Entry parent = terms.parentOf(entry);
        if (parent != null && written.contains(parent)) {
            return parent.slug;
        }
        if (entry.parent != null) {
            told.changed("terms whose parent is not in the file became top level");
        }
        return "";
    }

    private void write(XmlOut out, String taxonomy, Entry entry, String parent, Tally told) throws IOException {
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
        out.cdata(category ? "wp:cat_name" : prefix + "name", Rendered.written(name(entry.name, told)));
        if (entry.description != null) {
            out.cdata(prefix + "description", entry.description);
        }
        out.end();
    }
}
