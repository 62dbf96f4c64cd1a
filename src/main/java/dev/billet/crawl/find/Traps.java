package dev.billet.crawl.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses that lead to no post: forms, searches, the same page in another guise, and spaces without an end. */
public final class Traps {
    private static final int LONGEST = 1000;
    private static final int PARAMETERS = 4;
    private static final int SAME = 3;
    private static final int REPEATS = 10;

    /** A form of address, and what it leads to. */
    private record Rule(Pattern pattern, String what) {
        Rule(String regex, String what) {
            this(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), what);
        }
    }

    private static final List<Rule> RULES = List.of(
        new Rule("/wp-admin(?:/|$|\\?)|/wp-login\\.php|/wp-signup\\.php|/wp-register\\.php|/(?:log-?in|sign-?in|log-?out|register"
        + "|user/login|"
            + "user/register|my-account|cart|checkout)/?(?:\\?|$)|[?&](?:action|do)=(?:login|logout|register)(?:&|$)", "log-in pages"),
        new Rule("/xmlrpc\\.php|/wp-comments-post\\.php|/trackback/?(?:\\?|$)|/wp-trackback\\.php|/wp-cron\\.php|/mt-comments\\.cgi|"
            + "/mt-tb\\.cgi|[?&]tb=1(?:&|$)|/wp-json/|[?&]rest_route=|/post-comment\\.g|/comment/reply/|/comment-iframe",
            "forms and interfaces"),
        new Rule("[?&]s=|[?&](?:q|query|search|keyword|keywords|search_query)=|/search/?(?:\\?q=|$)|/search/(?!label/)[^/?]+/?$|/\\?search",
            "searches"),
        new Rule("[?&](?:share|nb|like|like_comment|like_source|sharing)=|/(?:sharer?|share|tell-a-friend|email-post)(?:\\.php"
        + "|\\.g)?(?:[/?]|$)",
            "share links"),
        new Rule("[?&](?:print|pdf|printer|format|output|tmpl|printable|view)=|/(?:print|pdf|amp|embed|oembed)/?(?:\\?|$)|[?&](?:amp"
        + "|embed|noamp)(?:=|&|$)",
            "other forms of a page"),
        new Rule("[?&](?:replytocom|reply|replyto|comment_reply|parent_comment)=", "reply links"),
        new Rule("[?&](?:preview|preview_id|customize_changeset_uuid|wp-subscription-manager|doing_wp_cron|_wpnonce|add-to-cart"
        + "|lang_switch)=",
            "forms and interfaces"),
        new Rule("[?&](?:cal|calendar|month|tribe-bar-date|eventDisplay|ical|yr|mo|dy)=|/(?:calendar|calendrier|kalender|agenda|events?)/"
            + "(?:[^?]*/)?\\d{4}(?:[-/]\\d{1,2}){0,2}/?(?:\\?|$)|/(?:19|20)\\d\\d/\\d\\d/\\d\\d/?(?:\\?|$)|[?&]m=\\d{8}(?:&|$)|[?&]day=\\d",
            "calendars"),
        new Rule("[?&](?:sort|order|orderby|sortby|dir|filter|color|size|per_?page|limit)=", "lists in another order"),
        new Rule("/feed(?:/(?:rss2?|atom|rdf))?/?(?:\\?|$)|[?&]feed=|/feeds?/|/(?:rss|atom|index|rdf)\\.(?:xml|rdf)(?:\\?|$)",
        "feeds of lists and single posts"));

    private static final Pattern FILE = Pattern.compile("\\.(?:css|js|mjs|map|woff2?|ttf|eot|otf|ico|exe|dmg|iso|bin|json|swf)(?:\\?|$)",
        Pattern.CASE_INSENSITIVE);

    private final Map<String, Repeats> repeats = new HashMap<>();

    /** What the pages of one form of address have held so far. */
    private static final class Repeats {
        private final Set<Integer> texts = new HashSet<>();
        private int inARow;
    }

    /** What a link leads to that is not worth asking, or null. */
    public String of(Target target) {
        String url = target.url();
        if (FILE.matcher(url).find()) {
            return "styles, scripts and programs";
        }
        if (target.kind() == Kind.MEDIA) {
            return null;
        }
        for (Rule rule : RULES) {
            if (rule.pattern.matcher(url).find()) {
                return rule.what;
            }
        }
        return isEndless(url) ? "addresses without an end" : null;
    }

    /** Whether pages of this form have only said the same again and again. */
    public boolean isWornOut(String url) {
        Repeats known = repeats.get(form(url));
        return known != null && known.inARow >= REPEATS;
    }

    /** Notes what a page said, its numbers left out: an endless calendar has nothing else that is new. */
    public void read(String url, String text) {
        Repeats known = repeats.computeIfAbsent(form(url), form -> new Repeats());
        known.inARow = known.texts.add(text.replaceAll("\\d+", "").hashCode()) ? 0 : known.inARow + 1;
    }

    private static boolean isEndless(String url) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        if (url.length() > LONGEST || mark >= 0 && url.substring(mark).split("&").length > PARAMETERS) {
            return true;
        }
        Map<String, Integer> parts = new HashMap<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.matches("\\d+") && parts.merge(part, 1, Integer::sum) >= SAME) {
                return true;
            }
        }
        return false;
    }

    /** The address with all that varies left out. */
    private static String form(String url) {
        int mark = url.indexOf('?');
        String path = (mark < 0 ? url : url.substring(0, mark)).replaceAll("\\d+", "#");
        List<String> names = new ArrayList<>();
        for (String parameter : mark < 0 ? new String[0] : url.substring(mark + 1).split("&")) {
            names.add(parameter.replaceAll("=.*", ""));
        }
        return path + names;
    }
}
