package dev.billet.source.archive;

/** A kind of archive that is opened, for people who ask what billet reads. */
public record Kind(String name, String description) {
}
