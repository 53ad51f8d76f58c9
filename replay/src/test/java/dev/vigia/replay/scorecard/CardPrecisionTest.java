package dev.vigia.replay.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
