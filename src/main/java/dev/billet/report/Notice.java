package dev.billet.report;

import dev.billet.model.Problem;
import dev.billet.model.Severity;

/**
 * Something a user should know. The type is closed, so that every kind has one wording, one severity and one place.
 *
 * <p>Notices about a post travel with it as {@link Problem}s; notices about an input or the run go to a {@link Notices}.
 */
public sealed interface Notice permits InputNotice, PageNotice, OutputNotice {

    /** Short and stable, for scripts: words joined by hyphens. */
    String code();

    Severity severity();

    /** One sentence for people, without the location and without control characters. */
    String message();

    /** The form in which a post carries it. */
    default Problem toProblem() {
        return new Problem(code(), severity(), message());
    }
}
