package dev.billet.extract.rule;

import dev.billet.html.Query;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Selectors compiled when first asked for; rules that extend one base, or look for the same sign, share them. */
final class Selectors {
    private final ConcurrentMap<String, Query> compiled = new ConcurrentHashMap<>();

    Query of(String css) {
        Query query = compiled.get(css);
        return query == null ? compiled.computeIfAbsent(css, Query::lazy) : query;
    }

    int size() {
        return compiled.size();
    }
}
