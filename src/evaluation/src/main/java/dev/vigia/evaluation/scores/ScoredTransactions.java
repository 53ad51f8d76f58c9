package dev.vigia.evaluation.scores;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Transactions in order of time with a score and a label, and measures of how good the scores are.
 *
 * <p>A period is measured as in Le Borgne et al., "Reproducible Machine Learning for Credit Card Fraud Detection",
 * chapter 3 (training and test set). A card is left out once a fraud of it is known, which takes the label delay.
 * Only frauds of the {@link #KNOWN_DAYS} days before the delay, or later, count. So the measure tells whether cards
 * that still count as sound are found.
 */
public final class ScoredTransactions {
    /** The number of days before the delay whose frauds are known: the handbook's training period. */
    public static final int KNOWN_DAYS = 7;

    private static final int TOP = 100;

    private final int[] day;
    private final int[] card;
    private final double[] score;
    private final boolean[] fraud;
    private final String[] kind;
    private final int cards;

    /**
     * Takes arrays of the same length, with an element per transaction. They are not copied.
     *
     * @param day counted from any day, ascending
     * @param card counted from 0
     * @param kind of the fraud; {@code null} if unknown
     */
    public ScoredTransactions(int[] day, int[] card, double[] score, boolean[] fraud, String[] kind) {
        this.day = day;
        this.card = card;
        this.score = score;
        this.fraud = fraud;
        this.kind = kind;
        this.cards = Arrays.stream(card).max().orElse(-1) + 1;
    }

    /** Returns the figures of all transactions. */
    public Figures all() {
        return figures(row -> true, row -> true);
    }

    /**
     * Returns the figures of some days.
     *
     * @param from the first day
     * @param until the day after the last
     * @param delay days until a label is known
     */
    public Figures period(int from, int until, int delay) {
        int[] firstFraud = new int[cards];
        Arrays.fill(firstFraud, Integer.MAX_VALUE);
        for (int row = 0; row < day.length; row++) {
            // As in the handbook, frauds before the training days are not known.
            if (fraud[row] && day[row] >= from - delay - KNOWN_DAYS) {
                firstFraud[card[row]] = Math.min(firstFraud[card[row]], day[row]);
            }
        }
        return figures(
                row -> day[row] >= from && day[row] < until,
                // A card stays in until the label of its first fraud has arrived.
                row -> firstFraud[card[row]] == Integer.MAX_VALUE || firstFraud[card[row]] >= day[row] - delay);
    }

    private Figures figures(IntPredicate within, IntPredicate counts) {
        int[] rows = IntStream.range(0, day.length)
                .filter(row -> within.test(row) && counts.test(row))
                .toArray();
        double[] genuine = scores(rows, row -> !fraud[row]);
        double[] frauds = scores(rows, row -> fraud[row]);
        Separation overall = new Separation(frauds, genuine);
        List<OfKind> kinds = new ArrayList<>();
        Arrays.stream(rows)
                .filter(row -> fraud[row] && kind[row] != null)
                .mapToObj(row -> kind[row])
                .distinct()
                .sorted()
                .forEach(each -> {
                    double[] own = scores(rows, row -> fraud[row] && each.equals(kind[row]));
                    kinds.add(new OfKind(each, own.length, new Separation(own, genuine).averagePrecision()));
                });
        return new Figures(
                rows.length,
                frauds.length,
                overall.aucRoc(),
                overall.averagePrecision(),
                cardPrecision(rows),
                List.copyOf(kinds));
    }

    private double[] scores(int[] rows, IntPredicate taken) {
        return Arrays.stream(rows).filter(taken).mapToDouble(row -> score[row]).toArray();
    }

    private double cardPrecision(int[] rows) {
        CardPrecision precision = new CardPrecision(TOP, cards);
        int start = 0;
        while (start < rows.length) {
            int end = start;
            // A day without a transaction is no day of the mean.
            while (end < rows.length && day[rows[end]] == day[rows[start]]) {
                end++;
            }
            int[] today = Arrays.copyOfRange(rows, start, end);
            boolean[] frauds = new boolean[today.length];
            for (int index = 0; index < today.length; index++) {
                frauds[index] = fraud[today[index]];
            }
            precision.add(
                    Arrays.stream(today).map(row -> card[row]).toArray(),
                    Arrays.stream(today).mapToDouble(row -> score[row]).toArray(),
                    frauds);
            start = end;
        }
        return precision.mean();
    }

    /**
     * The figures of some scores. A figure is NaN if there is nothing to measure.
     *
     * @param cardPrecision at 100
     * @param kinds figures of each kind of fraud, against all genuine transactions
     */
    public record Figures(
            long transactions,
            long frauds,
            double aucRoc,
            double averagePrecision,
            double cardPrecision,
            List<OfKind> kinds) {
        /**
         * Returns the sums of transactions and frauds, and the means of the other figures over the periods that have
         * a value.
         */
        public static Figures mean(List<Figures> some) {
            List<String> names = some.stream()
                    .flatMap(each -> each.kinds.stream().map(OfKind::kind))
                    .distinct()
                    .sorted()
                    .toList();
            return new Figures(
                    some.stream().mapToLong(Figures::transactions).sum(),
                    some.stream().mapToLong(Figures::frauds).sum(),
                    mean(some, Figures::aucRoc),
                    mean(some, Figures::averagePrecision),
                    mean(some, Figures::cardPrecision),
                    names.stream().map(name -> ofKind(name, some)).toList());
        }

        private static OfKind ofKind(String name, List<Figures> some) {
            List<OfKind> own = some.stream()
                    .flatMap(each -> each.kinds.stream())
                    .filter(kind -> kind.kind().equals(name))
                    .toList();
            return new OfKind(
                    name,
                    own.stream().mapToLong(OfKind::frauds).sum(),
                    own.stream().mapToDouble(OfKind::averagePrecision).average().orElse(Double.NaN));
        }

        private static double mean(List<Figures> some, ToDoubleFunction<Figures> figure) {
            return some.stream()
                    .mapToDouble(figure)
                    .filter(value -> !Double.isNaN(value))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /** The figures of one kind of fraud. */
    public record OfKind(String kind, long frauds, double averagePrecision) {}
}
