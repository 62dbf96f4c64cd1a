package dev.billet.write.wxr;

import dev.billet.write.shared.Hash;
import dev.billet.write.shared.LongSet;
import dev.billet.write.shared.Tally;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Keeps two posts of a file from looking like one: the importer takes a post of the same type, title and second for a
 * repetition, drops its body and adds its comments to the first. An empty title is like every other of its second.
 */
final class Moments {
    private final LongSet titled = new LongSet();
    private final LongSet any = new LongSet();
    private final Tally tally;

    Moments(Tally tally) {
        this.tally = tally;
    }

    /** The stamp, moved by as many seconds as it takes. */
    Stamp free(String type, String title, Stamp wanted) {
        String folded = fold(title);
        Stamp stamp = wanted;
        for (int seconds = 1; taken(type, folded, stamp); seconds++) {
            stamp = wanted.later(seconds);
        }
        if (stamp != wanted) {
            tally.changed("posts moved by a second or more, as WordPress takes posts of one title and second for one");
        }
        any.add(Hash.of(type + '\n' + stamp.local()));
        titled.add(Hash.of(type + '\n' + stamp.local() + '\n' + folded));
        return stamp;
    }

    private boolean taken(String type, String folded, Stamp stamp) {
        String second = type + '\n' + stamp.local();
        return folded.isEmpty() ? any.contains(Hash.of(second)) : titled.contains(Hash.of(second + '\n' + folded));
    }

    /** MySQL compares without case and accents; PHP takes "0" for empty. */
    private static String fold(String title) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).codePoints()
            .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT && c >= ' ')
            .forEach(out::appendCodePoint);
        String folded = out.toString().strip();
        return folded.equals("0") ? "" : folded;
    }
}
