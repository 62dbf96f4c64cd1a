package dev.billet.assemble;

import dev.billet.model.Finding;
import dev.billet.text.PostAddress;
import dev.billet.text.Urls;
import java.util.Arrays;
import java.util.Locale;

/**
 * The addresses of which somebody says that they are of one post. They are believed in the end, when it is known what stands at both:
 * a blog that sends all that it has lost to one page does not make one post of many.
 */
final class Redirects {
    private long[] from = new long[16];
    private long[] to = new long[16];
    private int size;

    /** Makes a finding without content, which stands for an address. */
    @FunctionalInterface
    interface Places {
        int make();
    }

    /** Keeps a pair. An address that leads to the front of a blog leads to no post. */
    void add(Finding.SameAs same) {
        String target = PostAddress.of(same.canonical());
        String source = PostAddress.of(same.url());
        boolean home = Urls.slug(target) == null && String.valueOf(target).indexOf('?') < 0;
        if (source == null || target == null || home || Urls.key(source).equals(Urls.key(target))) {
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = Hash.bits(Urls.key(source));
        to[size++] = Hash.bits(Urls.key(target));
    }

    /**
     * Unites what is at both ends of each pair, unless they bear different titles.
     *
     * @param titles by finding, 0 for none
     */
    void unite(Groups groups, int[] titles, Places places) {
        for (int i = 0; i < size; i++) {
            place(groups, from[i], places);
            place(groups, to[i], places);
        }
        int[] titleOf = new int[groups.size()];
        for (int finding = 0; finding < Math.min(titleOf.length, titles.length); finding++) {
            int first = groups.first(finding);
            titleOf[first] = titleOf[first] == 0 ? titles[finding] : titleOf[first];
        }
        for (int i = 0; i < size; i++) {
            int a = groups.first(groups.known(from[i]));
            int b = groups.first(groups.known(to[i]));
            if (titleOf[a] == 0 || titleOf[b] == 0 || titleOf[a] == titleOf[b]) {
                int title = titleOf[a] == 0 ? titleOf[b] : titleOf[a];
                groups.unite(a, b);
                titleOf[groups.first(a)] = title;
            }
        }
    }

    private static void place(Groups groups, long address, Places places) {
        if (groups.known(address) < 0) {
            groups.key(places.make(), address);
        }
    }

    /** What a title says, as a number to compare; 0 for none. */
    static int title(String title) {
        StringBuilder letters = new StringBuilder();
        String text = title == null ? "" : title;
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? 0 : letters.toString().toLowerCase(Locale.ROOT).hashCode() | 1;
    }
}
