package dev.vigia.bench.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SoakPlanTest {
    private static final SoakPlan PLAN = new SoakPlan(1_000, 60, 1);

    @Test
    void everyAccount_paysOnSomeOfTenDays() {
        Map<Integer, Integer> firstDays = new HashMap<>();
        Set<String> ids = new HashSet<>();
        int paid = 0;
        for (int day = 0; day < PLAN.days(); day++) {
            for (SoakPlan.Payment payment : PLAN.payments(day)) {
                firstDays.putIfAbsent(payment.account(), day);
                assertTrue(day - firstDays.get(payment.account()) < SoakPlan.STAY, payment.toString());
                assertEquals(day, (payment.time() - SoakPlan.START_MILLIS) / SoakPlan.DAY_MILLIS);
                ids.add(payment.id());
                paid++;
            }
            assertEquals(PLAN.seen(day), firstDays.size(), "day " + day);
        }
        assertEquals(PLAN.accounts(), firstDays.size());
        assertEquals(paid, ids.size());
    }

    @Test
    void payments_areTheSameEachTimeAndOthersWithAnotherSeed() {
        assertEquals(PLAN.payments(20), new SoakPlan(1_000, 60, 1).payments(20));
        assertNotEquals(PLAN.payments(20), new SoakPlan(1_000, 60, 2).payments(20));
    }

    @Test
    void payments_noneBeforeTheFirstDayNorAfterTheLast() {
        assertEquals(List.of(), PLAN.payments(-1));
        assertEquals(List.of(), PLAN.payments(60));
    }
}
