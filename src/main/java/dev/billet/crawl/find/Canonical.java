package dev.billet.crawl.find;

import dev.billet.text.Urls;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form in which an address is asked: without the place in the page, and without what only tells who came from where. */
final class Canonical {
    private static final Set<String> SESSIONS = Set.of("phpsessid", "jsessionid", "sessionid", "session_id", "sid", "aspsessionid", "cfid",
        "cftoken", "osccsid", "zenid", "s_id");
    private static final Set<String> TRACES = Set.of("fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid",
        "mc_eid", "ref_src",
        "replytocom", "showcomment", "unapproved", "moderation-hash", "spref", "m");
    private static final Pattern PATH_SESSION = Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?#;]*",
        Pattern.CASE_INSENSITIVE);

    private Canonical() {
    }

    /** The address as it is asked, or null when it is none of the web. */
    static String of(String base, String href) {
        String url = Urls.resolve(base, href);
        if (url == null || !Urls.isWeb(url)) {
            return null;
        }
        int hash = url.indexOf('#');
        String bare = PATH_SESSION.matcher(hash < 0 ? url : url.substring(0, hash)).replaceAll("");
        int mark = bare.indexOf('?');
        return mark < 0 ? bare : bare.substring(0, mark) + query(bare.substring(mark + 1));
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder();
        for (String raw : query.split("&")) {
            String parameter = raw.startsWith("amp;") ? raw.substring(4) : raw;
            int equal = parameter.indexOf('=');
            String name = (equal < 0 ? parameter : parameter.substring(0, equal)).toLowerCase(Locale.ROOT);
            // Blogger's ?m=1 is the same page for small screens, while WordPress has months there.
            boolean trace = name.startsWith("utm_") || SESSIONS.contains(name)
                || TRACES.contains(name) && (!name.equals("m") || parameter.matches("m=[01]"));
            if (!parameter.isEmpty() && !trace) {
                kept.append(kept.length() == 0 ? '?' : '&').append(parameter);
            }
        }
        return kept.toString();
    }
}
