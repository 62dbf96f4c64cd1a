package dev.billet.source;

import dev.billet.model.When;
import java.io.IOException;
import java.io.InputStream;

/**
 * One resource as it was at one moment. Its bytes are opened, not held: an export file of gigabytes is a capture too.
 */
public interface Capture {

    /** {@code PATH}, {@code ARCHIVE!/ENTRY}, {@code FILE.warc.gz#OFFSET}, {@code -} or a URL; never null. */
    String location();

    /** The address it was captured from, or null when the source does not know. */
    String url();

    /** When it was captured, or null. */
    When captured();

    /** What an HTTP header or the container says, lower case and without parameters, or null. */
    String mediaType();

    /** The charset that an HTTP header or the container names, or null. */
    String charset();

    /** The first bytes, at most {@link #HEAD} of them, for telling formats apart; does not use up {@link #open()}. */
    byte[] head() throws IOException;

    /** All bytes from the first. Can be called once only. The caller closes it. */
    InputStream open() throws IOException;

    /** Number of bytes when known without reading, else -1. */
    long size();

    /** Why the source already knows that this is no page ({@code hidden file}): one of a small set of words, or null. */
    default String noPage() {
        return null;
    }

    /** Whether the user named this one page by its address, so that the excerpts of a list page are no answer. */
    default boolean wantsOnePost() {
        return false;
    }

    /** Whether another thread may read it while its source goes on to the next; false where both read from one stream. */
    default boolean standsAlone() {
        return false;
    }

    /** How many bytes {@link #head()} gives at most. */
    int HEAD = 4096;
}
