package dev.billet.model;

/**
 * A later addition that the author marked in the body ("MAJ", "UPDATE", "Nachtrag").
 *
 * @param label the marking word as written
 * @param text  what was added; also part of the body
 */
public record Update(String label, String text) {
}
