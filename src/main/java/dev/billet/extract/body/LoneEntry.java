package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Tells the page of one post from a month or a tag that happens to have one post. */
final class LoneEntry {
    private static final int LONGEST_HEADING = 80;

    private LoneEntry() {
    }

    static void vote(Layout layout, List<Element> entries, KindVotes votes) {
        Reading reading = layout.reading();
        LineKinds kinds = layout.kinds();
        if (namesArchive(reading)) {
            votes.vote(PageKind.LIST, 3, "archive-heading");
        }
        if (entries.isEmpty() || KindSigns.hasDiscussion(reading)) {
            return;
        }
        Element entry = entries.get(0);
        Element heading = layout.entryList().heading(entry);
        Element link = layout.entryList().link(heading);
        if (link != null && !isInside(kinds.titleHeading(), entry) && !kinds.isTitle(heading.text())) {
            votes.vote(PageKind.LIST, 3, "entry-link");
        }
        for (Element more : new Below(reading.index(), entry).tagged("a")) {
            if (more.hasClass("more-link") || Words.startsWith(Role.CONTINUE_READING, more.text(), reading.language()) > 4) {
                votes.vote(PageKind.LIST, 2, "excerpt");
                return;
            }
        }
    }

    private static boolean isInside(Element inner, Element outer) {
        return inner != null && inner.closest(outer.normalName()) != null && outer.equals(ancestor(inner, outer));
    }

    private static Element ancestor(Element inner, Element outer) {
        Element at = inner;
        while (at != null && at != outer) {
            at = at.parent();
        }
        return at;
    }

    /** "Archives for May 2006", "Category: Travel" as the page's own heading. */
    private static boolean namesArchive(Reading reading) {
        for (String tag : List.of("h1", "h2")) {
            for (Element heading : reading.index().byTag(tag)) {
                String names = heading.className().toLowerCase(Locale.ROOT);
                boolean archive = names.contains("archive-title") || names.contains("archive-heading");
                boolean line = !archive && reading.index().textLength(heading) < LONGEST_HEADING;
                if (archive || line && isArchiveHeading(heading.text(), reading.language())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The gap is what the archive is of; "Archives" alone is the heading of a sidebar. */
    private static boolean isArchiveHeading(String text, String language) {
        return text.length() < LONGEST_HEADING && text.indexOf(':') > 0
            && Words.match(Role.ARCHIVE_HEADING, text, language).filter(m -> m.first() != null).isPresent();
    }
}
