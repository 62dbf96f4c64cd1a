package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import dev.billet.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The title as other places than a heading give it: window title, data for machines, feeds, the address. */
final class SpokenTitles {
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\\-–—»«·•:›~]|::|\\\\|/|//)\\s+|\\s*[|»«]\\s*|:\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Categories in brackets, or who and when, behind a title in its line. */
    private static final Pattern NOTE = Pattern.compile("\\s+(?:\\[|@|--\\s)");
    private static final int SHORTEST = 4;

    private final Reading reading;
    private final Site site;
    private final String windowTitle;
    private final String window;
    private final List<String> segments = new ArrayList<>();
    private final List<String> declared = new ArrayList<>();
    private final List<String> feeds = new ArrayList<>();
    private final Set<String> slug;

    SpokenTitles(Reading reading, Site site, String url, TrackbackData trackback) {
        this.reading = reading;
        this.site = site;
        windowTitle = window(reading);
        window = windowTitle == null ? null : Ballot.fold(windowTitle);
        for (String segment : SEPARATOR.split(windowTitle == null ? "" : windowTitle)) {
            segments.add(Ballot.fold(segment));
        }
        reading.data().of(PageData.Field.TITLE).forEach(c -> declared.add(Ballot.fold(c.value())));
        if (trackback.title() != null) {
            declared.add(Ballot.fold(trackback.title()));
        }
        for (Element link : reading.index().byTag("link")) {
            if (link.attr("rel").contains("alternate") && link.attr("title").length() > SHORTEST) {
                feeds.add(' ' + Ballot.fold(link.attr("title")) + ' ');
            }
        }
        String named = Urls.slug(url);
        slug = named == null ? Set.of() : words(plain(named));
    }

    /** The title element, also where a page was cut or wrapped and it does not stand in the head; a corpus may have it as an attribute. */
    private static String window(Reading reading) {
        for (Element title : reading.index().byTag("title")) {
            if (!Walk.isInside(title, "svg") && !title.text().isBlank()) {
                return Space.orNull(title.text());
            }
        }
        for (Element wrapper : reading.index().byTag("text")) {
            if (wrapper.hasAttr("title") && !Walk.isInside(wrapper, "svg")) {
                return Space.orNull(wrapper.attr("title"));
            }
        }
        return null;
    }

    /** How much other places speak for this text, 0 for not at all. */
    double agreement(String folded) {
        return declared(folded) + window(folded) + feeds(folded) + 2.5 * slug(folded);
    }

    /** Whether the title element or the data say exactly this, the site's name apart. */
    boolean isSaid(String folded) {
        return (segments.contains(folded) || declared.contains(folded)) && !isSite(folded);
    }

    /** How many parts the window title has ("Post - Blog": two). */
    int parts() {
        return segments.size();
    }

    /** Whether the title element, or one of its parts, says exactly this. */
    boolean isWindow(String folded) {
        return windowTitle != null && (segments.contains(folded) || window.equals(folded));
    }

    private double declared(String text) {
        if (declared.contains(text)) {
            return 4;
        }
        for (String said : declared) {
            if (text.length() > 3 && said.startsWith(text) || said.length() > 10 && text.startsWith(said)) {
                return 2;
            }
        }
        return 0;
    }

    private double window(String text) {
        if (windowTitle == null || text.length() < SHORTEST) {
            return segments.contains(text) ? 2 : 0;
        }
        return segments.contains(text) || window.equals(text) ? 3 : window.contains(text) ? 3 * Math.min(1, 0.4
            + (double) text.length() / window.length()) : 0;
    }

    private double feeds(String text) {
        for (String feed : feeds) {
            int at = text.length() < SHORTEST ? -1 : feed.indexOf(' ' + text + ' ');
            // The blog's name leads in all feeds; the post's is behind it.
            if (at > 0) {
                return 2.5;
            }
        }
        return 0;
    }

    /** Share of the address' words that the text has, 0 when it is less than half. */
    double slug(String text) {
        if (slug.isEmpty()) {
            return 0;
        }
        String plain = plain(text);
        if (!mayShare(plain)) {
            return 0;
        }
        Set<String> words = words(plain);
        long shared = slug.stream().filter(words::contains).count();
        double share = (double) shared / Math.max(slug.size(), Math.min(words.size(), 2 * slug.size()));
        return share >= 0.5 ? share : 0;
    }

    /** Most headings of a page have nothing of the address: their words need not be taken apart. */
    private boolean mayShare(String plain) {
        int shared = 0;
        for (String word : slug) {
            shared += plain.contains(word) ? 1 : 0;
        }
        return shared * 2 >= slug.size();
    }

    private static Set<String> words(String plain) {
        Set<String> words = new HashSet<>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !Character.isLetterOrDigit(plain.charAt(i))) {
                if (i - from > 1) {
                    words.add(plain.substring(from, i));
                }
                from = i + 1;
            }
        }
        words.remove("html");
        return words;
    }

    /** In lower case, without accents and apostrophes, as addresses are made. */
    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String bare = lower.indexOf('\'') < 0 && lower.indexOf('\u2019') < 0 ? lower : lower.replace("'", "").replace("\u2019", "");
        boolean ascii = bare.chars().allMatch(c -> c < 128);
        return ascii ? bare : MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("").replace("ß", "ss");
    }

    /** No heading is the title: what data and window title say, without the site's name. */
    Addresses.Said best() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.TITLE)) {
            String title = withoutSite(claim.value());
            if (title != null) {
                return new Addresses.Said(title, claim.witness());
            }
        }
        String title = withoutSite(windowTitle);
        return title == null ? null : new Addresses.Said(title, "title element");
    }

    /** What the title element says as one of its parts, where a heading begins with that and goes on with notes; else the text. */
    String withoutNotes(String text) {
        for (String part : windowTitle == null ? new String[0] : SEPARATOR.split(windowTitle)) {
            if (part.length() > SHORTEST && text.length() > part.length() && text.startsWith(part)
                && isNote(text.substring(part.length())) && !isSite(part)) {
                return part;
            }
        }
        return text;
    }

    private boolean isNote(String rest) {
        return NOTE.matcher(rest).lookingAt() || rest.startsWith(" ")
            && Dates.find(rest, reading.dates()).filter(d -> d.start() <= 2 && d.end() - d.start() > SHORTEST).isPresent();
    }

    private boolean isSite(String text) {
        return site.name() != null && Ballot.fold(text).equals(Ballot.fold(site.name()));
    }

    private String withoutSite(String text) {
        String whole = Space.orNull(text);
        if (whole == null || isSite(whole)) {
            return null;
        }
        if (site.name() != null && !Ballot.fold(whole).contains(Ballot.fold(site.name())) || SEPARATOR.split(whole).length == 1) {
            return whole;
        }
        if (site.name() != null && Ballot.fold(whole).startsWith(Ballot.fold(site.name()) + ":")) {
            return Space.orNull(whole.substring(site.name().length() + 1));
        }
        return likeliest(whole);
    }

    /** The segment that fits address and feeds best; among equals the first, or a much longer one where the site has no name. */
    private String likeliest(String whole) {
        String best = null;
        double most = -1;
        for (String part : SEPARATOR.split(whole)) {
            double weight = part.isBlank() || isSite(part) ? -1 : 2 * slug(Ballot.fold(part)) + feeds(Ballot.fold(part));
            boolean longer = best != null && weight == most && site.name() == null && part.length() > 2 * best.length();
            if (weight > most || longer) {
                best = part.strip();
                most = weight;
            }
        }
        return best;
    }

    /** "Protected: TITLE", as engines print it before the title of a post that asks for a password. */
    String withoutProtection(String title) {
        int colon = title.indexOf(':');
        if (colon < 2 || colon > 30 || title.length() < colon + 3) {
            return title;
        }
        String rest = title.substring(colon + 1).strip();
        boolean label = Words.match(Role.PASSWORD_PROTECTED, title, reading.language()).isPresent();
        return label || !slug.isEmpty() && slug(Ballot.fold(rest)) > slug(Ballot.fold(title)) ? rest : title;
    }
}
