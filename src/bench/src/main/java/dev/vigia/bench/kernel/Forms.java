package dev.vigia.bench.kernel;

/**
 * One rule in both forms.
 *
 * @param pattern one transaction that is added to its history and judged by the pattern
 * @param condition one transaction that is added to its history and judged by the condition
 * @param ratio transactions that the pattern judges while the condition judges one
 */
record Forms(String name, Measurement pattern, Measurement condition, double ratio) {
    static Forms of(String name, Measurement pattern, Measurement condition) {
        return new Forms(name, pattern, condition, condition.nanoseconds() / pattern.nanoseconds());
    }
}
