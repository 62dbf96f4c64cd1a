package dev.billet.report;

import dev.billet.model.Severity;

/** Notices about an input that could not be read or was not taken. */
public sealed interface InputNotice extends Notice {

    /** The input as the user knows it: a path, {@code -}, an entry of an archive. */
    String location();

    @Override
    default Severity severity() {
        return Severity.ERROR;
    }

    /** The input does not exist, may not be read, or breaks off. {@code reason} is a clause: "no such file". */
    record Unreadable(String location, String reason) implements InputNotice {
        @Override
        public String code() {
            return "unreadable";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** It ends too early; what is there was read. {@code bytes}: how much that is; {@code reason}: "the record is cut off". */
    record CutOff(String location, long bytes, String reason) implements InputNotice {
        @Override
        public String code() {
            return "cut-off";
        }

        @Override
        public String message() {
            return "only the first " + bytes + " bytes of the page could be read: " + reason;
        }
    }

    /** There is nothing in it. {@code what}: "file", "folder" … */
    record Empty(String location, String what) implements InputNotice {
        @Override
        public String code() {
            return "empty";
        }

        @Override
        public String message() {
            return "the " + what + " is empty";
        }
    }

    /** It claims to be one thing and is another: bytes without sense in a file called {@code x.html}. */
    record NotWhatItClaims(String location, String reason) implements InputNotice {
        @Override
        public String code() {
            return "not-what-it-claims";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** Left out on purpose, for safety or by a limit; {@code reason} says which and how to change it. */
    record Refused(String location, String reason) implements InputNotice {
        @Override
        public String code() {
            return "refused";
        }

        @Override
        public String message() {
            return reason;
        }
    }

    /** A page that should have a post, as far as can be told, but none was found. */
    record PostNotFound(String location, String reason) implements InputNotice {
        @Override
        public String code() {
            return "post-not-found";
        }

        @Override
        public String message() {
            return reason;
        }
    }
}
