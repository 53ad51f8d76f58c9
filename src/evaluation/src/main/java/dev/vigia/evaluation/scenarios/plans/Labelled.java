package dev.vigia.evaluation.scenarios.plans;

import java.util.Arrays;

/**
 * The labels of some payments.
 *
 * @param frauds how many of the labels say fraud, at most {@code count}
 */
public record Labelled(int count, int frauds) {
    /** Returns the label of each payment, the frauds first. */
    public Boolean[] said() {
        Boolean[] said = new Boolean[count];
        Arrays.fill(said, 0, frauds, true);
        Arrays.fill(said, frauds, count, false);
        return said;
    }
}
