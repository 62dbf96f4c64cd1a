package dev.billet.extract.fact;

import java.util.regex.Pattern;

/** What the address of a link says about the term it leads to; the words are those of engines in many languages. */
enum TermKinds {
    CATEGORY, TAG, NONE;

    private static final Pattern CATEGORY_URL = Pattern.compile(
        "(?i)[/?&](?:category|categories|categoria|categorias|categorie|kategorie|kategoria|kategori|catégorie|rubrik|rubriken|rubrique|cat)[/=]");
    private static final Pattern TAG_URL = Pattern.compile(
        "(?i)[/?&](?:tag|tags|label|labels|etiqueta|etiquetas|etiquette|stichwort|schlagwort|schlagworte|schlagwoerter|keyword|keywords|topic|topics|mot|mots|tema|temas|thema|themen)[/=]|technorati\\.com/tag");

    static TermKinds ofUrl(String href) {
        return TAG_URL.matcher(href).find() ? TAG : CATEGORY_URL.matcher(href).find() ? CATEGORY : NONE;
    }

    static boolean isTermUrl(String href) {
        return ofUrl(href) != NONE;
    }
}
