package dev.billet.extract.reading;

import dev.billet.html.Page;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What class and id attributes say in words: themes of all languages name the parts of a comment after what they are. */
public final class Tokens {
    /** Stems that name a discussion, from the templates of the catalogue's platforms and common theme words in other languages. */
    private static final Pattern DISCUSSION = Pattern.compile("comment|coment|komment|commentaire|commenti|reacti|reakti|reaktion|repl(?:y|ies)"
        + "|respons|discuss|leserbrief|forum|opini|feedback|yorum|talkback|annotation|wpd-thread|reaguj");
    private static final Pattern PING = Pattern.compile("ping|trackback|track-back|retrolien|webmention|backlink|tracklist|linkback");
    /** Names of related-post plug-ins and the words that themes use for such blocks. */
    private static final Pattern RELATED = Pattern.compile("(?:^|[-_ ])(?:jp-?)?(?:related|relate)(?:$|[-_ ]|posts?|articles?|content|entries|items|links|stories)|similar-?(?:posts|articles)"
        + "|yarpp|crp_|linkwithin|zemanta|wp_rp|nrelate|outbrain|verwandt|aehnlich|relacionad|similaires|connexes|correlati|gerelateerd|powiazane"
        + "|also-?like|mehr-?zum-?thema|more-?like-?this|you-?may-?like|recommended-?(?:posts|articles)");
    private static final Pattern AUTHOR = Pattern.compile("author|autor|auteur|autore|user|name|nick|poster|commenter|byline|who|qui|p-author|sender");
    private static final Pattern DATE = Pattern.compile("date|time|datum|fecha|data|posted|meta|stamp|when|publish");
    private static final Pattern TEXT = Pattern.compile("content|text|body|entry|message|texte|contenu|inhalt|description|cuerpo");
    private static final Set<String> ASIDE = Set.of("aside", "nav", "footer");
    private static final Pattern SIDE = Pattern.compile("(?:[\\w-]*[-_])?(?:sidebar\\d?|widget|menu|nav|navigation|blogroll|popular|recent\\w*|latest\\w*)"
        + "(?:[-_]\\w+)?");
    private static final double MOST_OF_THE_PAGE = 0.6;

    private Tokens() {
    }

    /** Class and id in lower case, blank-separated; empty when there is neither. */
    public static String of(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String names = element.className();
        String id = element.id();
        if (names.isEmpty() && id.isEmpty()) {
            return "";
        }
        return (names + " " + id).toLowerCase(Locale.ROOT);
    }

    public static boolean speaksOfDiscussion(Element element) {
        return DISCUSSION.matcher(of(element)).find();
    }

    public static boolean isDiscussionWord(String name) {
        return DISCUSSION.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    public static boolean speaksOfPing(Element element) {
        return PING.matcher(of(element)).find();
    }

    public static boolean speaksOfRelated(Element element) {
        return RELATED.matcher(of(element)).find();
    }

    public static boolean speaksOfAuthor(Element element) {
        return AUTHOR.matcher(of(element)).find();
    }

    public static boolean speaksOfDate(Element element) {
        return DATE.matcher(of(element)).find();
    }

    public static boolean speaksOfText(Element element) {
        return TEXT.matcher(of(element)).find();
    }

    /** Whether the element stands in a sidebar, a menu or a "recent …" widget; what holds most of the page is none. */
    public static boolean isAside(Page page, Element element) {
        double most = MOST_OF_THE_PAGE * page.index().textLength(page.body());
        for (Element at = element; at != null && at != page.body(); at = at.parent()) {
            if (page.index().textLength(at) > most) {
                return false;
            }
            if (ASIDE.contains(at.normalName()) || Arrays.stream(of(at).split(" ")).anyMatch(t -> SIDE.matcher(t).matches())) {
                return true;
            }
        }
        return false;
    }
}
