package dev.billet.extract.body;

import dev.billet.extract.reading.Reading;
import org.jsoup.nodes.Element;

/** How the text lies on a page, measured once: its kind is told from it, and its body is found by it. */
public final class Layout {
    private final Reading reading;
    private final Density density;
    private final LineKinds kinds;
    private final EntryList entryList;

    private Layout(Reading reading) {
        this.reading = reading;
        density = new Density(reading);
        kinds = new LineKinds(reading);
        entryList = new EntryList(density, reading);
    }

    /** Measures a page of which the comments and related links are already claimed. */
    public static Layout of(Reading reading) {
        return new Layout(reading);
    }

    /** The page that was measured. */
    public Reading reading() {
        return reading;
    }

    /** The heading of an entry of a list page, or what is named as its title; null when it has none. */
    public Element heading(Element entry) {
        return entryList.heading(entry);
    }

    Density density() {
        return density;
    }

    LineKinds kinds() {
        return kinds;
    }

    EntryList entryList() {
        return entryList;
    }
}
