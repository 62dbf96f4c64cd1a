package dev.billet.source.archive;

/**
 * What archives may ask of the machine.
 *
 * @param depth how many archives may lie in each other
 * @param ratio how many times its own size an archive may unpack to, beyond {@link #HARMLESS}
 * @param held  bytes of an archive that has to be held in memory to be read
 */
public record ArchiveLimits(int depth, int ratio, long held) {
    /** Bytes that any archive may unpack to. */
    public static final long HARMLESS = 256L << 20;
    /** Unless the user says otherwise. */
    public static final ArchiveLimits USUAL = new ArchiveLimits(4, 200, 100L << 20);
}
