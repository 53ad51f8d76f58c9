package dev.vigia.fraud.rules;

/** How urgent an alert is, from the least to the most. */
public enum Severity {
    INFO,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
