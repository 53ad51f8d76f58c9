package dev.vigia.fraud.crowds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void randomTimes_areCountedAsInAList() {
        Random random = new Random(89);
        for (int round = 0; round < 200; round++) {
            Times times = new Times();
            List<Long> all = new ArrayList<>();
            for (int step = 0; step < 200; step++) {
                long time = random.nextInt(20) + step / 4;
                times.add(time);
                all.add(time);
                if (random.nextInt(8) == 0) {
                    long until = random.nextInt(20) + step / 5;
                    times.forgetUntil(until);
                    all.removeIf(each -> each <= until);
                }
                long after = random.nextInt(80);
                long until = after + random.nextInt(20);
                long expected = all.stream()
                        .filter(each -> each > after && each <= until)
                        .count();
                assertEquals(expected, times.count(after, until));
            }
        }
    }
}
