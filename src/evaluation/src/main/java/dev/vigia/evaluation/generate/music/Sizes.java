package dev.vigia.evaluation.generate.music;

import dev.vigia.evaluation.generate.QuantileTable;
import java.util.Arrays;

/** Divides a total into parts of very different size: rows to users and to tracks, tracks to artists. */
final class Sizes {
    /** Halvings after which a double is as near as it gets. */
    private static final int STEPS = 80;

    private final double[] weights;
    private final int most;

    private Sizes(double[] weights, int most) {
        this.weights = weights;
        this.most = most;
    }

    /**
     * Returns sizes that follow a log-normal law at evenly spaced probabilities, the largest first. They are at least
     * 1 and add up to the total.
     *
     * @param parts at most {@code total}
     * @param total at most {@code parts * most}
     * @param most of one part
     * @param sigma standard deviation of the logarithm
     */
    static int[] logNormal(int parts, int total, int most, double sigma) {
        double[] weights = new double[parts];
        Arrays.setAll(weights, part -> StrictMath.exp(-sigma * QuantileTable.normalAt((part + 0.5) / parts)));
        return new Sizes(weights, most).addingUpTo(total);
    }

    private int[] addingUpTo(int total) {
        double low = 0;
        // At this scale even the smallest weight reaches the most.
        double high = most / weights[weights.length - 1] + 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            // The sum never falls with the scale, so halving finds the largest scale that fits.
            if (sum(middle) > total) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return with(low, total - sum(low));
    }

    private int[] with(double scale, long left) {
        int[] sizes = new int[weights.length];
        Arrays.setAll(sizes, part -> size(part, scale));
        long open = left;
        // What rounding down has left over goes to the largest parts first, one each.
        for (int part = 0; open > 0; part = (part + 1) % sizes.length) {
            if (sizes[part] < most) {
                sizes[part]++;
                open--;
            }
        }
        return sizes;
    }

    private long sum(double scale) {
        long sum = 0;
        for (int part = 0; part < weights.length; part++) {
            sum += size(part, scale);
        }
        return sum;
    }

    private int size(int part, double scale) {
        return (int) Math.min(most, Math.max(1, scale * weights[part]));
    }

    /** Returns each part's number as often as the part is large, one part after the other. */
    static int[] members(int[] sizes) {
        int[] members = new int[Arrays.stream(sizes).sum()];
        int next = 0;
        for (int part = 0; part < sizes.length; part++) {
            Arrays.fill(members, next, next += sizes[part], part);
        }
        return members;
    }
}
