package dev.billet.audit.diff;

import dev.billet.model.Reply;

/**
 * A reply and what it answers.
 *
 * @param parent     the number of the pair that the answered reply is of; {@link #NONE} when it answers the post
 * @param parentName the answered reply in words, or null
 */
record Placed(Reply reply, int parent, String parentName) {
    static final int NONE = -1;
}
