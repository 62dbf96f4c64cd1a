package dev.billet.text;

import java.util.List;

/**
 * Roles that are asked about together: most texts are no phrase at all, and one look at their letters tells so for all of them.
 *
 * @param list in the order in which they are asked
 * @param bits the same as bits by their ordinals
 */
public record Roles(List<Role> list, long bits) {
    /** The roles in this order. */
    public static Roles of(Role... roles) {
        long bits = 0;
        for (Role role : roles) {
            bits |= PhraseKeys.bit(role);
        }
        return new Roles(List.of(roles), bits);
    }
}
