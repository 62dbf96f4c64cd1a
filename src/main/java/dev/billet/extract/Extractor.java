package dev.billet.extract;

import dev.billet.html.Page;
import dev.billet.model.Finding;
import dev.billet.platform.Platforms;
import java.util.List;

/** The front door of extraction: a page in, findings out. */
public final class Extractor {

    /** An extractor with these rules; can be shared by threads. */
    public Extractor(Platforms platforms) {
    }

    /** What the page holds; at least one finding. */
    public List<Finding> extract(Page page) {
        throw new UnsupportedOperationException();
    }
}
