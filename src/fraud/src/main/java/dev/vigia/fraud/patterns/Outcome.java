package dev.vigia.fraud.patterns;

/** The three possible answers of a pattern. */
public enum Outcome {
    HIT,
    CLEAR,
    /** The pattern cannot decide; a {@link Doubt} says why. Never treat it as {@link #CLEAR}. */
    INCONCLUSIVE
}
