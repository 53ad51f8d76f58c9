package dev.vigia.bench.kernel;

import java.util.List;

/**
 * All figures of a run, as the report file has them.
 *
 * @param judging one transaction by the shipped book, by {@link SimpleRules} and by {@link BareLoop}
 * @param ratio transactions that the simple rules judge while the bare loop judges one
 * @param rules one transaction: its history alone, and each rule of the shipped book without the history
 * @param forms the cost of a condition in CEL beside the same rule as a pattern
 * @param codec encoding and decoding of an account
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
