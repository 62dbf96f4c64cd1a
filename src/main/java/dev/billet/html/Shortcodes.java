package dev.billet.html;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WordPress' own words in square brackets, for which no plug-in is needed: captions become figures, sounds and films their elements.
 * Source: wp-includes/shortcodes.php and media.php. All others stay, and are named.
 */
final class Shortcodes {
    private static final Pattern CODE = Pattern.compile("\\[(/?)([a-zA-Z][\\w-]*)((?:\\s[^\\[\\]<>]*)?)(/?)\\]");
    private static final Pattern CAPTION =
        Pattern.compile("(?is)\\[(wp_caption|caption)(\\s(?:[^\\[\\]\"]|\"[^\"]*\")*)?\\](.*?)\\[/\\1\\]");
    private static final Pattern PICTURE = Pattern.compile("(?is)^\\s*((?:<a\\s[^>]*>\\s*)?<img\\s[^>]*>(?:\\s*</a>)?)(.*)$");
    private static final Pattern EMBED = Pattern.compile("(?is)\\[embed(?:\\s[^\\]]*)?\\]\\s*(\\S+?)\\s*\\[/embed\\]");
    private static final Pattern MEDIA = Pattern.compile("(?is)\\[(audio|video)\\s([^\\]]*)\\](?:\\s*\\[/\\1\\])?");
    private static final Pattern FILE =
        Pattern.compile("(?i)(?:src|mp3|m4a|ogg|wav|wma|mp4|m4v|webm|ogv|flv|wmv)\\s*=\\s*[\"']?([^\"'\\s\\]]+)");
    private static final Pattern CAPTION_TEXT = Pattern.compile("(?is)\\scaption\\s*=\\s*\"([^\"]*)\"");

    private final Set<String> left = new TreeSet<>();

    /** The text with the known ones as HTML. */
    String render(String source) {
        if (source.indexOf('[') < 0) {
            return source;
        }
        String text = CAPTION.matcher(source).replaceAll(m -> Matcher.quoteReplacement(figure(m.group(2), m.group(3))));
        text = EMBED.matcher(text).replaceAll(m -> Matcher.quoteReplacement("<a href=\"" + m.group(1) + "\">" + m.group(1) + "</a>"));
        text = MEDIA.matcher(text).replaceAll(m -> Matcher.quoteReplacement(element(m.group(1), m.group(2), m.group())));
        note(text);
        return text;
    }

    Set<String> left() {
        return left;
    }

    private static String figure(String attributes, String content) {
        Matcher said = CAPTION_TEXT.matcher(attributes == null ? "" : attributes);
        Matcher picture = PICTURE.matcher(content);
        boolean shown = picture.matches();
        String caption = said.find() ? said.group(1) : shown ? picture.group(2).strip() : "";
        return "<figure class=\"wp-caption\">" + (shown ? picture.group(1) : content.strip())
            + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    private static String element(String kind, String attributes, String whole) {
        Matcher file = FILE.matcher(attributes);
        String tag = kind.toLowerCase(Locale.ROOT);
        return file.find() ? "<" + tag + " controls src=\"" + file.group(1) + "\"></" + tag + ">" : whole;
    }

    /** Words in brackets are common ("[sic]"): a shortcode has attributes, or an end. */
    private void note(String text) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            boolean attributes = code.group(3).indexOf('=') > 0;
            if (attributes || !code.group(1).isEmpty() || code.group(2).equals("gallery")) {
                left.add(code.group(2));
            }
        }
    }
}
