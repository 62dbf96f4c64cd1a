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
        String prefix = first.substring(0, first.indexOf(' ') + 1);
        String suffix = first.substring(Math.max(0, first.lastIndexOf(' ')));
        int from = isShared(names, prefix, true) ? prefix.length() : 0;
        int cut = isShared(names, suffix, false) ? suffix.length() : 0;
        if (from == 0 && cut == 0 || different.stream().anyMatch(n -> n.length() <= from + cut)) {
            return items;
        }
        List<ReadItem> bare = new ArrayList<>();
        for (ReadItem item : items) {
            Person author = item.author();
            String name = author == null ? null : author.name().substring(from, author.name().length() - cut).strip();
            bare.add(author == null ? item : item.by(Person.named(name, author.url())));
        }
        return bare;
    }

    private static boolean isShared(List<String> names, String affix, boolean before) {
        return affix.length() > 1 && affix.indexOf(' ') >= 0
            && names.stream().allMatch(n -> n.length() > affix.length() && (before ? n.startsWith(affix) : n.endsWith(affix)));
    }
}
