package dev.billet.source;

import dev.billet.report.InputNotice;
import java.io.IOException;
import java.util.function.BiFunction;

/** Why a page was not fetched, as a clause for people; the address is named by whoever reports it. */
public final class FetchException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient BiFunction<String, String, InputNotice> kind;

    private FetchException(BiFunction<String, String, InputNotice> kind, String reason) {
        super(reason);
        this.kind = kind;
    }

    /** By a rule of billet's own: the address or the answer is not wanted. */
    static FetchException refused(String reason) {
        return new FetchException(InputNotice.Refused::new, reason);
    }

    /** The net or the server failed. */
    static FetchException failed(String reason) {
        return new FetchException(InputNotice.Unreadable::new, reason);
    }

    /** The answer is something else than a page. */
    static FetchException noPage(String reason) {
        return new FetchException(InputNotice.NotWhatItClaims::new, reason);
    }

    /** More than {@code limit} bytes. */
    static FetchException tooLarge(long limit) {
        return refused("larger than " + limit + " bytes; --max-page-size sets another limit");
    }

    /** The same, said of what a redirect led to. */
    FetchException at(Object redirected) {
        return new FetchException(kind, "redirected to " + redirected + ": " + getMessage());
    }

    /** Whether a rule of billet's own forbids it, so that asking again is no use. */
    public boolean isRefusal() {
        return kind.apply("", "") instanceof InputNotice.Refused;
    }

    InputNotice notice(String location) {
        return kind.apply(location, getMessage());
    }
}
