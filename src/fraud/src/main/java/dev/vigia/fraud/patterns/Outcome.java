package dev.vigia.fraud.patterns;

/** The three answers of a pattern. */
public enum Outcome {
    HIT,
    CLEAR,
    /** The pattern cannot say; why is a {@link Doubt}. Never the same as clear. */
    INCONCLUSIVE
}
