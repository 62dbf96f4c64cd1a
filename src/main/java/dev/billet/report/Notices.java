package dev.billet.report;

/** Where notices about inputs and outputs go; they are kept whatever the verbosity. */
@FunctionalInterface
public interface Notices {
    /** Takes note; never throws. */
    void report(Notice notice);
}
