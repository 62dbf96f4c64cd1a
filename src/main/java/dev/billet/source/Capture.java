package dev.billet.source;

import dev.billet.model.When;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One resource as it was at one moment. Its bytes are opened, not held: an export file of gigabytes is a capture too.
 */
public interface Capture {

    /** {@code PATH}, {@code ARCHIVE!/ENTRY}, {@code FILE.warc.gz#OFFSET}, {@code -} or a URL; never null. */
    String location();

    /** The address it was captured from, or null when the source does not know. */
    default String url() {
        return null;
    }

    /** When it was captured, or null. */
    default When captured() {
        return null;
    }

    /** What an HTTP header or the container says, lower case and without parameters, or null. */
    default String mediaType() {
        return null;
    }

    /** The charset that an HTTP header or the container names, or null. */
    default String charset() {
        return null;
    }

    /** The first bytes, at most {@link #HEAD} of them, for telling formats apart; does not use up {@link #open()}. */
    byte[] head() throws IOException;

    /** What sort of thing it is; see {@link Nature#of(Capture)}. */
    default Nature nature() throws IOException {
        return Nature.told(this);
    }

    /** All bytes from the first. Can be called once only, unless {@link #opensAgain()}. The caller closes it. */
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

    /** The name whose ending may tell what bytes cannot: of the file, or the address of what has no file of its own. */
    default String name() {
        return location();
    }

    /** The status with which the server answered, or 0 when nobody knows. */
    default int status() {
        return 0;
    }

    /** The address that has the content which this one has not: where a redirect leads, of what it is a copy; or null. */
    default String leadsTo() {
        return null;
    }

    /** Whether plain text in it is meant as a page: it came through a pipe, or the container holds the texts of pages. */
    default boolean takesPlainText() {
        return false;
    }

    /** Whether {@link #open()} can be called again, which makes damage cheap to step over. */
    default boolean opensAgain() {
        return false;
    }

    /** Damage that was met when its bytes were taken from its source: whoever does not read on would not know of it. Or null. */
    default IOException damage() {
        return null;
    }

    /**
     * Another file of the same folder or one near it, for formats of several files; empty when there is none, or the source cannot look.
     *
     * @param name its bare name, or a path from there
     */
    default Optional<Capture> beside(String name) {
        return Optional.empty();
    }

    /** The file on a disk that it is, for archives in which places can be looked up; null when it is none. */
    default Path file() {
        return null;
    }

    /** How many bytes {@link #head()} gives at most. */
    int HEAD = 4096;
}
