package dev.billet.html;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code srcset}: addresses with a width or density each. */
final class SourceSet {
    private record Candidate(String url, String size) {
        private double weight() {
            try {
                return size.isEmpty() ? 1 : Double.parseDouble(size.substring(0, size.length() - 1));
            } catch (NumberFormatException notASize) {
                return 0;
            }
        }
    }

    private SourceSet() {
    }

    /** The set with absolute addresses; null when none of them may stay. */
    static String clean(Page page, String value) {
        StringBuilder out = new StringBuilder();
        for (Candidate candidate : candidates(page, value)) {
            out.append(out.length() == 0 ? "" : ", ").append(candidate.url);
            out.append(candidate.size.isEmpty() ? "" : " ").append(candidate.size);
        }
        return out.length() == 0 ? null : out.toString();
    }

    /** The address for the largest screen, or null. */
    static String largest(Page page, String value) {
        Candidate best = null;
        for (Candidate candidate : candidates(page, value)) {
            best = best == null || candidate.weight() > best.weight() ? candidate : best;
        }
        return best == null ? null : best.url;
    }

    /** Addresses may hold commas; only a comma at their end, or behind a size, parts two candidates. */
    private static List<Candidate> candidates(Page page, String value) {
        List<Candidate> found = new ArrayList<>();
        if (value.isBlank()) {
            return found;
        }
        String url = null;
        for (String word : value.strip().split("\\s+")) {
            boolean last = word.endsWith(",");
            String bare = last ? word.substring(0, word.length() - 1) : word;
            if (url == null && last) {
                add(page, bare, "", found);
            } else if (url == null) {
                url = bare;
            } else {
                int comma = bare.indexOf(',');
                add(page, url, comma < 0 ? bare : bare.substring(0, comma), found);
                url = comma < 0 || comma == bare.length() - 1 ? null : bare.substring(comma + 1);
            }
        }
        if (url != null) {
            add(page, url, "", found);
        }
        return found;
    }

    private static void add(Page page, String url, String size, List<Candidate> found) {
        String address = Addresses.source(page, url);
        if (address != null && !address.startsWith("data:") && !address.endsWith(",") && !Images.isPlaceholder(address)) {
            found.add(new Candidate(address, size));
        }
    }
}
