package dev.billet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the process knows of its surroundings, so that tests can pretend other ones.
 *
 * @param terminals which of the descriptors 0, 1 and 2 are terminals, as their digits: {@code "02"}
 * @param variables environment variables
 */
public record Environment(String terminals, Map<String, String> variables) {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 40;

    public Environment {
        variables = Map.copyOf(variables);
    }

    /** The surroundings of this process; the launcher has looked at the descriptors already, which is cheap in a shell. */
    public static Environment ofProcess() {
        String told = System.getProperty("billet.terminals");
        return new Environment(told == null ? lookedUp() : told, new TreeMap<>(System.getenv()));
    }

    boolean inputIsTerminal() {
        return terminals.contains("0");
    }

    boolean outputIsTerminal() {
        return terminals.contains("1");
    }

    /** Whether a line on standard error can be written over. */
    boolean canRewriteLines() {
        return terminals.contains("2") && !"dumb".equals(variables.get("TERM"));
    }

    /** How many columns a line may have. */
    int width() {
        String columns = variables.getOrDefault("COLUMNS", "");
        if (columns.isEmpty() || columns.length() > 4 || !columns.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return WIDTH;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }

    private static String lookedUp() {
        StringBuilder found = new StringBuilder();
        for (int descriptor = 0; descriptor <= 2; descriptor++) {
            if (isTerminal(descriptor)) {
                found.append(descriptor);
            }
        }
        return found.toString();
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noProc) {
            // Elsewhere than on Linux: a console needs both standard input and output.
            return descriptor < 2 && System.console() != null;
        }
    }
}
