package dev.billet.xml;

import java.io.IOException;

/** XML that breaks off or is broken beyond what cleaning mends; what stood before it has been handed out by then. */
public final class XmlDamage extends IOException {
    private static final long serialVersionUID = 1;
    private final long offset;
    private final String reason;

    XmlDamage(long offset, String reason, Throwable cause) {
        super("damaged near byte " + offset + ": " + reason, cause);
        this.offset = offset;
        this.reason = reason;
    }

    /** Bytes from the start of the input to a place shortly before or at the damage. */
    public long offset() {
        return offset;
    }

    /** A clause for people. */
    public String reason() {
        return reason;
    }
}
