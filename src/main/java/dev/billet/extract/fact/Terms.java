package dev.billet.extract.fact;

import dev.billet.extract.data.PageData;
import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.SpelledTerms;
import dev.billet.extract.rule.Picked;
import dev.billet.extract.rule.Rules;
import dev.billet.html.ElementIndex;
import dev.billet.html.PlainText;
import dev.billet.model.Term;
import dev.billet.text.Colon;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Space;
import dev.billet.text.Urls;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the categories and tags that are shown with the post. */
final class Terms {
    /** Feeds and trackback addresses stand in one line with the terms. */
    private static final Pattern DOOR = Pattern.compile("[?&]feed=|[?&]tb=1(?:&|$)|/(?:feed|trackback)/?$|/wp-trackback\\.php",
        Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 60;
    private static final int CLOSE = 700;
    private static final int LONGEST_LINE = 220;
    private static final Set<String> LABELS = Set.of("dt", "th");
    private static final Set<String> HEAD = Set.of("article", "parsely", "microdata", "sailthru");

    private final Reading reading;
    private final Around around;
    private final Map<String, Term> categories = new LinkedHashMap<>();
    private final Map<String, Term> tags = new LinkedHashMap<>();

    Terms(Reading reading, Around around, String url, String home) {
        this.reading = reading;
        this.around = around;
        Map<Element, TermKinds> ruled = new IdentityHashMap<>();
        byRule("categories", TermKinds.CATEGORY, ruled);
        byRule("tags", TermKinds.TAG, ruled);
        TermScan scan = new TermScan(reading, around, url, home, ruled);
        take(scan, TermKinds.CATEGORY, categories);
        take(scan, TermKinds.TAG, tags);
        if (categories.isEmpty() && scan.deepestCrumb() != null
            && !tags.containsKey(Ballot.fold(String.valueOf(TermScan.name(scan.deepestCrumb()))))) {
            add(categories, TermScan.name(scan.deepestCrumb()), scan.deepestCrumb());
        }
        if (categories.isEmpty() || tags.isEmpty()) {
            spelled();
        }
        if (categories.isEmpty()) {
            fromHead();
        }
    }

    /** Nothing leads to them: what lines beside the text say in plain words. */
    private void spelled() {
        ElementIndex index = reading.index();
        Map<String, Term> filed = categories.isEmpty() ? categories : new LinkedHashMap<>();
        Map<String, Term> tagged = tags.isEmpty() ? tags : new LinkedHashMap<>();
        for (int place = 0; place < index.size(); place++) {
            int length = index.textLengthAt(place);
            if (length > 1 && length <= LONGEST_LINE && index.ownTextLength(place) > 0 && around.isAbout(place)
                && !around.isInBody(place)) {
                spelled(index, place, filed, tagged);
            }
        }
    }

    private void spelled(ElementIndex index, int place, Map<String, Term> filed, Map<String, Term> tagged) {
        Element element = index.element(place);
        boolean label = LABELS.contains(element.normalName()) && element.nextElementSibling() != null;
        String own = around.line(place);
        String line = label && own.length() < LONGEST / 2
            ? own + (isColon(own) ? " " : ": ") + PlainText.label(element.nextElementSibling()) : own;
        List<SpelledTerms.Spelled> found = SpelledTerms.of(line, reading);
        if (found.isEmpty() || around.isSide(place)) {
            return;
        }
        List<String> linked = Walk.links(index, element.parent()).stream().map(link -> Ballot.fold(link.text())).toList();
        for (SpelledTerms.Spelled terms : found) {
            for (String name : terms.names()) {
                // What is linked was looked at, and is none.
                if (!linked.contains(Ballot.fold(name))) {
                    add(terms.role() == Role.TAGGED ? tagged : filed, name, element);
                }
            }
        }
    }

    private static boolean isColon(String label) {
        return !label.isEmpty() && Colon.is(label.charAt(label.length() - 1));
    }

    /** Where some stand close to the post, others far away are of something else. */
    private void take(TermScan scan, TermKinds kind, Map<String, Term> into) {
        int nearest = Integer.MAX_VALUE;
        for (Map.Entry<Element, TermKinds> term : scan.kinds().entrySet()) {
            nearest = term.getValue() == kind ? Math.min(nearest, distance(term.getKey())) : nearest;
        }
        for (Map.Entry<Element, TermKinds> term : scan.kinds().entrySet()) {
            boolean close = kind == TermKinds.TAG || distance(term.getKey()) <= Math.max(CLOSE, nearest + CLOSE / 2);
            if (term.getValue() == kind && close) {
                add(into, TermScan.name(term.getKey()), term.getKey());
            }
        }
    }

    private int distance(Element link) {
        return around.distance(reading.index().order(link));
    }

    List<Term> categories() {
        return new ArrayList<>(categories.values());
    }

    List<Term> tags() {
        return new ArrayList<>(tags.values());
    }

    /** Only the most specific selector with a match speaks; the others would add the sidebar's lists. */
    private void byRule(String field, TermKinds kind, Map<Element, TermKinds> ruled) {
        for (Rules.Applied applied : reading.rules()) {
            List<Picked> picks = applied.rule().values("post", field, reading.page(), around.context(), e -> around.isOwn(e)
                && !around.isSide(reading.index().order(e)));
            picks.forEach(picked -> ruled(picked, kind, ruled));
            if (!picks.isEmpty()) {
                return;
            }
        }
    }

    private void ruled(Picked picked, TermKinds kind, Map<Element, TermKinds> ruled) {
        Element element = picked.element();
        boolean part = !Ballot.fold(picked.text()).equals(Ballot.fold(PlainText.line(element)));
        if (part || Walk.links(reading.index(), element).isEmpty() && around.isNear(reading.index().order(element))) {
            for (String name : picked.text().split(",")) {
                add(kind == TermKinds.TAG ? tags : categories, Space.orNull(name), element);
            }
        } else {
            Walk.links(reading.index(), element).forEach(link -> ruled.putIfAbsent(link, kind));
        }
    }

    private void add(Map<String, Term> into, String name, Element element) {
        if (name == null || name.length() > LONGEST || Dates.find(name,
            reading.dates()).filter(d -> d.end() - d.start() > name.length() - 3).isPresent()) {
            return;
        }
        String url = element.normalName().equals("a") ? around.absolute(element.attr("href")) : null;
        if (url != null && DOOR.matcher(url).find()) {
            return;
        }
        String slug = url == null ? null : TermKinds.slug(url);
        String key = Ballot.fold(name);
        Term known = into.get(key);
        boolean namesake = known != null && isNamesake(known.slug(), slug);
        into.putIfAbsent(namesake ? key + '/' + slug : key, new Term(name, slug, null, Urls.isWeb(url) ? url : null));
    }

    /** WordPress tells terms of one name apart by their slugs: "foo-a" and, below "Foo Parent", "foo-a-foo-parent". */
    private static boolean isNamesake(String one, String other) {
        return one != null && other != null && (one.startsWith(other + "-") || other.startsWith(one + "-"));
    }

    /** Nothing is shown: the section that the head names. */
    private void fromHead() {
        for (PageData.Claim claim : reading.data().of(PageData.Field.CATEGORY)) {
            String name = Space.orNull(claim.value());
            if (name != null && name.length() <= LONGEST && HEAD.contains(claim.witness())) {
                categories.putIfAbsent(Ballot.fold(name), new Term(name, null, null, null));
            }
        }
    }
}
