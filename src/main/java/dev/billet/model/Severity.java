package dev.billet.model;

/** How much a notice matters: {@code --strict} fails a run on a warning, never on an info. */
public enum Severity { INFO, WARNING, ERROR }
