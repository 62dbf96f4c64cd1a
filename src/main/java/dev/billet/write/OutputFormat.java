package dev.billet.write;

import dev.billet.report.Notices;
import dev.billet.write.shared.Field;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One output format as {@code billet formats} shows it, and the way to its writer.
 *
 * @param name        the word for {@code --to}
 * @param endings     file endings that mean it, with the dot, longest first
 * @param description one line
 * @param carries     what it can hold of posts
 * @param oneBlog     whether a file of it holds one blog only
 * @param folder      whether it is a folder of several files, unless one table is asked for
 * @param newPaths    the paths that its posts will have on a new site, a clause for people; null when it makes none
 * @param factory     makes a writer
 */
public record OutputFormat(String name, List<String> endings, String description, Set<Field> carries,
                           boolean oneBlog, boolean folder, String newPaths, Factory factory) {
    public OutputFormat {
        endings = List.copyOf(endings);
        carries = Collections.unmodifiableSet(EnumSet.copyOf(carries));
    }

    /** Makes a writer; it opens its files at once, so that a place that cannot be written shows before the work is done. */
    @FunctionalInterface
    public interface Factory {
        PostWriter open(Target target, WriteOptions options, Notices notices) throws IOException;
    }

    /** What it has no place for. */
    public Set<Field> leavesOut() {
        return EnumSet.complementOf(EnumSet.copyOf(carries));
    }

    /** Whether it holds texts exactly as export files have them: nobody need make them fit to be shown. */
    public boolean keepsSources() {
        return name.equals(PostWriters.PARTS);
    }

    /** Opens a writer of this format. */
    public PostWriter open(Target target, WriteOptions options, Notices notices) throws IOException {
        return factory.open(target, options, notices);
    }
}
