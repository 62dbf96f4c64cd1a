package dev.billet.extract.comment;

import dev.billet.model.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes off what all names of a list begin or end with: "By", "De", "Visitor" are the theme's words, in whatever language. */
final class Affixes {
    private static final int FEWEST_NAMES = 3;

    private Affixes() {
    }

    static List<ReadItem> without(List<ReadItem> items) {
        List<String> names = items.stream().filter(i -> i.author() != null).map(i -> i.author().name()).toList();
        Set<String> different = new HashSet<>(names);
        if (different.size() < FEWEST_NAMES) {
            return items;
        }
        String first = names.get(0);
        String label = label(different);
        String prefix = label == null ? first.substring(0, first.indexOf(' ') + 1) : label;
        String suffix = first.substring(Math.max(0, first.lastIndexOf(' ')));
        String before = label != null || isShared(names, prefix, true) ? prefix : "";
        String behind = isShared(names, suffix, false) ? suffix : "";
        if (before.isEmpty() && behind.isEmpty() || different.stream().anyMatch(n -> bare(n, before, behind).isEmpty())) {
            return items;
        }
        List<ReadItem> bare = new ArrayList<>();
        for (ReadItem item : items) {
            Person author = item.author();
            bare.add(author == null ? item : item.by(Person.named(bare(author.name(), before, behind), author.url())));
        }
        return bare;
    }

    private static String bare(String name, String before, String behind) {
        int from = name.startsWith(before) ? before.length() : 0;
        int cut = name.endsWith(behind) ? behind.length() : 0;
        return from + cut >= name.length() ? "" : name.substring(from, name.length() - cut).strip();
    }

    /** What some names have before them with a colon, as "User:" where a name has no link; null when there is none. */
    private static String label(Set<String> names) {
        for (String name : names) {
            int colon = name.indexOf(": ");
            if (colon > 0 && names.stream().filter(n -> n.startsWith(name.substring(0, colon + 2))).count() > 1) {
                return name.substring(0, colon + 2);
            }
        }
        return null;
    }

    private static boolean isShared(List<String> names, String affix, boolean before) {
        return affix.length() > 1 && affix.indexOf(' ') >= 0
            && names.stream().allMatch(n -> n.length() > affix.length() && (before ? n.startsWith(affix) : n.endsWith(affix)));
    }
}
