package dev.vigia.evaluation.generate.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SizesTest {
    @Test
    void logNormal_addsUpWithinItsBounds() {
        for (int total = 7; total <= 7 * 5; total++) {
            int[] sizes = Sizes.logNormal(7, total, 5, 1.5);
            assertEquals(total, Arrays.stream(sizes).sum());
            assertTrue(Arrays.stream(sizes).allMatch(size -> size >= 1 && size <= 5), Arrays.toString(sizes));
        }
    }

    /** The mean is exp(sigma^2 / 2) times the median. */
    @Test
    void logNormal_hasItsMedian() {
        int[] sizes = Sizes.logNormal(100_001, 100_001 * 1_000, Integer.MAX_VALUE, 1);
        assertEquals(1_000 / StrictMath.exp(0.5), sizes[50_000], 2);
        assertEquals(sizes[0], Arrays.stream(sizes).max().orElseThrow());
    }

    @Test
    void members_areEachAsOftenAsTheyAreLarge() {
        assertArrayEquals(new int[] {0, 0, 0, 1, 2, 2}, Sizes.members(new int[] {3, 1, 2}));
    }
}
