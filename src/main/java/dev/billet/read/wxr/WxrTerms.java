package dev.billet.read.wxr;

import dev.billet.html.Rendered;
import dev.billet.model.Blog.BlogTerm;
import dev.billet.model.Term;
import dev.billet.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of an item by their taxonomies. Files of version 1.0 name each term twice, with and without its taxonomy; other programs'
 * files may have the second form alone.
 */
final class WxrTerms {
    private static final String FORMAT = "post-format-";

    private final List<Term> categories = new ArrayList<>();
    private final List<Term> tags = new ArrayList<>();
    private final List<BlogTerm> others = new ArrayList<>();
    private String format;

    WxrTerms(XmlElement item, WxrChannel channel) {
        List<XmlElement> all = item.children("category");
        boolean named = all.stream().anyMatch(term -> term.attribute("domain") != null);
        for (XmlElement term : all) {
            String taxonomy = term.attribute("domain") == null ? named ? null : "category" : term.attribute("domain");
            String slug = orNull(term.attribute("nicename"));
            String name = Rendered.name(term.text());
            if (taxonomy != null && (name != null || slug != null)) {
                take(taxonomy, slug, name == null ? slug : name, channel);
            }
        }
    }

    private void take(String taxonomy, String slug, String name, WxrChannel channel) {
        switch (taxonomy) {
            case "category" -> categories.add(new Term(name, slug, channel.above(slug), null));
            case "post_tag", "tag" -> tags.add(new Term(name, slug, null, null));
            case "post_format" -> format = slug != null && slug.startsWith(FORMAT) ? slug.substring(FORMAT.length()) : name;
            default -> others.add(new BlogTerm(taxonomy, slug, name, null, null));
        }
    }

    List<Term> categories() {
        return categories;
    }

    List<Term> tags() {
        return tags;
    }

    List<BlogTerm> others() {
        return others;
    }

    /** The post format, or null. */
    String format() {
        return format;
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
