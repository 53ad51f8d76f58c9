package dev.vigia.evaluation.scores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardPrecisionTest {
    @Test
    void card_countsOnceADayByItsHighestScore() {
        CardPrecision precision = new CardPrecision(2, 4);
        precision.add(new int[] {0, 0, 1, 2}, new double[] {1, 9, 5, 6}, new boolean[] {true, false, true, false});
        assertEquals(0.5, precision.mean(), "cards 0 and 2 are looked at, and 0 is compromised, if not by its highest");
    }

    @Test
    void cardThatWasFound_isOutFromTheNextDayOn_andOneThatWasMissedIsNot() {
        CardPrecision precision = new CardPrecision(1, 3);
        precision.add(new int[] {0, 1}, new double[] {9, 1}, new boolean[] {true, true});
        precision.add(new int[] {0, 1, 2}, new double[] {9, 5, 1}, new boolean[] {true, true, false});
        precision.add(new int[] {0, 1, 2}, new double[] {9, 5, 1}, new boolean[] {true, true, false});
        assertEquals(2 / 3.0, precision.mean(), 1e-12);
    }

    @Test
    void fewerCardsThanPlaces_areStillDividedByThePlaces() {
        CardPrecision precision = new CardPrecision(4, 2);
        precision.add(new int[] {0, 1}, new double[] {1, 1}, new boolean[] {true, false});
        precision.add(new int[0], new double[0], new boolean[0]);
        assertEquals(0.125, precision.mean());
        assertEquals(Double.NaN, new CardPrecision(1, 1).mean());
        assertThrows(IllegalArgumentException.class, () -> new CardPrecision(0, 1));
    }

    @Test
    void ofCardsThatTie_theFirstIsLookedAtFirst() {
        CardPrecision precision = new CardPrecision(1, 2);
        precision.add(new int[] {1, 0}, new double[] {3, 3}, new boolean[] {true, false});
        assertEquals(1, precision.mean());
    }

    @Test
    void cardPrecision_agreesWithGoingThroughTheRankingCardByCard() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int k = 1 + random.nextInt(6);
            CardPrecision precision = new CardPrecision(k, 12);
            Set<Integer> blocked = new HashSet<>();
            double sum = 0;
            for (int day = 0; day < 5; day++) {
                int rows = random.nextInt(30);
                int[] card = random.ints(rows, 0, 12).toArray();
                double[] score = random.ints(rows, -2, 4).asDoubleStream().toArray();
                boolean[] fraud = new boolean[rows];
                for (int row = 0; row < rows; row++) {
                    fraud[row] = random.nextInt(5) == 0;
                }
                precision.add(card, score, fraud);
                sum += foundByHand(k, card, score, fraud, blocked) / (double) k;
            }
            assertEquals(sum / 5, precision.mean(), 1e-12);
        }
    }

    /** Returns the number of compromised cards among the first k, and blocks these. */
    private static int foundByHand(int k, int[] card, double[] score, boolean[] fraud, Set<Integer> blocked) {
        Map<Integer, Double> highest = new LinkedHashMap<>();
        Set<Integer> compromised = new HashSet<>();
        for (int row = 0; row < card.length; row++) {
            if (!blocked.contains(card[row])) {
                highest.merge(card[row], score[row], Math::max);
                if (fraud[row]) {
                    compromised.add(card[row]);
                }
            }
        }
        List<Integer> found = highest.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(k)
                .map(Map.Entry::getKey)
                .filter(compromised::contains)
                .toList();
        blocked.addAll(found);
        return found.size();
    }
}
