package dev.vigia.fraud.rules;

/** Whether a rule or typology judges, and whether it alerts. */
public enum Status {
    /** Judges and alerts. */
    ACTIVE,
    /** Judges and is recorded. Never alerts. */
    SHADOW,
    /** Does not judge and costs nothing. */
    OFF
}
