package dev.billet.audit.check;

import java.io.IOException;

/** Is told of flaws as they are found. */
@FunctionalInterface
public interface FlawSink {
    void flaw(Flaw flaw) throws IOException;
}
