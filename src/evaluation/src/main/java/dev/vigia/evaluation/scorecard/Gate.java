package dev.vigia.evaluation.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bounds for a scorecard. A figure that cannot be measured misses its bound.
 *
 * @param bounds by name: {@value #RECALL} is the least share found of any rule's episodes, {@value #SILENT} the least
 *     share of all near-misses that stay silent, {@value #PER_1000} the most alerts for 1,000 transactions of the
 *     background
 */
public record Gate(Map<String, Double> bounds) {
    public static final String RECALL = "recall";
    public static final String SILENT = "silent";
    public static final String PER_1000 = "per1000";

    public Gate {
        bounds = Map.copyOf(bounds);
        for (String name : bounds.keySet()) {
            if (!List.of(RECALL, SILENT, PER_1000).contains(name)) {
                throw new IllegalArgumentException(
                        "Cannot hold a run to \"" + name
                                + "\". Give bounds for recall, silent or per1000, for example recall=0.95,silent=0.99,per1000=2.");
            }
        }
    }

    /** Returns the missed bounds, each as a sentence without its full stop. */
    public List<String> missed(Scorecard card) {
        List<String> missed = new ArrayList<>();
        if (bounds.containsKey(RECALL)) {
            card.recallByRule().forEach((rule, share) -> atLeast("recall of " + rule, RECALL, share, missed));
            // No episode reaches a limit, so nothing was measured, and the bound is missed.
            if (card.recallByRule().isEmpty()) {
                atLeast(RECALL, RECALL, null, missed);
            }
        }
        if (bounds.containsKey(SILENT)) {
            atLeast(SILENT, SILENT, card.silent(), missed);
        }
        if (bounds.containsKey(PER_1000)
                && (card.alertsPer1000() == null || card.alertsPer1000() > bounds.get(PER_1000))) {
            missed.add("alerts per 1,000 are " + figure(card.alertsPer1000()) + ", not " + bounds.get(PER_1000)
                    + " or less");
        }
        return missed;
    }

    private void atLeast(String what, String bound, Double share, List<String> missed) {
        if (share == null || share < bounds.get(bound)) {
            missed.add(what + " is " + figure(share) + ", not " + bounds.get(bound) + " or more");
        }
    }

    private static String figure(Double figure) {
        return figure == null ? "not known" : String.format(Locale.ROOT, "%.4f", figure);
    }
}
