package dev.billet.extract.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Who said what of a post, for users who ask; for all others nothing is kept, and what lost is not even put into words. */
public final class Evidence {
    private final boolean wanted;
    private final Map<String, String> witnesses = new LinkedHashMap<>();

    public Evidence(boolean wanted) {
        this.wanted = wanted;
    }

    /** Who gave the field its value; null is no witness. */
    public void put(String field, String witness) {
        if (wanted && witness != null) {
            witnesses.put(field, witness);
        }
    }

    /** What other witnesses said, or null; kept beside the winner's name. */
    public void others(String field, Supplier<String> others) {
        if (wanted) {
            put(field + ".others", others.get());
        }
    }

    /** Witnesses by field, in the order in which they were named. */
    public Map<String, String> witnesses() {
        return witnesses;
    }
}
