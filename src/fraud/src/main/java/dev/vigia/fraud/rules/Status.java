package dev.vigia.fraud.rules;

/** What a rule of the book does. */
public enum Status {
    /** Judges and alerts. */
    ACTIVE,
    /** Judges and is recorded, and never alerts. */
    SHADOW,
    /** Does nothing and costs nothing. */
    OFF
}
