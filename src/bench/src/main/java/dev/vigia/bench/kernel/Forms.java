package dev.vigia.bench.kernel;

/**
 * One rule in both forms.
 *
 * @param pattern a transaction taken into its history and judged
 * @param condition the same
 * @param ratio how many times the pattern judges while the condition judges once
 */
record Forms(String name, Measurement pattern, Measurement condition, double ratio) {
    static Forms of(String name, Measurement pattern, Measurement condition) {
        return new Forms(name, pattern, condition, condition.nanoseconds() / pattern.nanoseconds());
    }
}
