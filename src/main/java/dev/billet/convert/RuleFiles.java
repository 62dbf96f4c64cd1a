package dev.billet.convert;

import dev.billet.platform.Platforms;
import dev.billet.platform.RuleFileException;
import dev.billet.source.Failures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The rules that a user asked for: the built-in ones unless switched off, and the user's own before them. */
public final class RuleFiles {
    private RuleFiles() {
    }

    /**
     * What gives them. The user's own are loaded now, so that what is wrong with them is told first; the built-in ones when they are asked
     * for.
     *
     * @throws UsageException when a file of the user's is no rule file or cannot be read
     */
    public static Supplier<Platforms> load(boolean builtIn, List<Path> own) throws UsageException {
        if (own.isEmpty()) {
            return builtIn ? Platforms::builtIn : () -> Platforms.NONE;
        }
        Platforms platforms = builtIn ? Platforms.builtIn() : Platforms.NONE;
        for (Path file : own) {
            try {
                platforms = platforms.with(file);
            } catch (RuleFileException wrong) {
                throw new UsageException("--rules " + wrong.getMessage());
            } catch (IOException unreadable) {
                throw new UsageException("--rules " + file + ": " + Failures.reason(unreadable));
            }
        }
        Platforms all = platforms;
        return () -> all;
    }
}
