package dev.billet.extract.fact;

import dev.billet.html.ElementIndex;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What class and id names say about the facts of a post. The pages of a blog use the same names again: each is looked at once. */
final class Marks {
    private static final int AUTHOR = 1;
    private static final int AUTHOR_BOX = 2;
    private static final int TITLE = 4;
    private static final int SITE_TITLE = 8;
    private static final int SIDE = 16;
    private static final int MENU = 32;
    private static final int CATEGORY = 64;
    private static final int TAG = 128;
    private static final int CRUMBS = 256;
    private static final int CHANGED = 512;
    private static final int DISCUSSION = 1024;
    private static final int BUTTONS = 2048;
    private static final int LOOKED_AT = 1 << 30;

    private static final Pattern IS_AUTHOR = Pattern.compile("(?:^|[-_ ])(?:post|entry|article|blog|meta)?(?:(?:author|autor|auteur|"
        + "autore|redacteur)(?:s|es|en|i|in)?"
        + "|verfasser|writer|poster|ljuser|byline|posted-?by|contributor|creator)(?:$|[-_ ]|name|link)");
    private static final Pattern IS_BOX = Pattern.compile("author-?(?:box|bio|info|area|desc|archive|about)|about-?(?:the-)?author");
    private static final Pattern IS_TITLE = Pattern.compile("(?:^|[-_ ])(?:title|headline|posttitle|storytitle|entry-?title|titre|"
        + "titel|titulo)(?:$|[-_ ])|title$");
    private static final Pattern IS_SITE_TITLE = Pattern.compile("(?:site|blog|header|banner|masthead|page)[-_]?(?:title|name|logo|"
        + "header|description)|^logo$|^tagline$"
        + "|(?:widget|section|comments?|reply|module|sidebar|related)[-_]?(?:title|header|heading)");
    private static final Pattern IS_SIDE = Pattern.compile("sidebar|widget|blogroll|(?:^|[-_ ])(?:module|moduletable|popular|recent|"
        + "latest|most|tag-?cloud|module-list|navbar|site-footer|footer-widgets?"
        + "|colophon)(?:$|[-_ ])");
    private static final Pattern IS_BUTTONS = Pattern.compile("(?:^|[-_ ])(?:social|share|sharing|sharedaddy|addtoany|prev|next|"
        + "previous|pagination|pager)(?:$|[-_ ])");
    private static final Pattern IS_MENU = Pattern.compile("(?:^|[-_ ])(?:[a-z]*menu|nav|navigation|topnav|subnav|dropdown)(?:$|[-_ "
        + "])|nav-?links|post-?nav");
    private static final Pattern IS_CATEGORY = Pattern.compile("(?:^|[-_ ])(?:post|entry|article|group)?-?(?:cats?|categor[a-z]*|"
        + "kategor[a-z]*|rubri[a-z]*|thema|themen|themes|section-?name)(?:$|[-_ ]|links?|list)");
    private static final Pattern IS_TAG = Pattern.compile("(?:^|[-_ ])(?:post|entry|article)?-?(?:tags?|mots|mots?-cles?|"
        + "schlagw[a-z]*|etiquet[a-z]*|keywords?|labels?|topics?)(?:$|[-_ ]|links?|list|data)");
    private static final Pattern IS_CRUMBS = Pattern.compile("crumb|(?:^|[-_ ])(?:ariane|pathway|chemin|you-?are-?here)(?:$|[-_ ])");
    private static final Pattern IS_CHANGED = Pattern.compile("(?:^|[-_ ])(?:updated|modified|last-?(?:updated|modified))(?:$|[-_ ])");

    private static final Map<String, Integer> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 20_000;

    private Marks() {
    }

    private static boolean says(Element element, int what) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.attr("class");
        String id = element.id();
        return !names.isEmpty() && (of(names) & what) != 0 || !id.isEmpty() && (of(id) & what) != 0;
    }

    private static int of(String names) {
        Integer known = KNOWN.get(names);
        if (known == null) {
            known = look(names.toLowerCase(Locale.ROOT));
            if (KNOWN.size() >= MOST_KNOWN) {
                KNOWN.clear();
            }
            KNOWN.put(names, known);
        }
        return known;
    }

    private static int look(String names) {
        boolean discussion = names.contains("comment") || names.contains("respond") || names.contains("reply");
        return LOOKED_AT | (discussion ? DISCUSSION : bit(IS_AUTHOR, names, AUTHOR)) | bit(IS_BOX, names, AUTHOR_BOX) | bit(IS_TITLE,
            names, TITLE)
            | bit(IS_SITE_TITLE, names, SITE_TITLE) | bit(IS_SIDE, names, SIDE) | bit(IS_BUTTONS, names, BUTTONS) | bit(IS_MENU, names,
            MENU) | bit(IS_CATEGORY, names, CATEGORY)
            | bit(IS_TAG, names, TAG) | bit(IS_CRUMBS, names, CRUMBS) | bit(IS_CHANGED, names, CHANGED);
    }

    private static int bit(Pattern pattern, String names, int bit) {
        return pattern.matcher(names).find() ? bit : 0;
    }

    /** All elements of a page whose names speak of an author. */
    static Set<Element> authors(ElementIndex index) {
        return bearers(index, AUTHOR);
    }

    /** All elements of a page whose names speak of a title. */
    static Set<Element> titles(ElementIndex index) {
        return bearers(index, TITLE);
    }

    private static Set<Element> bearers(ElementIndex index, int what) {
        Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
        index.byAttribute("class").stream().filter(e -> (of(e.attr("class")) & what) != 0).forEach(found::add);
        index.byAttribute("id").stream().filter(e -> (of(e.id()) & what) != 0).forEach(found::add);
        return found;
    }

    static boolean isAuthor(Element element) {
        return says(element, AUTHOR);
    }

    static boolean isAuthorBox(Element element) {
        return says(element, AUTHOR_BOX);
    }

    static boolean isTitle(Element element) {
        return says(element, TITLE);
    }

    static boolean isSiteTitle(Element element) {
        return says(element, SITE_TITLE);
    }

    /** A bar of buttons, or the way to the neighbours. */
    static boolean isButtons(Element element) {
        return says(element, BUTTONS);
    }

    /** A sidebar or a widget. */
    static boolean isSide(Element element) {
        return says(element, SIDE);
    }

    /** A menu; themes also call the list of a post's categories so. */
    static boolean isMenu(Element element) {
        return says(element, MENU);
    }

    static boolean isCategory(Element element) {
        return says(element, CATEGORY);
    }

    static boolean isTag(Element element) {
        return says(element, TAG);
    }

    static boolean isCrumbs(Element element) {
        return says(element, CRUMBS);
    }

    /** The date of the last change. */
    static boolean isChanged(Element element) {
        return says(element, CHANGED);
    }

    static boolean isDiscussion(Element element) {
        return says(element, DISCUSSION);
    }
}
