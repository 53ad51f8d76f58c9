package dev.vigia.monitor.arrivals;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.arrivals.ShardTimes.ALL_IDLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.Records;
import org.junit.jupiter.api.Test;

class ShardTimesTest {
    private static final long DISORDER = 10_000;
    private static final long IDLE = 30_000;

    private final ShardTimes times = new ShardTimes(DISORDER, IDLE);

    @Test
    void shard_isFollowedAtTheDisorderBoundAndNeverBack() {
        times.register(0, 0);
        assertEquals(Long.MIN_VALUE, times.watermark(1));
        follow(0, Records.transaction("1", NOON), 1);
        assertEquals(NOON - DISORDER - 1, times.watermark(1));
        follow(0, Records.transaction("2", NOON - 60_000), 2);
        assertEquals(NOON - DISORDER - 1, times.watermark(2));
    }

    @Test
    void boundOfZero_leavesPaymentsOfTheSameMomentOnTime() {
        ShardTimes atOnce = new ShardTimes(0, IDLE);
        atOnce.register(0, 0);
        atOnce.follow(0, Records.transaction("1", NOON), 1);
        assertEquals(NOON - 1, atOnce.watermark(1));
    }

    @Test
    void slowestShard_decides() {
        times.register(0, 0);
        times.register(1, 0);
        follow(0, Records.transaction("1", NOON), 1);
        follow(1, Records.transaction("2", NOON - 5_000), 1);
        assertEquals(NOON - 5_000 - DISORDER - 1, times.watermark(1));
    }

    @Test
    void unreadShard_holdsEventTimeBackUntilItHasBeenSilentForTheIdleInterval() {
        times.register(0, 0);
        times.register(1, 0);
        follow(0, Records.transaction("1", NOON), IDLE - 1);
        assertEquals(Long.MIN_VALUE, times.watermark(IDLE - 1));
        assertEquals(NOON - DISORDER - 1, times.watermark(IDLE));
    }

    @Test
    void idleShard_letsGoAndHoldsAgainOnceItIsHeard() {
        times.register(0, 0);
        times.register(1, 0);
        follow(0, Records.transaction("1", NOON - 60_000), 0);
        follow(1, Records.transaction("2", NOON), IDLE);
        assertEquals(NOON - DISORDER - 1, times.watermark(IDLE));
        follow(0, Records.transaction("3", NOON - 50_000), IDLE + 1);
        assertEquals(NOON - 50_000 - DISORDER - 1, times.watermark(IDLE + 1));
    }

    @Test
    void allShardsSilent_isSaidSo() {
        assertEquals(ALL_IDLE, times.watermark(0));
        times.register(0, 0);
        follow(0, Records.transaction("1", NOON), 5);
        assertEquals(ALL_IDLE, times.watermark(5 + IDLE));
    }

    @Test
    void newShard_holdsBackWhileTheEndedOneLetsGo() {
        times.register(0, 0);
        follow(0, Records.transaction("last", NOON), 0);
        times.register(1, 20_000);
        assertEquals(Long.MIN_VALUE, times.watermark(IDLE));
        follow(1, Records.transaction("first", NOON + 1_000), IDLE);
        assertEquals(NOON + 1_000 - DISORDER - 1, times.watermark(IDLE));
    }

    @Test
    void marker_movesEventTimeToJustBeforeIt() {
        times.register(0, 0);
        follow(0, Records.marker(NOON), 1);
        assertEquals(NOON - 1, times.watermark(1));
        follow(0, Records.marker(NOON - 1_000), 2);
        assertEquals(NOON - 1, times.watermark(2));
    }

    @Test
    void unreadableRecords_moveNothingButAreHeard() {
        times.register(0, 0);
        follow(0, Records.transaction("1", NOON), 0);
        for (Arrival unreadable : new Arrival[] {Records.badAmount("2"), Records.garbage(), null}) {
            follow(0, unreadable, IDLE);
        }
        assertEquals(NOON - DISORDER - 1, times.watermark(2 * IDLE - 1));
        assertEquals(ALL_IDLE, times.watermark(2 * IDLE));
    }

    @Test
    void shardWhoseRecordWaitsForRoom_isNotSilentHoweverLong() {
        times.register(0, 0);
        times.register(1, 0);
        follow(0, Records.transaction("1", NOON - 60_000), 0);
        times.hold(0);
        follow(1, Records.transaction("2", NOON), 10 * IDLE);
        assertEquals(NOON - 60_000 - DISORDER - 1, times.watermark(10 * IDLE));
        times.follow(0, Records.transaction("3", NOON - 50_000), 10 * IDLE);
        assertEquals(ALL_IDLE, times.watermark(11 * IDLE));
    }

    private void follow(int shard, Arrival arrival, long now) {
        times.hold(shard);
        times.follow(shard, arrival, now);
    }
}
