package dev.billet.extract.fact;

import dev.billet.extract.reading.PageNames;
import dev.billet.extract.reading.Vocabulary;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the class and id names of a page's elements say about the facts of a post; asked by place. */
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
    private static final int HEAD = 4096;

    private static final Pattern IS_AUTHOR = Pattern.compile("(?:^|[-_ ])(?:post|entry|article|blog|meta|story)?(?:(?:author|autor|auteur|"
        + "autore|redacteur)(?:s|es|en|i|in)?"
        + "|verfasser|nick(?:name)?|writer|poster|ljuser|byline|posted-?by|contributor|creator)(?:$|[-_ ]|name|link)");
    private static final Pattern IS_BOX = Pattern.compile("author-?(?:box|bio|info|area|desc|archive|about)|about-?(?:the-)?author");
    private static final Pattern IS_TITLE = Pattern.compile("(?:^|[-_ ])(?:title|headline|posttitle|storytitle|entry-?title|titre|"
        + "titel|titulo)(?:$|[-_ ])|title$");
    private static final Pattern IS_SITE_TITLE = Pattern.compile("(?:site|blog|header|banner|masthead|page)[-_]?(?:title|name|logo|"
        + "header|description)|^logo$|^tagline$"
        + "|(?:widget|section|comments?|reply|module|sidebar|related)[-_]?(?:title|header|heading)");
    private static final Pattern IS_SIDE =
        Pattern.compile("sidebar|(?<!elementor-|sow-|so-)widget(?!-text)|blogroll|(?:^| )module(?:$| |_)|(?:^|[-_ ])(?:moduletable"
        + "|popular|recent|"
        + "latest|most|tag-?cloud|module-list|navbar|site-footer|footer-widgets?"
        + "|colophon)(?:$|[-_ ])");
    private static final Pattern IS_BUTTONS = Pattern.compile("(?:^|[-_ ])(?:social|share|sharing|sharedaddy|addtoany|prev|next|"
        + "previous|pagination|pager)(?:$|[-_ ])");
    private static final Pattern IS_MENU = Pattern.compile("(?:^|[-_ ])(?:[a-z]*menu|nav|navigation|topnav|subnav|dropdown)(?:$|[-_ "
        + "])|nav-?links|post-?nav");
    private static final Pattern IS_CATEGORY = Pattern.compile("(?:^|[-_ ])(?:post|entry|article|group)?-?(?:cats?|categor[a-z]*|"
        + "kategor[a-z]*|rubri[a-z]*|thema|themen|themes|section-?name)(?:$|[-_ ]|links?|list)");
    private static final Pattern IS_TAG = Pattern.compile("(?:^|[-_ ])(?:post|entry|article)?-?(?:tags?|mots|mots?-cles?|"
        + "taxonomy|schlagw[a-z]*|etiquet[a-z]*|keywords?|labels?|topics?)(?:$|[-_ ]|links?|list|data)");
    private static final Pattern IS_CRUMBS = Pattern.compile("crumb|(?:^|[-_ ])(?:ariane|pathway|chemin|you-?are-?here)(?:$|[-_ ])");
    private static final Pattern IS_CHANGED = Pattern.compile("(?:^|[-_ ])(?:updated|modified|last-?(?:updated|modified))(?:$|[-_ ])");

    private static final Pattern IS_HEAD = Pattern.compile("(?:^| )(?:(?:site|blog|page|main|global)[-_]?)?(?:header|head|masthead|banner|"
        + "branding|top-?bar|top|kopf|entete|cabecera)(?: |$)");

    private static final Vocabulary WORDS = new Vocabulary(names -> look(names.toLowerCase(Locale.ROOT)));

    private final int[] bits;

    /** Looks at all names of a page. */
    Marks(PageNames names) {
        bits = names.in(WORDS);
    }

    private boolean says(int place, int what) {
        return (bits[place] & what) != 0;
    }

    private static int look(String names) {
        boolean discussion = names.contains("comment") || names.contains("respond") || names.contains("reply");
        return (discussion ? DISCUSSION : bit(IS_AUTHOR, names, AUTHOR)) | bit(IS_BOX, names, AUTHOR_BOX) | bit(IS_TITLE,
            names, TITLE)
            | bit(IS_SITE_TITLE, names, SITE_TITLE) | bit(IS_SIDE, names, SIDE) | bit(IS_BUTTONS, names, BUTTONS) | bit(IS_MENU, names,
            MENU) | bit(IS_CATEGORY, names, CATEGORY)
            | bit(IS_TAG, names, TAG) | bit(IS_CRUMBS, names, CRUMBS) | bit(IS_CHANGED, names, CHANGED)
            | bit(IS_HEAD, names, HEAD);
    }

    private static int bit(Pattern pattern, String names, int bit) {
        return pattern.matcher(names).find() ? bit : 0;
    }

    boolean isAuthor(int place) {
        return says(place, AUTHOR);
    }

    boolean isAuthorBox(int place) {
        return says(place, AUTHOR_BOX);
    }

    boolean isTitle(int place) {
        return says(place, TITLE);
    }

    boolean isSiteTitle(int place) {
        return says(place, SITE_TITLE);
    }

    /** A bar of buttons, or the way to the neighbours. */
    boolean isButtons(int place) {
        return says(place, BUTTONS);
    }

    /** A sidebar or a widget. */
    boolean isSide(int place) {
        return says(place, SIDE);
    }

    /** A menu; themes also call the list of a post's categories so. */
    boolean isMenu(int place) {
        return says(place, MENU);
    }

    boolean isCategory(int place) {
        return says(place, CATEGORY);
    }

    boolean isTag(int place) {
        return says(place, TAG);
    }

    boolean isCrumbs(int place) {
        return says(place, CRUMBS);
    }

    /** The date of the last change. */
    boolean isChanged(int place) {
        return says(place, CHANGED);
    }

    /** The head of the site's pages. */
    boolean isHead(int place) {
        return says(place, HEAD);
    }

    boolean isDiscussion(int place) {
        return says(place, DISCUSSION);
    }
}
