package dev.vigia.bench.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.bench.soak.SoakPlan;
import dev.vigia.fraud.rules.RuleBook;
import org.junit.jupiter.api.Test;

class SoakTest {
    private static final RuleBook DAY = RuleBook.parse(
            "test",
            "book: test\nrules:\n- {id: v, owner: me, pattern: velocity-count, parameters: {limit: 3}, cooldown: P4D}\n");

    @Test
    void everyAccountComes_andIsForgottenInTime() {
        Soak soak = new Soak(new SoakPlan(1_000, 60, 1), DAY);
        for (int day = 0; day < 60; day++) {
            soak.live(day);
            assertEquals(Math.min(1_000, (day + 1) * 20), soak.seen(), "day " + day);
            int longest = 20 * (SoakPlan.STAY + 4 + 2 + 1);
            assertTrue(soak.sizes().accounts() <= longest, "day " + day + ": " + soak.sizes());
        }
        assertTrue(soak.judged() > 3_000 && soak.judged() < 4_500, "payments " + soak.judged());
        Soak.Sizes sizes = soak.sizes();
        assertTrue(sizes.accounts() > 0 && sizes.accounts() < 160, sizes.toString());
        assertTrue(sizes.median() > 0 && sizes.median() <= sizes.p99() && sizes.p99() <= sizes.max(), sizes.toString());
    }
}
