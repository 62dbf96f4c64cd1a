package dev.billet.html;

import dev.billet.model.Problem;
import dev.billet.model.When;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A parsed page, artefacts of archiving undone, with the index over it.
 *
 * @param location as the user knows the input
 * @param url      the page's own original address when anything tells it (source, archive comment, {@code --base-url}), else null;
 *                 a canonical link is the extractor's business
 * @param base     what relative links are seen from: {@code base href}, else {@code url}; may be null
 * @param captured when it was captured, or null
 * @param document the tree; nobody changes it after the index was made
 * @param index    over the whole document
 * @param problems what was noticed on the way (charset, replaced characters)
 * @param body     the element below which the visible page is; never null
 */
public record Page(String location, String url, String base, When captured, Document document, ElementIndex index,
                   List<Problem> problems, Element body) {
    public Page {
        problems = List.copyOf(problems);
    }

    /** The body is that of the document. */
    public Page(String location, String url, String base, When captured, Document document, ElementIndex index,
                List<Problem> problems) {
        this(location, url, base, captured, document, index, problems, document.body() == null ? document : document.body());
    }
}
