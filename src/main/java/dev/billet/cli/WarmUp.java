package dev.billet.cli;

import dev.billet.html.Pages;
import dev.billet.platform.Platforms;
import dev.billet.text.DateHints;
import dev.billet.text.Dates;
import dev.billet.text.Role;
import dev.billet.text.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Readies in a second thread what a run will need in any case, while the first reads the command line and the page: the parser's tables,
 * the rule files, the words and the month names of languages, the hash behind ids. Together they are a third of the work of a run on one
 * page. They come in the order in which the first thread will ask for them; nothing depends on their being done.
 */
final class WarmUp {
    private static final byte[] SMALLEST = "<p class=a id=b>c".getBytes(StandardCharsets.US_ASCII);

    /** What nearly every page asks of its words, in this order. */
    private static final Role[] ASKED = {Role.RELATED_HEADING, Role.REPLY_LINK, Role.SAYS_LABEL, Role.AGO, Role.POSTED_BY, Role.POSTED_ON,
        Role.EDIT_LINK, Role.PERMALINK, Role.AWAITING_MODERATION, Role.CANCEL_REPLY, Role.REPLY_FORM_HEADING, Role.SHARE_HEADING,
        Role.COMMENTS_LABEL, Role.PINGBACK_LABEL, Role.TRACKBACK_LABEL, Role.UPDATED};

    private WarmUp() {
    }

    /** Starts it; the thread never keeps the process alive. */
    static void start() {
        Thread thread = new Thread(WarmUp::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        Pages.parse(SMALLEST, new Pages.Origin("", null, null, null));
        Platforms.builtIn();
        Dates.find("Monday, 3 May 2010 at 4:05 pm", DateHints.NONE);
        Words.count("12 comments in no language", null);
        for (Role role : ASKED) {
            Words.is(role, "nothing of the kind", null);
        }
        hash();
    }

    /** The first use of any hash finds and checks the JDK's providers. */
    private static void hash() {
        try {
            MessageDigest.getInstance("SHA-256").digest();
        } catch (NoSuchAlgorithmException toldLater) {
            // Whoever needs it says so.
            return;
        }
    }
}
