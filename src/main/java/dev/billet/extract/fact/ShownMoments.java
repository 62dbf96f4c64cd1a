package dev.billet.extract.fact;

import dev.billet.extract.reading.Reading;
import dev.billet.model.BlogRef;
import dev.billet.model.Finding;
import dev.billet.model.When;
import dev.billet.text.Dates;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The dates with an offset in entries that a page shows inside of others: a theme that shows its posts' days only may have a list of
 * posts in a text, whose dates tell the clock of the blog.
 */
public final class ShownMoments {
    private static final int MOST = 40;

    private ShownMoments() {
    }

    /** The moments that numbered entries show; none where nobody knows which blog it is. */
    public static List<Finding> of(Reading reading, BlogRef blog) {
        List<Finding> moments = new ArrayList<>();
        List<Element> times = blog == null || blog.url() == null ? List.of() : reading.index().byTag("time");
        for (Element time : times) {
            if (moments.size() < MOST && EntryFacts.number(time.closest(".hentry")) != null) {
                Dates.machine(time.attr("datetime")).filter(ShownMoments::hasOffset)
                    .ifPresent(when -> moments.add(new Finding.Dated(blog.url(), when)));
            }
        }
        return moments;
    }

    private static boolean hasOffset(When when) {
        return when instanceof When.Zoned zoned && !zoned.time().getOffset().equals(ZoneOffset.UTC);
    }
}
