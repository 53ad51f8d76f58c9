package dev.vigia.fraud.baselines;

/** What is usual for groups of payments by the days before. */
public final class Baselines {
    /** Nothing is known yet. */
    public static final Baselines NONE = new Baselines();

    private Baselines() {}
}
