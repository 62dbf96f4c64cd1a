package dev.billet.extract.reading;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which finder claimed which part of the page; what nobody claims in the end is left over. */
public final class Claims {
    private final Map<Element, Kind> claimed = new IdentityHashMap<>();

    /** What a part of the page was found to be. FURNITURE: known, but not content (form, share bar, navigation). */
    public enum Kind { BODY, COMMENT, PING, RELATED, FACT, FURNITURE }

    /** What readers and other blogs replied. */
    public static final Set<Kind> REPLIES = Set.of(Kind.COMMENT, Kind.PING);

    /** Claims an element with all below it. The first claim stays. */
    public void claim(Element element, Kind kind) {
        claimed.putIfAbsent(element, kind);
    }

    /** What the element, or one it stands in, was claimed as; null when nobody did. */
    public Kind of(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            Kind kind = claimed.get(at);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** What the element itself was claimed as, whatever it stands in; null when nobody did. */
    public Kind own(Element element) {
        return claimed.get(element);
    }

    /** Whether anything was claimed as one of some kinds. */
    public boolean any(Set<Kind> kinds) {
        for (Kind kind : claimed.values()) {
            if (kinds.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The claimed elements of some kinds. */
    public Set<Element> all(Set<Kind> kinds) {
        Set<Element> all = new HashSet<>();
        claimed.forEach((element, kind) -> {
            if (kinds.contains(kind)) {
                all.add(element);
            }
        });
        return all;
    }
}
