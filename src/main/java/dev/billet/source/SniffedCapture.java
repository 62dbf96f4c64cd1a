package dev.billet.source;

import java.io.IOException;

/** A capture that remembers what sort of thing it is: the readers ask that one after the other. */
public final class SniffedCapture extends ForwardingCapture {
    private Nature nature;

    public SniffedCapture(Capture origin) {
        super(origin);
    }

    @Override
    public Nature nature() throws IOException {
        if (nature == null) {
            nature = super.nature();
        }
        return nature;
    }
}
