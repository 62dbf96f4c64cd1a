package dev.billet.extract.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reading of values as schema.org allows them: one or a list, a text or an object with a name. */
final class Values {
    private static final Set<String> WORKS = Set.of("CreativeWork", "Report", "Review", "Recipe");

    private Values() {
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : value instanceof List<?> many ? many : List.of(value);
    }

    /** The text of a value: itself, or what its object calls {@code @value}, {@code name}, {@code url} or {@code @id}. */
    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Map<?, ?> object) {
            for (String key : List.of("@value", "name", "url", "@id")) {
                if (object.get(key) instanceof String text) {
                    return text;
                }
            }
        }
        return value instanceof List<?> many && !many.isEmpty() ? text(many.get(0)) : null;
    }

    static boolean isAddress(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://") || start.startsWith("//");
    }

    /** Types that hold a post: BlogPosting, Article, NewsArticle, SocialMediaPosting, TechArticle … */
    static boolean isArticle(String type) {
        return type.endsWith("Posting") && !type.equals("JobPosting") || type.endsWith("Article");
    }

    /** Types that hold a post where the page has no article. */
    static boolean isWork(String type) {
        return WORKS.contains(type);
    }

    /** The last part of {@code https://schema.org/BlogPosting}. */
    static String typeName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1).strip();
    }
}
