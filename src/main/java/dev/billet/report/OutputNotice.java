package dev.billet.report;

import dev.billet.model.Severity;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Notices about what the output format could not carry or had to assume; one for the whole run each. */
public sealed interface OutputNotice extends Notice {

    @Override
    default Severity severity() {
        return Severity.INFO;
    }

    /** The format has no place for these, each with how many there were: "related links". */
    record NotCarried(String format, SortedMap<String, Long> what) implements OutputNotice {
        @Override
        public String code() {
            return "not-carried";
        }

        @Override
        public String message() {
            return format + " has no place for: " + what.entrySet().stream().map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        }
    }

    /** Local times had to be put into a zone that nobody named. */
    record ZoneAssumed(String zone, String why) implements OutputNotice {
        @Override
        public String code() {
            return "zone-assumed";
        }

        @Override
        public String message() {
            return "local times are taken as " + zone + " (" + why + "); --time-zone sets another";
        }
    }

    /**
     * Copies of media were made.
     *
     * @param folder  where they are
     * @param copied  how many came out of the input
     * @param fetched how many from the Web
     * @param missing how many are not there
     * @param offline whether the Web was not asked
     */
    record MediaCopied(String folder, long copied, long fetched, long missing, boolean offline) implements OutputNotice {
        @Override
        public String code() {
            return "media-copied";
        }

        @Override
        public String message() {
            return copied + fetched + (copied + fetched == 1 ? " media file in " : " media files in ") + folder
                + (fetched == 0 ? "" : ", " + fetched + " of them downloaded")
                + (missing == 0 ? "" : "; " + missing + (offline
                ? (missing == 1 ? " is" : " are") + " not in the input (--download-media fetches them)" : " could not be had"));
        }
    }

    /** A value had to be changed so that the target accepts it. {@code what} is a clause. */
    record Changed(String format, String what, long count) implements OutputNotice {
        @Override
        public String code() {
            return "changed";
        }

        @Override
        public String message() {
            return format + ": " + what + (count == 1 ? " (once)" : " (" + count + " times)");
        }
    }
}
