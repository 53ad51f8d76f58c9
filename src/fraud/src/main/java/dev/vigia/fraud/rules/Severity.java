package dev.vigia.fraud.rules;

/** The urgency of an alert, from the least to the most urgent. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** Returns the more urgent of two; either may be {@code null}. */
    public static Severity higher(Severity one, Severity other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }
}
