package dev.billet.html;

import dev.billet.model.Media;
import dev.billet.text.Space;
import dev.billet.text.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Collects what a body shows or offers besides text: pictures, sounds, films, files. */
public final class PageMedia {
    private static final Set<String> AUDIO = Set.of("mp3", "m4a", "ogg", "oga", "wav", "flac", "aac", "wma", "opus");
    private static final Set<String> VIDEO = Set.of("mp4", "m4v", "webm", "ogv", "mov", "avi", "wmv", "flv", "mkv", "mpg", "mpeg", "3gp");
    private static final Set<String> FILE = Set.of("pdf", "zip", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "pps", "odt", "ods", "odp",
        "epub", "mobi", "rar", "7z", "gz", "tgz", "tar", "bz2", "csv", "rtf", "exe", "dmg", "apk", "torrent", "psd", "gpx", "kml");

    private static final Set<String> IMAGE = Set.of("jpg", "jpeg", "jpe", "png", "gif", "webp", "svg", "bmp", "ico", "avif", "tif",
        "tiff", "heic");

    private static final WordSet SHOWN = WordSet.of("img", "noscript", "video", "audio", "source", "a");

    private final Page page;
    private final Set<? extends Node> roots;
    private final Map<String, Media> found = new LinkedHashMap<>();

    private PageMedia(Page page, Collection<? extends Node> nodes) {
        this.page = page;
        this.roots = Set.copyOf(nodes);
    }

    /** Media in page order, each address once. */
    public static List<Media> media(Page page, Collection<? extends Node> nodes, Set<? extends Node> without) {
        PageMedia media = new PageMedia(page, nodes);
        NodeWalk.elements(page.index(), nodes, without, SHOWN, media::visit);
        return new ArrayList<>(media.found.values());
    }

    private void visit(Element element) {
        switch (element.normalName()) {
            case "img" -> image(element);
            case "noscript" -> {
                Element img = Images.alone(element);
                if (img != null) {
                    image(img);
                }
            }
            case "video" -> add(element, source(element), Media.Kind.VIDEO);
            case "audio" -> add(element, source(element), Media.Kind.AUDIO);
            case "source" -> source(element, element.parent());
            case "a" -> file(element);
            default -> {
                return;
            }
        }
    }

    private void image(Element img) {
        if (Images.isTracking(img) || Images.smiley(img) != null) {
            return;
        }
        String src = Images.source(page, img);
        if (src != null && !src.startsWith("data:") && !Images.isPlaceholder(src)) {
            add(img, src, Media.Kind.IMAGE);
        }
    }

    private String source(Element element) {
        return Addresses.source(page, element.hasAttr("src") ? element.attr("src") : element.attr("data-src"));
    }

    /** Of several encodings of one film or sound the first stands for all. */
    private void source(Element source, Element around) {
        boolean film = around != null && around.normalName().equals("video");
        boolean sound = around != null && around.normalName().equals("audio");
        if ((film || sound) && !around.hasAttr("src") && source.previousElementSiblings().select("source").isEmpty()) {
            add(around, source(source), film ? Media.Kind.VIDEO : Media.Kind.AUDIO);
        }
    }

    private void file(Element link) {
        String url = Addresses.link(page, link.attr("href"));
        Media.Kind kind = url == null || !Trace.isWeb(url) ? null : kind(url);
        if (kind != null && !found.containsKey(url)) {
            add(link, url, kind);
        }
    }

    /** What the ending of an address tells of what is there; null when it tells nothing. */
    public static Media.Kind kindOf(String url) {
        Media.Kind kind = kind(url);
        String path = url.replaceFirst("[?#].*", "").toLowerCase(Locale.ROOT);
        return kind == null && IMAGE.contains(path.substring(path.lastIndexOf('.') + 1)) ? Media.Kind.IMAGE : kind;
    }

    private static Media.Kind kind(String url) {
        int end = url.length();
        for (int i = 0; i < url.length(); i++) {
            if (url.charAt(i) == '?' || url.charAt(i) == '#') {
                end = i;
                break;
            }
        }
        int dot = url.lastIndexOf('.', end - 1);
        // The host's ending is no file's.
        if (dot < 0 || url.indexOf('/', 8) < 0 || url.indexOf('/', 8) > dot) {
            return null;
        }
        String ending = url.substring(dot + 1, end).toLowerCase(Locale.ROOT);
        return AUDIO.contains(ending) ? Media.Kind.AUDIO : VIDEO.contains(ending) ? Media.Kind.VIDEO
            : FILE.contains(ending) ? Media.Kind.FILE : null;
    }

    private void add(Element element, String url, Media.Kind kind) {
        if (url != null) {
            found.putIfAbsent(url, new Media(url, kind, Space.orNull(element.attr("alt")), caption(element), null));
        }
    }

    private String caption(Element element) {
        Element place = element;
        while (place != null) {
            String tag = place.normalName();
            if (tag.equals("figure") || place.hasClass("wp-caption")) {
                Element caption = place.selectFirst("figcaption, .wp-caption-text");
                return caption == null ? null : Space.orNull(PlainText.line(caption));
            }
            place = roots.contains(place) ? null : place.parent();
        }
        return null;
    }
}
