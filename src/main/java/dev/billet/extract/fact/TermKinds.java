package dev.billet.extract.fact;

import dev.billet.text.Urls;
import java.util.Set;

/** What the address of a link says about the term it leads to; the words are those of engines in many languages. */
enum TermKinds {
    CATEGORY, TAG, NONE;

    private static final Set<String> CATEGORIES = Set.of("category", "categories", "categoria", "categorias", "categorie", "kategorie",
        "kategoria", "kategori",
        "catégorie", "rubrik", "rubriken", "rubrique", "cat");
    private static final Set<String> TAGS = Set.of("tag", "tags", "label", "labels", "etiqueta", "etiquetas", "etiquette", "stichwort",
        "schlagwort", "schlagworte",
        "schlagwoerter", "keyword", "keywords", "topic", "topics", "mot", "mots", "tema", "temas", "thema", "themen");

    static TermKinds ofUrl(String href) {
        return AddressWords.any(href, TAGS) ? TAG : AddressWords.any(href, CATEGORIES) ? CATEGORY : NONE;
    }

    /** The slug in a term's address; null where a query names the term: the folder before {@code ?cat=5} is the blog's. */
    static String slug(String url) {
        int query = url == null ? -1 : url.indexOf('?');
        return query >= 0 && isTermUrl(url.substring(query)) ? null : Urls.slug(url);
    }

    static boolean isTermUrl(String href) {
        return ofUrl(href) != NONE;
    }
}
