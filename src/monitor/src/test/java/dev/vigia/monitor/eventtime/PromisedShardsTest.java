package dev.vigia.monitor.eventtime;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.eventtime.SubtaskTimes.DISORDER;
import static dev.vigia.monitor.eventtime.SubtaskTimes.IDLE;
import static dev.vigia.monitor.eventtime.SubtaskTimes.PROMISE;
import static dev.vigia.monitor.eventtime.SubtaskTimes.listed;
import static dev.vigia.monitor.eventtime.SubtaskTimes.shard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import java.util.List;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.junit.jupiter.api.Test;

/** Shards in which senders have promised markers. */
class PromisedShardsTest {
    private static final List<StreamShardHandle> TWO = List.of(listed(0, 0, 49), listed(1, 50, 99));
    private static final String ONE = shard(0);
    private static final String OTHER = shard(1);

    private final SubtaskTimes alone = SubtaskTimes.alone();

    @Test
    void markerWithoutAPromise_movesEventTimeToJustBeforeIt() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker(NOON), 1);
        assertEquals(NOON - 1, alone.agree(1));
        alone.read(ONE, Records.marker(NOON - 1_000), 2);
        assertEquals(NOON - 1, alone.agree(2));
    }

    @Test
    void promisedShard_followsMarkersAloneAndIsWaitedForAtItsTip() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.readFrom(ONE, NOON + 7_000, 1);
        alone.read(ONE, SubtaskTimes.row(NOON + 60L * 86_400_000), 1);
        alone.nothingMore(OTHER, 2 * IDLE);
        assertEquals(Long.MIN_VALUE, alone.agree(2 * IDLE));
        assertEquals(List.of(OTHER + " (promised by [s])"), alone.times.awaited(2 * IDLE));
        alone.read(OTHER, Records.marker("s", NOON), 2 * IDLE);
        assertEquals(NOON - 1, alone.agree(2 * IDLE));
        alone.read(ONE, Records.lastMarker("s", NOON + 9_000), 2 * IDLE);
        alone.read(OTHER, Records.lastMarker("s", NOON + 9_000), 2 * IDLE);
        assertEquals(NOON + 8_999, alone.agree(2 * IDLE));
    }

    @Test
    void promiseThatIsNotKept_isGivenUpAtTheTip() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("s", NOON), 1_000);
        alone.nothingMore(OTHER, PROMISE + 999);
        assertEquals(Long.MIN_VALUE, alone.agree(PROMISE + 999));
        alone.nothingMore(OTHER, PROMISE + 1_000);
        assertEquals(NOON - 1, alone.agree(PROMISE + 1_000));
        assertEquals(1, alone.times.idle(PROMISE + 1_000));
    }

    @Test
    void promiseThatIsNotKept_isNotKeptAliveByTheRowsOfOthers() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 0);
        alone.readFrom(ONE, NOON + 30_000, PROMISE - 1);
        assertEquals(NOON - 1, alone.agree(PROMISE - 1));
        alone.readFrom(ONE, NOON + 30_000, PROMISE);
        assertEquals(NOON + 30_000 - DISORDER - 1, alone.agree(PROMISE));
        alone.read(ONE, Records.marker("s", NOON + 31_000), PROMISE);
        alone.readFrom(ONE, NOON + 60_000, PROMISE);
        assertEquals(NOON + 30_999, alone.agree(PROMISE));
    }

    @Test
    void senderThatDied_isGivenUpThoughAnotherGoesOn() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, 1, Records.marker("dead", NOON), Records.marker("s", NOON));
        for (long now = 60_000; now <= PROMISE; now += 60_000) {
            alone.read(ONE, Records.marker("s", NOON + now), now);
            assertEquals(NOON - 1, alone.agree(now));
        }
        alone.nothingMore(ONE, PROMISE + 1);
        alone.read(ONE, Records.marker("s", NOON + PROMISE + 2), PROMISE + 2);
        assertEquals(NOON + PROMISE + 1, alone.agree(PROMISE + 2));
    }

    @Test
    void senderThatDied_isNotWaitedForAgainWhenAnotherBegins() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("dead", NOON), 0);
        alone.nothingMore(ONE, PROMISE);
        alone.nothingMore(OTHER, PROMISE);
        alone.read(ONE, Records.marker("s", NOON + 1_000), PROMISE);
        alone.read(OTHER, Records.marker("s", NOON + 1_000), PROMISE);
        assertEquals(NOON + 999, alone.agree(PROMISE));
    }

    @Test
    void senderThatIsHeardWithTheAnswerAfterItsPatience_isNotGivenUp() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 0);
        alone.read(ONE, PROMISE, SubtaskTimes.row(NOON + 30_000), Records.marker("s", NOON + 1_000));
        assertEquals(NOON + 999, alone.agree(PROMISE));
    }

    @Test
    void ofManySenders_eightAreWaitedFor() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        for (int sender = 0; sender < 9; sender++) {
            alone.read(ONE, Records.marker("s" + sender, NOON), 1);
        }
        for (int sender = 0; sender < 8; sender++) {
            alone.read(ONE, Records.marker("s" + sender, NOON + 1_000), 1);
        }
        assertEquals(NOON + 999, alone.agree(1));
    }

    @Test
    void senderThatOutlivesManyOthers_isStillWaitedFor() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("long", NOON), 1);
        for (int sender = 0; sender < 300; sender++) {
            alone.read(ONE, 1, Records.marker("s" + sender, NOON), Records.lastMarker("s" + sender, NOON));
        }
        alone.nothingMore(OTHER, 2 * IDLE);
        assertEquals(Long.MIN_VALUE, alone.agree(2 * IDLE));
    }

    @Test
    void ofTwoSenders_theSlowerDecidesUntilItsLastMarker() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(ONE, Records.marker("t", NOON - 5_000), 1);
        alone.read(ONE, Records.marker("s", NOON + 5_000), 1);
        assertEquals(NOON - 1, alone.agree(1));
        alone.read(ONE, Records.lastMarker("t", NOON + 1_000), 1);
        alone.read(ONE, Records.marker("s", NOON + 6_000), 1);
        assertEquals(NOON + 5_999, alone.agree(1));
    }

    @Test
    void markerOfAnEndedPromiseThatComesAgain_renewsNothing() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(ONE, Records.lastMarker("s", NOON + 1_000), 1);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.nothingMore(ONE, IDLE + 1);
        alone.readFrom(ONE, NOON + 20_000, IDLE + 2);
        assertEquals(NOON + 20_000 - DISORDER - 1, alone.agree(IDLE + 2));
    }
}
