package dev.billet.cli;

import dev.billet.platform.Platforms;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Words;

/**
 * Reads the rule files, the words and the month names of languages in a second thread while the first reads the command line and the page: a run on
 * one page spends a third of its time on data that it will need in any case. Nothing depends on its being done.
 */
final class WarmUp {
    private WarmUp() {
    }

    /** Starts it; the thread never keeps the process alive. */
    static void start() {
        Thread thread = new Thread(WarmUp::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        Platforms.builtIn();
        Dates.find("3 May 2010 at 4:05 pm", DateHints.NONE);
        Words.count("12 comments in no language", null);
        Words.is(Role.RELATED_HEADING, "nothing of the kind", null);
        Words.is(Role.REPLY_LINK, "nothing of the kind", null);
        Words.is(Role.SAYS_LABEL, "nothing of the kind", null);
    }
}
