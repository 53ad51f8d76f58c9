package dev.vigia.bench.kernel;

import java.util.List;

/**
 * All figures of a run, as they go into its file.
 *
 * @param judging a transaction, by the shipped book, by {@link SimpleRules} and by {@link BareLoop}
 * @param ratio how many transactions the simple rules judge while the bare loop judges one
 * @param rules a transaction, by the history that no rule looks at, and by each rule of the shipped book without that
 * @param forms what a condition in CEL costs beside the pattern that says the same
 * @param codec an account
 */
record Figures(
        String machine,
        int transactions,
        int accounts,
        List<Measurement> judging,
        double ratio,
        List<Measurement> rules,
        List<Forms> forms,
        List<Measurement> codec) {}
