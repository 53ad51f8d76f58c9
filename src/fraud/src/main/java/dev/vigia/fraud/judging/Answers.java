package dev.vigia.fraud.judging;

import java.util.List;

/** The answers of all rules on one payment. One per row, so it checks nothing. */
final class Answers {
    /** As in {@link Judged#margins}. */
    final double[] margins;
    /** As in {@link Judged#nearness}. */
    final double nearness;
    /** The hits of active and shadow rules, in the book's order. */
    final List<Hit> hits;
    /** As in {@link Judged#inconclusive}. */
    final List<String> inconclusive;

    Answers(double[] margins, double nearness, List<Hit> hits, List<String> inconclusive) {
        this.margins = margins;
        this.nearness = nearness;
        this.hits = hits;
        this.inconclusive = inconclusive;
    }
}
