package dev.vigia.evaluation.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoredTransactionsTest {
    /** Ten days with one transaction of each of two cards per day. Card 0 has frauds on days 0 and 5, card 1 on day 9. */
    private final int[] day = new int[20];

    private final int[] card = new int[20];
    private final double[] score = new double[20];
    private final boolean[] fraud = new boolean[20];
    private final String[] kind = new String[20];

    ScoredTransactionsTest() {
        for (int row = 0; row < 20; row++) {
            day[row] = row / 2;
            card[row] = row % 2;
            score[row] = row;
        }
        defraud(0, 0, "a");
        defraud(5, 0, "a");
        defraud(9, 1, "b");
    }

    private void defraud(int onDay, int ofCard, String how) {
        fraud[2 * onDay + ofCard] = true;
        kind[2 * onDay + ofCard] = how;
    }

    @Test
    void all_leavesNobodyOut() {
        ScoredTransactions.Figures figures = scored().all();
        assertEquals(20, figures.transactions());
        assertEquals(3, figures.frauds());
        assertEquals((1 + 2 / 10.0 + 3 / 20.0) / 3, figures.averagePrecision(), 1e-12);
        assertEquals((17 + 9 + 0) / 51.0, figures.aucRoc(), 1e-12);
        assertEquals(2, figures.kinds().size());
        assertEquals("a", figures.kinds().get(0).kind());
        assertEquals((1 / 9.0 + 2 / 19.0) / 2, figures.kinds().get(0).averagePrecision(), 1e-12);
        assertEquals(1, figures.kinds().get(1).averagePrecision());
    }

    @Test
    void cardWhoseFraudIsKnown_isLeftOut() {
        assertEquals(2, scored().period(5, 7, 2).transactions(), "that of day 0 is known on day 3: card 0 is out");
        assertEquals(0, scored().period(5, 7, 2).frauds());
    }

    @Test
    void label_isKnownOnTheDayAfterTheDelay() {
        defraud(0, 0, null);
        fraud[0] = false;
        assertEquals(2 * 3, scored().period(5, 8, 2).transactions(), "of day 5, known on day 8");
        assertEquals(2 * 3 + 1, scored().period(5, 9, 2).transactions());
    }

    @Test
    void fraudFromBeforeTheKnownDays_isForgotten() {
        assertEquals(2 - 1, scored().period(9, 10, 2).transactions());
        fraud[10] = false;
        assertEquals(2 - 1, scored().period(9, 10, 2).transactions(), "day 0 is nine days before");
        assertEquals(2, scored().period(9, 10, 1).transactions(), "and outside of eight");
        assertEquals(Double.NaN, scored().period(20, 21, 7).cardPrecision());
    }

    @Test
    void period_agreesWithCollectingTheKnownCardsDayByDay() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            int[] days = random.ints(300, 0, 30).sorted().toArray();
            int[] cards = random.ints(300, 0, 40).toArray();
            boolean[] frauds = new boolean[300];
            for (int row = 0; row < 300; row++) {
                frauds[row] = random.nextInt(8) == 0;
            }
            int delay = random.nextInt(9);
            int from = 7 + delay + random.nextInt(3);
            ScoredTransactions.Figures figures = new ScoredTransactions(
                            days, cards, new double[300], frauds, new String[300])
                    .period(from, from + 7, delay);
            assertEquals(collected(days, cards, frauds, from, delay), figures.transactions());
        }
    }

    /** Counts the transactions that the handbook keeps: day by day it removes the cards whose labels have arrived. */
    private static int collected(int[] days, int[] cards, boolean[] frauds, int from, int delay) {
        Set<Integer> known = new HashSet<>();
        int count = 0;
        for (int today = from - delay - 7; today < from + 7; today++) {
            for (int row = 0; row < days.length; row++) {
                if (frauds[row] && days[row] == today - delay - 1 && days[row] >= from - delay - 7) {
                    known.add(cards[row]);
                }
            }
            for (int row = 0; row < days.length; row++) {
                count += today >= from && days[row] == today && !known.contains(cards[row]) ? 1 : 0;
            }
        }
        return count;
    }

    private ScoredTransactions scored() {
        return new ScoredTransactions(day, card, score, fraud, kind);
    }
}
