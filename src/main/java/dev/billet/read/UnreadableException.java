package dev.billet.read;

import dev.billet.report.InputNotice;
import java.io.IOException;

/** A capture that ends as "failed": it carries the notice, which names the input and the reason. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient InputNotice notice;

    public UnreadableException(InputNotice notice) {
        super(notice.location() + ": " + notice.message());
        this.notice = notice;
    }

    public InputNotice notice() {
        return notice;
    }
}
