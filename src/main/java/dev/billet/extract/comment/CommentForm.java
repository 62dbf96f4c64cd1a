package dev.billet.extract.comment;

import dev.billet.extract.reading.Reading;
import dev.billet.extract.reading.Tags;
import dev.billet.extract.reading.Tokens;
import dev.billet.html.ElementIndex;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds the form in which visitors write comments: it marks the end of the discussion and tells that it is open. */
final class CommentForm {
    private static final Pattern ACTION = Pattern.compile("(?i)comment|reply|mt-comments|coment|komment");
    private static final Pattern NAMES = Pattern.compile("(?i)comment|text|message|body|content|kommentar|coment.*|c_content");

    /** What ASP.NET writes before a name: the boxes around it, and that it is a box for text. */
    private static final Pattern CONTAINERS = Pattern.compile("(?i)^(?:.*[$:])?(?:txt|tb|tbx)?");
    private static final double MOST_OF_THE_PAGE = 0.7;
    private static final int LONGEST_FORM = 400;
    private static final int LONGEST_LABEL = 40;

    private CommentForm() {
    }

    /** The box around the form ({@code #respond}) where there is one, else the form; null when there is none. */
    static Element find(Reading reading) {
        ElementIndex index = reading.index();
        for (String id : List.of("respond", "commentform", "comment-form", "comment-post-message")) {
            List<Element> found = index.byId(id);
            if (!found.isEmpty() && !index.byTag("body").contains(found.get(0))) {
                return found.get(0);
            }
        }
        for (Element area : index.byTag("textarea")) {
            Element form = around(area, reading);
            if (form != null && (ACTION.matcher(form.attr("action") + " " + Tokens.of(form)).find()
                || NAMES.matcher(CONTAINERS.matcher(area.attr("name")).replaceFirst("")).matches())) {
                return form;
            }
        }
        return null;
    }

    /** The form around a text area; of a program that puts the whole page into one, the small box in it; null without a form. */
    private static Element around(Element area, Reading reading) {
        ElementIndex index = reading.index();
        Element form = Nodes.closest(area, "form");
        if (form == null || index.textLength(form) <= MOST_OF_THE_PAGE * index.textLength(reading.page().body())) {
            return form;
        }
        Element box = area;
        while (box.parent() != form && index.textLength(box.parent()) <= LONGEST_FORM) {
            box = box.parent();
        }
        return box;
    }

    /** The short heading right before a form, in whatever words; null when there is none. */
    static Element label(Element form, ElementIndex index) {
        Element before = form.previousElementSibling();
        boolean heading = before != null && (Tags.isHeading(before) || before.normalName().equals("strong")
            || before.normalName().equals("b"));
        return heading && index.textLength(before) <= LONGEST_LABEL ? before : null;
    }

    /** The form, or the only one of the page that has room for a text. */
    static Element likely(Reading reading) {
        Element form = find(reading);
        List<Element> areas = form != null ? List.of() : reading.index().byTag("textarea");
        Element only = areas.size() == 1 ? around(areas.get(0), reading) : null;
        return only == null || Tokens.isAside(reading.page(), only) ? form : only;
    }
}
