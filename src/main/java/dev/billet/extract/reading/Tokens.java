package dev.billet.extract.reading;

import dev.billet.html.Page;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What class and id attributes say in words: themes of all languages name the parts of a page after what they are. */
public final class Tokens {
    /** Stems that name a discussion, from the templates of the catalogue's platforms and common theme words in other languages. */
    private static final String[] DISCUSSION = {"comment", "coment", "komment", "reacti", "reakti", "reply", "replies",
        "respons", "discuss",
        "leserbrief", "forum", "opini", "yorum", "talkback", "annotation", "wpd-thread", "reaguj", "koment", "iruzkin", "prispev", "diskus",
        "hozzaszol", "cmt", "cbox", "otzyv", "respuesta"};
    private static final String[] PING = {"ping", "trackback", "track-back", "retrolien", "webmention", "backlink", "tracklist",
        "linkback"};
    private static final String[] AUTHOR = {"author", "autor", "auteur", "user", "name", "nick", "poster", "commenter", "byline", "who",
        "qui", "sender",
        "nome", "nama", "nombre", "pseudo", "nimi", "jmeno", "verfasser", "afsender", "avsender"};
    private static final String[] DATE = {"date", "time", "datum", "fecha", "data", "posted", "meta", "stamp", "when", "publish",
        "dato", "tarih", "pvm", "waktu", "aika"};
    private static final String[] TEXT = {"content", "text", "body", "entry", "message", "contenu", "inhalt", "description", "cuerpo",
        "teks", "tresc", "corpo", "corps", "testo", "mensaj", "bericht", "cooked"};
    /** A comment's subject line, where it is no heading (ikiwiki, FlatPress, engines of forums). */
    private static final String[] SUBJECT = {"subject", "comment-title", "comment_title", "commenttitle", "asunto", "betreff", "oggetto",
        "assunto", "onderwerp"};
    /** Names of related-post plug-ins and the words that themes use for such blocks. */
    private static final Pattern RELATED = Pattern.compile("(?:^|[-_ ])(?:jp-?)?(?:related|relate|relateds|relatedpost)(?:$|[-_ ]"
        + "|posts?|articles?|content|entries|items|links|stories|news|bar)"
        + "|related-?(?:posts?|articles?|entries|content|stories|wrap|block|box)|similar-?_?(?:posts?|articles?|entries)|yarpp|crp_"
        + "|linkwithin|zemanta|wp_rp|nrelate|outbrain|upprev"
        + "|verwandt|aehnlich|relacionad|similaires|connexes|correlati|gerelateerd|powiazane|podobne|souvisejici|relaterad|benzer"
        + "|ilgili-|posts?-lies|articles?-lies"
        + "|also-?_?like|mehr-?zum-?thema|more-?like-?this|you-?_?may-?_?(?:also-?_?)?(?:like|enjoy)|you-?might-?(?:also-?)?like"
        + "|addthis_recommended|shareaholic-canvas"
        + "|(?:recommended|suggested)-?_?(?:posts?|articles?|reading|stories|content)|(?:post|article)-?_?recommend|(?:^|[-_ "
        + "])(?:read-?next|further-?reading|see-?also|upnext)(?:$|[-_ ])");
    static final Set<String> ASIDE = Set.of("aside", "nav", "footer");
    private static final Pattern SIDE =
        Pattern.compile("(?:^| )(?!elementor-|tdb?[-_])(?:[\\w-]*[-_])?(?:sidebar\\d?|widget|menu|nav|navigation|blogroll|popular"
        + "|recent\\w*|latest\\w*)"
        + "(?:[-_]\\w+)?(?: |$)");
    static final double MOST_OF_THE_PAGE = 0.6;

    static final int IS_DISCUSSION = 1;
    static final int IS_PING = 2;
    static final int IS_RELATED = 4;
    static final int IS_AUTHOR = 8;
    static final int IS_DATE = 16;
    static final int IS_TEXT = 32;
    static final int IS_SIDE = 64;
    static final int IS_SUBJECT = 128;

    /** What a class attribute or an id speaks of. */
    static final Vocabulary NAMES = new Vocabulary(Tokens::look);

    private Tokens() {
    }

    /** Class and id in lower case, blank-separated; empty when there is neither. */
    public static String of(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String names = element.attr("class");
        String id = element.id();
        return names.isEmpty() && id.isEmpty() ? "" : (names + " " + id).toLowerCase(Locale.ROOT);
    }

    private static boolean speaks(Element element, int feature) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.attr("class");
        return !names.isEmpty() && (NAMES.of(names) & feature) != 0 || (NAMES.ofId(element.id()) & feature) != 0;
    }

    private static int look(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        return bit(DISCUSSION, lower, IS_DISCUSSION) | bit(PING, lower, IS_PING) | bit(RELATED, lower, IS_RELATED)
            | bit(AUTHOR, lower, IS_AUTHOR) | bit(DATE, lower, IS_DATE) | bit(TEXT, lower, IS_TEXT) | bit(SIDE, lower, IS_SIDE)
            | bit(SUBJECT, lower, IS_SUBJECT);
    }

    /** A loop over stems costs a tenth of a regular expression with as many branches. */
    private static int bit(String[] stems, String names, int bit) {
        for (String stem : stems) {
            if (names.contains(stem)) {
                return bit;
            }
        }
        return 0;
    }

    private static int bit(Pattern pattern, String names, int bit) {
        return pattern.matcher(names).find() ? bit : 0;
    }

    public static boolean isDiscussionWord(String name) {
        return (NAMES.of(name) & IS_DISCUSSION) != 0;
    }

    public static boolean speaksOfDate(Element element) {
        return speaks(element, IS_DATE);
    }

    /** Whether the element stands in a sidebar, a menu or a "recent …" widget; what holds most of the page is none. */
    public static boolean isAside(Page page, Element element) {
        double most = MOST_OF_THE_PAGE * page.index().textLength(page.body());
        for (Element at = element; at != null && at != page.body(); at = at.parent()) {
            if (page.index().textLength(at) > most) {
                return false;
            }
            // The footer of an article is no side: bylines and counters stand there.
            boolean foot = at.normalName().equals("footer") && at.parent() != null && at.parent().closest("article") != null;
            if (!foot && ASIDE.contains(at.normalName()) || speaks(at, IS_SIDE)) {
                return true;
            }
        }
        return false;
    }
}
