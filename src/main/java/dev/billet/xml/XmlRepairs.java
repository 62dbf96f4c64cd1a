package dev.billet.xml;

/**
 * What had to be mended so that a text could be read as XML; for notices.
 *
 * @param illegal    characters that XML cannot hold, left out
 * @param undecoded  bytes that are wrong in the text's encoding, read as windows-1252
 * @param ampersands {@code &} that began no entity, taken for themselves
 * @param brackets   {@code <} that began no tag and {@code ]]>} outside a section, taken for themselves
 * @param doctypes   document types, left out unread
 */
public record XmlRepairs(long illegal, long undecoded, long ampersands, long brackets, long doctypes) {

    /** Whether something was lost or guessed: wrong characters, or bytes of another encoding. */
    public boolean touchedCharacters() {
        return illegal + undecoded > 0;
    }
}
