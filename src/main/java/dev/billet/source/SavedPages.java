package dev.billet.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Knows the folders that browsers put beside a page saved as "complete": {@code NAME_files} beside {@code NAME.html}. The
 * HTML files in it are frames and adverts of that page, no pages of their own.
 */
public final class SavedPages {
    /** What browsers add to the page's name, in the languages of their menus. */
    private static final Set<String> ADDED = Set.of("_files", "-filer", "_file", "-dateien", "_fichiers", "_archivos", "_arquivos",
        "_ficheiros", "_bestanden", "_pliki", "_soubory", "_subory", "_elemei", "_tiedostot", "_datoteke", "_fails", "_failid",
        "_fajlovi", "_dosyalar", "_bylos", "_elementos", "_fitxers", "_fitxategiak", ".files");
    private final Set<String> pages = new HashSet<>();

    SavedPages(Collection<String> siblings) {
        for (String name : siblings) {
            if (Nature.claimsToBePage(name)) {
                pages.add(name.substring(0, name.lastIndexOf('.')));
            }
        }
    }

    /** Whether the folder of this name belongs to a page beside it. */
    boolean owns(String folder) {
        String page = pageOf(folder);
        return page != null && pages.contains(page);
    }

    /** The name of the page, without its ending, to which a folder of this name would belong; null when it has none of those words. */
    public static String pageOf(String folder) {
        int cut = Math.max(folder.lastIndexOf('_'), Math.max(folder.lastIndexOf('-'), folder.lastIndexOf('.')));
        return cut > 0 && ADDED.contains(folder.substring(cut).toLowerCase(Locale.ROOT)) ? folder.substring(0, cut) : null;
    }
}
