package dev.vigia.evaluation.scenarios.plans;

import java.util.Arrays;

/**
 * Payments that all get a label.
 *
 * @param frauds how many of them are said to be fraud, at most {@code count}
 */
public record Labelled(int count, int frauds) {
    /** What is said of each, the frauds first. */
    public Boolean[] said() {
        Boolean[] said = new Boolean[count];
        Arrays.fill(said, 0, frauds, true);
        Arrays.fill(said, frauds, count, false);
        return said;
    }
}
