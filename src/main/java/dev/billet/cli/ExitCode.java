package dev.billet.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the process tells its caller; the words are those of {@code --help}. */
final class ExitCode {
    static final int OK = 0;
    static final int NOTHING = 1;
    /** The same number, for commands that compare or check. */
    static final int DIFFERENT = 1;
    static final int USAGE = 2;
    static final int PARTLY = 3;
    static final int STRICT = 4;

    private ExitCode() {
    }

    /** For the help text of a command that only shows something. */
    static Map<String, String> ofShowing() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", "all well");
        all.put("1", "nothing to show, or it could not be read; the message says why");
        all.put("2", "wrong usage");
        return all;
    }

    /** For the help text of a command whose answer is yes or no, as those of diff and grep are. */
    static Map<String, String> ofComparing(String good, String bad) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", good);
        all.put("1", bad);
        all.put("2", "wrong usage, or an input could not be read to its end");
        return all;
    }

    /** For the help text of a command that writes data. */
    static Map<String, String> ofWriting() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", "all well");
        all.put("1", "nothing usable was written; the message says why");
        all.put("2", "wrong usage");
        all.put("3", "written, but some inputs failed");
        all.put("4", "written, but --strict forbids the warnings there were");
        all.put("130", "interrupted");
        return all;
    }

    /** For the help text of a command that fetches. */
    static Map<String, String> ofCrawling() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("0", "all well");
        all.put("1", "not complete; the message says why, and the same command goes on");
        all.put("2", "wrong usage");
        all.put("3", "complete, but some addresses got no answer");
        all.put("130", "interrupted; the same command goes on");
        return all;
    }
}
