package dev.vigia.fraud.judging;

import java.util.List;

/** What the rules said of one payment, before the desk has seen it. */
final class Answers {
    /** As {@link Judged#margins}. */
    final double[] margins;
    /** As {@link Judged#nearness}. */
    final double nearness;
    /** Of active and shadow rules, in the book's order. */
    final List<AlertDesk.Hit> hits;
    /** As {@link Judged#inconclusive}. */
    final List<String> inconclusive;

    Answers(double[] margins, double nearness, List<AlertDesk.Hit> hits, List<String> inconclusive) {
        this.margins = margins;
        this.nearness = nearness;
        this.hits = hits;
        this.inconclusive = inconclusive;
    }
}
