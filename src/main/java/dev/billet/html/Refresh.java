package dev.billet.html;

import dev.billet.text.Urls;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pages that do nothing but send their reader on: engines and mirrors write them for short links and for what has moved. */
public final class Refresh {
    private static final int LONGEST = 200;
    private static final int SOON = 10;
    private static final Pattern CONTENT =
        Pattern.compile("\\s*(\\d{1,4})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?['\"]?([^'\"\\s]+)['\"]?\\s*",
        Pattern.CASE_INSENSITIVE);

    private Refresh() {
    }

    /** Where the page sends its reader, absolute where its own address is known; null when it is a page to stay on. */
    public static String target(Page page) {
        for (Element meta : page.index().byTag("meta")) {
            if (isRefresh(meta) && page.index().textLength(page.body()) <= LONGEST) {
                Matcher content = CONTENT.matcher(meta.attr("content"));
                if (content.matches() && Integer.parseInt(content.group(1)) <= SOON) {
                    String target = Urls.resolve(page.base(), content.group(2));
                    return Urls.isWeb(target) && !Urls.key(target).equals(Urls.key(page.url())) ? target : null;
                }
            }
        }
        return null;
    }

    /** Lets it lead to an address again where a mirror has made it lead to a file. */
    static void undoMirror(Element meta, boolean ownNames) {
        Matcher content = CONTENT.matcher(meta.attr("content"));
        if (isRefresh(meta) && content.matches() && content.group(2).indexOf(':') < 0) {
            meta.attr("content", content.group(1) + "; url=" + MirrorNames.link(content.group(2), ownNames));
        }
    }

    private static boolean isRefresh(Element meta) {
        return meta.attr("http-equiv").equalsIgnoreCase("refresh");
    }
}
