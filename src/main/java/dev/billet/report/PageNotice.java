package dev.billet.report;

import dev.billet.model.Problem;
import dev.billet.model.Severity;
import java.util.Optional;

/** Notices about a page's content; they become problems of the post. */
public sealed interface PageNotice extends Notice {

    @Override
    default Severity severity() {
        return Severity.WARNING;
    }

    /**
     * The page claims another number of comments than were found.
     *
     * @param declared what the page says
     * @param comments how many were found
     * @param pings    how many pings were found
     * @param why      a clause that explains the difference, or null when it is not known
     */
    record CommentCountDiffers(int declared, int comments, int pings, String why) implements PageNotice {
        @Override
        public String code() {
            return "comment-count-differs";
        }

        @Override
        public Severity severity() {
            return why == null ? Severity.WARNING : Severity.INFO;
        }

        @Override
        public String message() {
            return "the page says " + declared + " comments; found were " + comments + " comments and " + pings + " pings"
                + (why == null ? "" : ": " + why);
        }
    }

    /** Comments that only a script would load are not in the saved page. {@code service}: "Disqus". */
    record CommentsLoadedByScript(String service) implements PageNotice {
        @Override
        public String code() {
            return "comments-loaded-by-script";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String message() {
            return "comments are loaded by a script (" + service + ") and are not in the page";
        }
    }

    /** A date was there, but could not be read. {@code field}: "published", "comment 12". */
    record DateNotUnderstood(String field, String text) implements PageNotice {
        @Override
        public String code() {
            return "date-not-understood";
        }

        @Override
        public String message() {
            return "the date of " + field + " was not understood: \"" + text + "\"";
        }
    }

    /** Visible text that belongs to nothing known. {@code sample}: its beginning. */
    record TextUnclaimed(int characters, String where, String sample) implements PageNotice {
        @Override
        public String code() {
            return "text-unclaimed";
        }

        @Override
        public String message() {
            return characters + " characters of text belong to nothing known (" + where + "): \"" + sample + "\"";
        }
    }

    /** A reply names a parent that is not there. */
    record ParentNotFound(String reply, String parent) implements PageNotice {
        private static final String BEGIN = "comment ";
        private static final String MIDDLE = " answers ";

        /** The id of the reply that a problem of a post is about; empty when it is another problem. */
        public static Optional<String> replyIn(Problem problem) {
            int end = problem.message().indexOf(MIDDLE);
            return problem.code().equals("parent-not-found") && problem.message().startsWith(BEGIN) && end > 0
                ? Optional.of(problem.message().substring(BEGIN.length(), end)) : Optional.empty();
        }

        @Override
        public String code() {
            return "parent-not-found";
        }

        @Override
        public String message() {
            return BEGIN + reply + MIDDLE + parent + ", which was not found";
        }
    }

    /** Replies answer each other in a circle, which had to be cut somewhere. */
    record ParentCut(String reply, String parent) implements PageNotice {
        @Override
        public String code() {
            return "parent-cut";
        }

        @Override
        public String message() {
            return "comment " + reply + " answers " + parent + ", which answers it in turn: cut";
        }
    }

    /** Plain text does not show where one comment ends and the next begins. */
    record CommentBordersUncertain(int atLeast, int atMost) implements PageNotice {
        @Override
        public String code() {
            return "comment-borders-uncertain";
        }

        @Override
        public String message() {
            return "where one comment ends and the next begins is not in the text: there are at least " + atLeast
                + " and at most " + atMost;
        }
    }

    /** The page's label and its bytes disagree about the characters. */
    record CharsetDisagrees(String label, String used) implements PageNotice {
        @Override
        public String code() {
            return "charset-disagrees";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String message() {
            return "the page says " + label + ", but its bytes are " + used + ", which was used";
        }
    }

    /** Bytes that are no characters under the best charset were replaced by U+FFFD or removed. */
    record CharactersReplaced(int count) implements PageNotice {
        @Override
        public String code() {
            return "characters-replaced";
        }

        @Override
        public String message() {
            return count + " bytes or characters could not be kept as they were";
        }
    }

    /** The page is a post, but its body could not be told from the rest. */
    record BodyNotFound() implements PageNotice {
        @Override
        public String code() {
            return "body-not-found";
        }

        @Override
        public String message() {
            return "the text of the post was not found";
        }
    }

    /** The page's bytes end too early: text and comments may be missing at the end. */
    record PageCutOff() implements PageNotice {
        @Override
        public String code() {
            return "page-cut-off";
        }

        @Override
        public String message() {
            return "the page is cut off, so that its end is missing";
        }
    }

    /** What several captures of one post say differs. {@code what} is a clause. */
    record CapturesDiffer(String what) implements PageNotice {
        @Override
        public String code() {
            return "captures-differ";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String message() {
            return what;
        }
    }

    /** A post says that so many comments and pings lie beside it, and fewer were there. */
    record RepliesElsewhere(int said, int found) implements PageNotice {
        @Override
        public String code() {
            return "replies-elsewhere";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "of " + said + " comments and pings that lie beside the post as data, " + found
                + " were found; give the whole folder, unpacked";
        }
    }

    /** A word of an export file that has no place in the model. {@code what}: "status". */
    record NotUnderstood(String what, String word) implements PageNotice {
        @Override
        public String code() {
            return "not-understood";
        }

        @Override
        public String message() {
            return "the " + what + " was not understood: \"" + word + "\"";
        }
    }

    /** An export file says more of the blog than the model has a place for. {@code what}: in words, with the numbers. */
    record LeftOut(String what) implements PageNotice {
        @Override
        public String code() {
            return "left-out";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String message() {
            return "what the file has besides was left out: " + what;
        }
    }

    /** Shortcodes of plug-ins stand in the text as they are written. {@code names}: separated by commas. */
    record ShortcodesLeft(String names) implements PageNotice {
        @Override
        public String code() {
            return "shortcodes-left";
        }

        @Override
        public Severity severity() {
            return Severity.INFO;
        }

        @Override
        public String message() {
            return "shortcodes that only a plug-in or WordPress itself can fill stay as they are: " + names;
        }
    }
}
