package dev.billet.source.archive;

import dev.billet.source.Nature;
import dev.billet.source.SavedPages;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the names of an archive's entries tell. The entries come one by one, so that it remembers a number of pages before. */
final class EntryNames {
    private static final int REMEMBERED = 10_000;
    private final Map<String, Boolean> pages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Names as Windows programs write them have backslashes. */
    static String tidy(String name) {
        String tidy = name.indexOf('/') < 0 ? name.replace('\\', '/') : name;
        return tidy.startsWith("./") ? tidy.substring(2) : tidy;
    }

    /** Whether the name leads out of the archive; nothing is ever written under such names, but nobody has honest reasons for them. */
    static boolean leadsOut(String name) {
        boolean root = name.startsWith("/") || name.matches("[A-Za-z]:[/\\\\].*");
        return root || ("/" + name + "/").contains("/../") || name.indexOf('\0') >= 0;
    }

    /** Why the entry cannot be a page, or null. */
    String noPage(String name) {
        if (Nature.claimsToBePage(name)) {
            pages.put(name.substring(0, name.lastIndexOf('.')), Boolean.TRUE);
        }
        if (name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/")) {
            return "hidden file";
        }
        if (isIndex(name)) {
            return "index of an archive";
        }
        return isPart(name) ? "part of a saved page" : null;
    }

    /** The parts of a WACZ file beside its WARC files. */
    private static boolean isIndex(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("indexes/") || lower.matches("pages/[^/]*\\.jsonl") || lower.matches("datapackage(-digest)?\\.json")
            || lower.endsWith(".cdx") || lower.endsWith(".cdxj");
    }

    private boolean isPart(String name) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String page = SavedPages.pageOf(name.substring(0, slash));
            if (page != null && pages.containsKey(page)) {
                return true;
            }
        }
        return false;
    }
}
