package dev.billet.audit.check;

import dev.billet.model.Severity;

/**
 * A sort of flaw.
 *
 * @param code     short and stable, for scripts: words joined by hyphens
 * @param severity an info is good to know, all else is a problem
 * @param title    what it is, for people
 * @param advice   what to do about it: a sentence
 */
public record FlawKind(String code, Severity severity, String title, String advice) {

    /** Whether an archive with it is not sound. */
    public boolean isProblem() {
        return severity != Severity.INFO;
    }

    static FlawKind problem(String code, String title, String advice) {
        return new FlawKind(code, Severity.WARNING, title, advice);
    }

    static FlawKind remark(String code, String title, String advice) {
        return new FlawKind(code, Severity.INFO, title, advice);
    }
}
