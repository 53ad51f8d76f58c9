package dev.vigia.fraud.rules;

/** The state of a rule or typology: whether it judges, and whether it alerts. */
public enum Status {
    /** Judges and alerts. */
    ACTIVE,
    /** Judges and is recorded. Never alerts. */
    SHADOW,
    /** Does not judge and costs nothing. */
    OFF
}
