package dev.vigia.evaluation.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawsTest {
    private static final int MANY = 200_000;

    @Test
    void normal_hasMeanZeroAndVarianceOne() {
        Draws draws = new Draws(1);
        double[] values =
                IntStream.range(0, MANY).mapToDouble(one -> draws.normal()).toArray();
        assertEquals(
                0,
                IntStream.range(0, MANY)
                        .mapToDouble(one -> values[one])
                        .average()
                        .orElseThrow(),
                0.01);
        assertEquals(
                1,
                IntStream.range(0, MANY)
                        .mapToDouble(one -> values[one] * values[one])
                        .average()
                        .orElseThrow(),
                0.02);
    }

    @Test
    void permutation_hasEveryNumberOnceInAnyOrder() {
        int[] places = new int[6];
        Draws draws = new Draws(1);
        for (int one = 0; one < MANY; one++) {
            int[] order = draws.permutation(3);
            places[order[0] * 2 + (order[1] > order[2] ? 1 : 0)]++;
            assertEquals(0b111, 1 << order[0] | 1 << order[1] | 1 << order[2]);
        }
        for (int count : places) {
            assertEquals(MANY / 6.0, count, 800);
        }
    }

    @Test
    void poisson_hasItsMeanAsVariance() {
        Draws draws = new Draws(1);
        int[] counts = IntStream.range(0, MANY).map(one -> draws.poisson(3)).toArray();
        assertEquals(3, Arrays.stream(counts).average().orElseThrow(), 0.02);
        assertEquals(
                3,
                Arrays.stream(counts)
                        .map(count -> (count - 3) * (count - 3))
                        .average()
                        .orElseThrow(),
                0.05);
        assertEquals(0, draws.poisson(0));
    }

    @Test
    void draws_ofNeighbouringSubjectsAreUnrelated() {
        double product = IntStream.range(0, MANY)
                .mapToDouble(one ->
                        Draws.of(1, one, 1).normal() * Draws.of(1, one + 1, 1).normal())
                .average()
                .orElseThrow();
        assertEquals(0, product, 0.01);
        assertNotEquals(Draws.of(1, 1, 1).uniform(), Draws.of(1, 1, 2).uniform());
    }

    @Test
    void quantileTable_givesItsKnotsBack() {
        QuantileTable table = QuantileTable.logarithmic(0, 1, 0.5, 100, 0.975, 1_000, 1, 10_000);
        assertEquals(1, table.at(-9), 1e-9);
        assertEquals(100, table.at(0), 0.5);
        assertEquals(1_000, table.at(1.95996), 2);
        assertEquals(10_000, table.at(9), 1e-6);
    }
}
