package dev.billet.source.archive;

/**
 * What archives may ask of the machine.
 *
 * @param depth    how many archives may lie in each other
 * @param ratio    how many times its own size an archive may unpack to
 * @param harmless bytes to which any archive may unpack
 * @param held     bytes of an archive that has to be held in memory to be read
 */
public record ArchiveLimits(int depth, int ratio, long harmless, long held) {
    /** How many times its own size an archive may unpack to, unless the user says otherwise. */
    public static final int RATIO = 200;

    /** With the usual other limits. */
    public static ArchiveLimits ofRatio(int ratio) {
        return new ArchiveLimits(6, ratio, 256L << 20, 100L << 20);
    }
}
