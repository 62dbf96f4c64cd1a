package dev.billet.source.archive;

import dev.billet.source.Capture;
import dev.billet.source.Nature;
import dev.billet.source.Source;
import java.io.IOException;

/** A page that a browser saved in one file with its parts: MHTML, as e-mail has them. */
final class MhtmlFile implements Container {
    @Override
    public Kind kind() {
        return new Kind("mhtml", "pages that a browser saved with their parts (.mht, .mhtml)");
    }

    @Override
    public boolean holds(Capture capture, Nature nature) throws IOException {
        String ending = Nature.ending(capture.name());
        boolean called = ending.equals("mht") || ending.equals("mhtml");
        return nature.word().equals("MHTML") || called && beginsWithFields(Tape.text(capture.head()).stripLeading());
    }

    private static boolean beginsWithFields(String text) {
        return text.matches("(?s)[A-Za-z][A-Za-z-]{0,40}:.*") || text.startsWith("--");
    }

    @Override
    public Source open(Capture capture, Setting setting) throws IOException {
        return new MhtmlSource(capture, setting);
    }
}
