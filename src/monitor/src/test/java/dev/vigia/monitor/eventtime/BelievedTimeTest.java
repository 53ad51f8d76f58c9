package dev.vigia.monitor.eventtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BelievedTimeTest {
    private static final long DAY = BelievedTime.JUMP_MILLIS;
    /** Years after the rows, as in a replay. */
    private static final long ARRIVED = 5_000 * DAY;

    private final BelievedTime believed = new BelievedTime();

    @Test
    void rowsOfAReplay_areBelievedOnceThereAreThree() {
        assertEquals(List.of(Long.MIN_VALUE, Long.MIN_VALUE, 10L, 13L), follow(ARRIVED, 12, 10, 11, 13));
    }

    @Test
    void rowOfTheDayOnWhichItArrives_isBelievedAtOnce() {
        assertEquals(List.of(10L), follow(DAY, 10));
    }

    @Test
    void rowYearsAhead_isNotBelieved() {
        assertEquals(
                List.of(Long.MIN_VALUE, Long.MIN_VALUE, 1L, 1L, 4L, 4L, 5L),
                follow(ARRIVED, 1, 2, 3, 3_650 * DAY, 4, 3_651 * DAY, 5));
    }

    @Test
    void gapOfARecording_isBelievedByItsThirdRow() {
        long after = 30 * DAY;
        follow(ARRIVED, 1, 2, 3);
        assertEquals(List.of(1L, 1L, after, after + 2), follow(ARRIVED, after + 1, after, after + 1, after + 2));
    }

    @Test
    void weekend_isBelievedAtOnceWhenItPassedBetweenTheArrivals() {
        follow(DAY, 1);
        assertEquals(List.of(3 * DAY), follow(4 * DAY, 3 * DAY));
    }

    @Test
    void marker_isBelievedAtOnce() {
        believed.confirm(100 * DAY, ARRIVED);
        assertEquals(List.of(100 * DAY + 1), follow(ARRIVED, 100 * DAY + 1));
    }

    private List<Long> follow(long arrivedAt, long... times) {
        return java.util.Arrays.stream(times)
                .mapToObj(time -> believed.follow(time, arrivedAt))
                .collect(java.util.stream.Collectors.toList());
    }
}
