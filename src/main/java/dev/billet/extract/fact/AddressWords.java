package dev.billet.extract.fact;

import java.util.Locale;
import java.util.Set;

/** The words that folders and parameters of an address are called by; regular expressions over all links of a page cost too much. */
final class AddressWords {
    private AddressWords() {
    }

    /** Whether a folder ({@code /tag/x}) or a parameter ({@code ?tag=x}) of the address bears one of the names, in lower case. */
    static boolean any(String href, Set<String> names) {
        int from = -1;
        for (int i = 0; i < href.length(); i++) {
            char c = href.charAt(i);
            boolean folder = c == '/';
            if ((folder || c == '=') && from >= 0 && i > from && i - from <= 20 && names.contains(href.substring(from,
                i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = folder || c == '?' || c == '&' ? i + 1 : from;
        }
        return false;
    }
}
