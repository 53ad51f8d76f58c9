package dev.vigia.monitor.arrivals;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.arrivals.SubtaskTimes.DISORDER;
import static dev.vigia.monitor.arrivals.SubtaskTimes.IDLE;
import static dev.vigia.monitor.arrivals.SubtaskTimes.POLL;
import static dev.vigia.monitor.arrivals.SubtaskTimes.PROMISE;
import static dev.vigia.monitor.arrivals.SubtaskTimes.listed;
import static dev.vigia.monitor.arrivals.SubtaskTimes.shard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.transactions.Arrival;
import dev.vigia.monitor.Records;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.connectors.kinesis.model.StreamShardHandle;
import org.junit.jupiter.api.Test;

class ShardTimesTest {
    private static final List<StreamShardHandle> TWO = List.of(listed(0, 0, 49), listed(1, 50, 99));
    private static final String ONE = shard(0);
    private static final String OTHER = shard(1);

    private final SubtaskTimes alone = SubtaskTimes.alone();

    @Test
    void shard_isFollowedAtTheDisorderBoundAndNeverBack() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        assertEquals(Long.MIN_VALUE, alone.agree(1));
        readFrom(ONE, NOON, 1);
        assertEquals(NOON - DISORDER - 1, alone.agree(1));
        alone.read(ONE, row(NOON - 60_000), 2);
        assertEquals(NOON - DISORDER - 1, alone.agree(2));
    }

    @Test
    void slowestShard_decides() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1));
        readFrom(OTHER, NOON - 5_000, 1);
        assertEquals(NOON - 5_000 - DISORDER - 1, alone.agree(1));
    }

    @Test
    void shardWhoseReaderGetsNoAnswer_isWaitedForHoweverLong() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1_000 * IDLE));
    }

    @Test
    void shardWithRowsToRead_isWaitedForHoweverLongTheyWaitForRoom() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        alone.moreToRead(OTHER, IDLE + 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1_000 * IDLE));
    }

    @Test
    void shardAtItsTip_letsGoAfterTheIdleIntervalAndHoldsAgainOnceItsReaderIsNotAnswered() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE - 1);
        assertEquals(Long.MIN_VALUE, alone.agree(IDLE - 1));
        alone.nothingMore(OTHER, IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE));
        alone.read(ONE, row(NOON + 5_000), 5 * IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(5 * IDLE));
        alone.nothingMore(OTHER, 5 * IDLE);
        assertEquals(NOON + 5_000 - DISORDER - 1, alone.agree(5 * IDLE));
    }

    @Test
    void shardThatIsSeldomAsked_isSilentFromAnswerToAnswer() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE + POLL));
        alone.read(ONE, row(NOON + 5_000), IDLE + 2 * POLL);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE + 2 * POLL));
    }

    @Test
    void unreadableRecords_moveNothingAndAreNoSignOfLife() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        for (Arrival unreadable : new Arrival[] {Records.badAmount("2"), Records.garbage(), null}) {
            alone.read(OTHER, unreadable, IDLE - 1);
            assertEquals(Long.MIN_VALUE, alone.agree(IDLE - 1));
        }
        alone.nothingMore(OTHER, IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE));
    }

    @Test
    void unreadableRecordsWithEveryAnswer_holdNobody() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.read(OTHER, IDLE, Records.garbage(), Records.garbage());
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE));
    }

    @Test
    void allShardsSilentAtTheirTips_letTheLatestRowGo() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        readFrom(OTHER, NOON - 5_000, 1);
        alone.nothingMore(ONE, IDLE + 1);
        alone.nothingMore(OTHER, IDLE + 1);
        assertEquals(NOON, alone.agree(IDLE + 1));
    }

    @Test
    void rowsThatComeLate_areCountedByShard() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        alone.agree(IDLE);
        readFrom(OTHER, NOON - 60_000, IDLE + 1);
        assertEquals(Map.of(OTHER, 3L), alone.times.late());
    }

    @Test
    void rowYearsAhead_movesNothing() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        readFrom(ONE, NOON, 1);
        alone.read(ONE, row(NOON + 60L * 86_400_000), 2);
        assertEquals(NOON - DISORDER - 1, alone.agree(2));
        alone.read(ONE, row(NOON + 1_000), 3);
        assertEquals(NOON + 1_000 - DISORDER - 1, alone.agree(3));
        assertEquals(Map.of(), alone.times.late());
    }

    @Test
    void rowBeyondAllMarkers_isLetGoWhenTheSenderHasEndedAndNothingMoreComes() {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(ONE, row(ahead), 1);
        alone.read(ONE, Records.lastMarker("s", NOON + 1_000), 1);
        assertEquals(NOON + 999, alone.agree(1));
        alone.nothingMore(ONE, IDLE + 1);
        assertEquals(ahead, alone.agree(IDLE + 1));
    }

    @Test
    void endThatIsToldAgain_isNoSignOfLife() {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, 1, Records.marker("s", NOON), row(ahead), Records.lastMarker("s", NOON + 1_000));
        for (long now = 3_000; now < IDLE; now += 3_000) {
            alone.read(ONE, Records.lastMarker("s", NOON + 1_000), now);
            assertEquals(NOON + 999, alone.agree(now));
        }
        alone.read(ONE, Records.lastMarker("s", NOON + 1_000), IDLE + 1);
        assertEquals(ahead, alone.agree(IDLE + 1));
    }

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
        readFrom(ONE, NOON + 7_000, 1);
        alone.read(ONE, row(NOON + 60L * 86_400_000), 1);
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
        readFrom(ONE, NOON + 30_000, PROMISE - 1);
        assertEquals(NOON - 1, alone.agree(PROMISE - 1));
        readFrom(ONE, NOON + 30_000, PROMISE);
        assertEquals(NOON + 30_000 - DISORDER - 1, alone.agree(PROMISE));
        alone.read(ONE, Records.marker("s", NOON + 31_000), PROMISE);
        readFrom(ONE, NOON + 60_000, PROMISE);
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
        alone.read(ONE, PROMISE, row(NOON + 30_000), Records.marker("s", NOON + 1_000));
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
        readFrom(ONE, NOON + 20_000, IDLE + 2);
        assertEquals(NOON + 20_000 - DISORDER - 1, alone.agree(IDLE + 2));
    }

    @Test
    void shardFarAhead_waitsForTheSlowestAndThenGoesOn() {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        alone.agree(1);
        for (int row = 0; row < 190; row++) {
            assertFalse(alone.isHeld(ONE));
            alone.read(ONE, row(NOON + 1_000), 1);
        }
        for (int row = 0; row < 10; row++) {
            alone.read(ONE, row(NOON + 1_000), 1);
        }
        assertTrue(alone.isHeld(ONE));
        assertFalse(alone.isHeld(OTHER));
        readFrom(OTHER, NOON + 60_000, 1);
        alone.agree(1);
        assertFalse(alone.isHeld(ONE));
    }

    @Test
    void restoredShards_areAsFarAsTheyWereAndStillWaitForPromises() throws Exception {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(OTHER, Records.marker("s", NOON - 1_000), 1);
        readFrom(ONE, NOON, 1);
        alone.agree(1);
        SubtaskTimes restored = restored(TWO, ONE, OTHER);
        restored.nothingMore(ONE, 2 * IDLE);
        restored.nothingMore(OTHER, 2 * IDLE);
        assertEquals(NOON - 1_001, restored.agree(2 * IDLE));
        restored.read(OTHER, Records.marker("s", NOON + 1_000), 2 * IDLE);
        assertEquals(NOON - 1, restored.agree(2 * IDLE));
    }

    @Test
    void restoredShards_letTheLatestRowGoWhenAllAreSilent() throws Exception {
        alone.list(TWO, 0, ONE, OTHER);
        readFrom(ONE, NOON, 1);
        readFrom(OTHER, NOON - 5_000, 1);
        SubtaskTimes restored = restored(TWO, ONE, OTHER);
        restored.nothingMore(ONE, IDLE + 1);
        restored.nothingMore(OTHER, IDLE + 1);
        assertEquals(NOON, restored.agree(IDLE + 1));
    }

    @Test
    void restoredShard_doesNotWaitAgainForASenderThatWasGivenUp() throws Exception {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("dead", NOON), 0);
        alone.nothingMore(ONE, PROMISE);
        SubtaskTimes restored = restored(List.of(listed(0, 0, 99)), ONE);
        restored.read(ONE, row(NOON + 30_000), 1);
        assertEquals(NOON + 30_000 - DISORDER - 1, restored.agree(1));
    }

    @Test
    void restoredShard_believesWhatItWouldHaveBelieved() throws Exception {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        readFrom(ONE, NOON, 1);
        alone.read(ONE, 2, row(ahead), row(ahead));
        SubtaskTimes restored = restored(List.of(listed(0, 0, 99)), ONE);
        restored.read(ONE, row(ahead), 3);
        assertEquals(ahead - DISORDER - 1, restored.agree(3));
    }

    private SubtaskTimes restored(List<StreamShardHandle> all, String... own) throws Exception {
        SavedTimes saved = new SavedTimes();
        saved.add(alone.times.saved().bytes());
        SubtaskTimes restored = SubtaskTimes.alone();
        restored.times.restore(saved);
        restored.list(all, 0, own);
        restored.times.begin();
        return restored;
    }

    @Test
    void savedTimes_ofYesterdayCanBeRead() throws Exception {
        Promises promises = new Promises();
        promises.hear("a", 4, 0);
        SavedTimes written = new SavedTimes();
        written.shards.put("s0", new SavedTimes.Shard(1, 6, 5, true, 2, 3, new BelievedTime(), promises));
        written.opened.add("a");
        String yesterday =
                "AgAAAAEAAnMwAAAAAAAAAAEAAAAAAAAABgAAAAAAAAAFAQAAAAAAAAACAAAAAAAAAAOAAAAAAAAAAAAAAAAAAAAAf/////////8AAAAAAAAAAQABYQAAAAAAAAAEAAAAAAEAAWEAAAAA";
        assertEquals(yesterday, java.util.Base64.getEncoder().encodeToString(written.bytes()));
        SavedTimes read = new SavedTimes();
        read.add(java.util.Base64.getDecoder().decode(yesterday));
        assertEquals(3, read.shards.get("s0").late);
        assertEquals(4, read.shards.get("s0").promises.copy(0).lowest(5));
    }

    /** Three rows of this moment: so many a recording needs to be believed. */
    private void readFrom(String shard, long time, long now) {
        for (int row = 0; row < 3; row++) {
            alone.read(shard, row(time), now);
        }
    }

    private static Arrival row(long time) {
        return Records.transaction("1", time);
    }
}
