package dev.vigia.fraud.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.vigia.transactions.encoding.Encoded;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DailyBaselinesTest {
    private static final long DAY = 86_400_000;

    private final DailyBaselines baselines = new DailyBaselines();

    @Test
    void time_choosesTheBaselines() {
        assertSame(Baselines.NONE, baselines.at(0));
        add(101);
        add(103);
        add(102);
        assertSame(Baselines.NONE, baselines.at(102 * DAY - 1));
        assertEquals(102 * DAY, baselines.at(102 * DAY).all().from);
        assertEquals(102 * DAY, baselines.at(103 * DAY - 1).all().from);
        assertEquals(103 * DAY, baselines.at(103 * DAY).all().from);
        assertEquals(104 * DAY, baselines.at(104 * DAY).all().from);
        assertEquals(104 * DAY, baselines.at(Long.MAX_VALUE).all().from);
    }

    @Test
    void sameGroupAndDay_isReplaced() {
        baselines.add(baseline("all", 100, 30));
        baselines.add(baseline("all", 100, 31));
        baselines.add(baseline("place/MMR", 100, 32));
        assertEquals(31, baselines.at(101 * DAY).all().count);
        assertEquals(2, baselines.all().size());
    }

    @Test
    void newestBeforeTheWatermark_staysForWhatComesLate() {
        for (long day = 100; day < 106; day++) {
            add(day);
        }
        baselines.forget(101 * DAY - 1);
        assertEquals(6, baselines.all().size());
        baselines.forget(104 * DAY + 5);
        assertEquals(List.of(103 * DAY, 104 * DAY, 105 * DAY, 106 * DAY), starts());
        assertEquals(103 * DAY, baselines.at(103 * DAY).all().from);
        assertSame(Baselines.NONE, baselines.at(103 * DAY - 1), "what came too late for all of them");
    }

    @Test
    void restored_isEqual() {
        for (long day = 100; day < 103; day++) {
            add(day);
            baselines.add(baseline("place/MMR", day, 40));
        }
        DailyBaselines restored = new DailyBaselines();
        baselines.all().forEach(restored::add);
        for (long time = 100 * DAY; time < 105 * DAY; time += DAY / 2) {
            assertEquals(Encoded.shape(baselines.at(time)), Encoded.shape(restored.at(time)));
        }
    }

    private List<Long> starts() {
        return baselines.all().stream().map(baseline -> baseline.from).collect(Collectors.toList());
    }

    private void add(long last) {
        baselines.add(baseline("all", last, 30));
    }

    private static Baseline baseline(String group, long last, int payments) {
        GroupHistory history = new GroupHistory();
        history.add(last, Samples.many("a", payments, 1, 0));
        return history.after(group, last);
    }
}
