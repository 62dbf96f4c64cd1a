package dev.billet.extract.body;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Adds up what the signs of a page say about its kind. */
final class KindVotes {
    private final Map<PageKind, Integer> sums = new EnumMap<>(PageKind.class);
    private final Map<PageKind, String> strongest = new EnumMap<>(PageKind.class);
    private final Map<PageKind, Integer> strength = new EnumMap<>(PageKind.class);

    void vote(PageKind kind, int weight, String witness) {
        sums.merge(kind, weight, Integer::sum);
        if (weight > strength.getOrDefault(kind, 0)) {
            strength.put(kind, weight);
            strongest.put(kind, witness);
        }
    }

    int of(PageKind kind) {
        return sums.getOrDefault(kind, 0);
    }

    /** A page is a post as long as nothing says otherwise: losing one is as bad as inventing one. */
    PageKinds.Verdict verdict() {
        int single = Math.max(of(PageKind.POST), of(PageKind.PAGE));
        if (of(PageKind.OTHER) >= 5 && of(PageKind.OTHER) > single && of(PageKind.OTHER) >= of(PageKind.LIST)) {
            return verdict(PageKind.OTHER);
        }
        if (of(PageKind.LIST) >= 3 && of(PageKind.LIST) > of(PageKind.POST) + (of(PageKind.PAGE) + 1) / 2) {
            return verdict(PageKind.LIST);
        }
        return verdict(of(PageKind.PAGE) >= 3 && of(PageKind.PAGE) > of(PageKind.POST) ? PageKind.PAGE : PageKind.POST);
    }

    private PageKinds.Verdict verdict(PageKind kind) {
        return new PageKinds.Verdict(kind, strongest.getOrDefault(kind, "default"), others(kind));
    }

    /** "list 3 (url:home)": what spoke for other kinds; null when nothing did. */
    private String others(PageKind winner) {
        StringBuilder others = new StringBuilder();
        for (PageKind kind : PageKind.values()) {
            if (kind != winner && of(kind) > 0) {
                others.append(others.isEmpty() ? "" : "; ").append(kind.name().toLowerCase(Locale.ROOT)).append(' ').append(of(kind))
                    .append(" (")
                    .append(strongest.get(kind)).append(')');
            }
        }
        return others.isEmpty() ? null : others.toString();
    }
}
