package dev.billet.extract.related;

import dev.billet.model.Related;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Related links of the page.
 *
 * @param links   in page order, each address once
 * @param blocks  the elements that hold them and their headings; already claimed
 * @param witness who found them, or null
 */
public record RelatedLinks(List<Related> links, List<Element> blocks, String witness) {
    public RelatedLinks {
        links = List.copyOf(links);
        blocks = List.copyOf(blocks);
    }
}
