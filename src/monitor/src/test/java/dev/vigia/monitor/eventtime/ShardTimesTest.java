package dev.vigia.monitor.eventtime;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.eventtime.SubtaskTimes.DISORDER;
import static dev.vigia.monitor.eventtime.SubtaskTimes.IDLE;
import static dev.vigia.monitor.eventtime.SubtaskTimes.POLL;
import static dev.vigia.monitor.eventtime.SubtaskTimes.PROMISE;
import static dev.vigia.monitor.eventtime.SubtaskTimes.listed;
import static dev.vigia.monitor.eventtime.SubtaskTimes.shard;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.monitor.Records;
import dev.vigia.transactions.arrivals.Arrival;
import java.io.IOException;
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
        alone.readFrom(ONE, NOON, 1);
        assertEquals(NOON - DISORDER - 1, alone.agree(1));
        alone.read(ONE, SubtaskTimes.row(NOON - 60_000), 2);
        assertEquals(NOON - DISORDER - 1, alone.agree(2));
    }

    @Test
    void slowestShard_decides() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1));
        alone.readFrom(OTHER, NOON - 5_000, 1);
        assertEquals(NOON - 5_000 - DISORDER - 1, alone.agree(1));
    }

    @Test
    void shardWhoseReaderGetsNoAnswer_isWaitedForHoweverLong() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1_000 * IDLE));
    }

    @Test
    void shardWithRowsToRead_isWaitedForHoweverLongTheyWaitForRoom() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        alone.moreToRead(OTHER, IDLE + 1);
        assertEquals(Long.MIN_VALUE, alone.agree(1_000 * IDLE));
    }

    @Test
    void shardAtItsTip_letsGoAfterTheIdleIntervalAndHoldsAgainOnceItsReaderIsNotAnswered() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE - 1);
        assertEquals(Long.MIN_VALUE, alone.agree(IDLE - 1));
        alone.nothingMore(OTHER, IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE));
        alone.read(ONE, SubtaskTimes.row(NOON + 5_000), 5 * IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(5 * IDLE));
        alone.nothingMore(OTHER, 5 * IDLE);
        assertEquals(NOON + 5_000 - DISORDER - 1, alone.agree(5 * IDLE));
    }

    @Test
    void shardThatIsSeldomAsked_isSilentFromAnswerToAnswer() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE + POLL));
        alone.read(ONE, SubtaskTimes.row(NOON + 5_000), IDLE + 2 * POLL);
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE + 2 * POLL));
    }

    @Test
    void unreadableRecords_moveNothingAndAreNoSignOfLife() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
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
        alone.readFrom(ONE, NOON, 1);
        alone.read(OTHER, IDLE, Records.garbage(), Records.garbage());
        assertEquals(NOON - DISORDER - 1, alone.agree(IDLE));
    }

    @Test
    void allShardsSilentAtTheirTips_letTheLatestRowGo() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.readFrom(OTHER, NOON - 5_000, 1);
        alone.nothingMore(ONE, IDLE + 1);
        alone.nothingMore(OTHER, IDLE + 1);
        assertEquals(NOON, alone.agree(IDLE + 1));
    }

    @Test
    void rowsThatComeLate_areCountedByShard() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.nothingMore(OTHER, IDLE);
        alone.agree(IDLE);
        alone.readFrom(OTHER, NOON - 60_000, IDLE + 1);
        assertEquals(Map.of(OTHER, 3L), alone.times.late());
    }

    @Test
    void rowYearsAhead_movesNothing() {
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.readFrom(ONE, NOON, 1);
        alone.read(ONE, SubtaskTimes.row(NOON + 60L * 86_400_000), 2);
        assertEquals(NOON - DISORDER - 1, alone.agree(2));
        alone.read(ONE, SubtaskTimes.row(NOON + 1_000), 3);
        assertEquals(NOON + 1_000 - DISORDER - 1, alone.agree(3));
        assertEquals(Map.of(), alone.times.late());
    }

    @Test
    void rowBeyondAllMarkers_isLetGoWhenTheSenderHasEndedAndNothingMoreComes() {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(ONE, SubtaskTimes.row(ahead), 1);
        alone.read(ONE, Records.lastMarker("s", NOON + 1_000), 1);
        assertEquals(NOON + 999, alone.agree(1));
        alone.nothingMore(ONE, IDLE + 1);
        assertEquals(ahead, alone.agree(IDLE + 1));
    }

    @Test
    void endThatIsToldAgain_isNoSignOfLife() {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.read(ONE, 1, Records.marker("s", NOON), SubtaskTimes.row(ahead), Records.lastMarker("s", NOON + 1_000));
        for (long now = 3_000; now < IDLE; now += 3_000) {
            alone.read(ONE, Records.lastMarker("s", NOON + 1_000), now);
            assertEquals(NOON + 999, alone.agree(now));
        }
        alone.read(ONE, Records.lastMarker("s", NOON + 1_000), IDLE + 1);
        assertEquals(ahead, alone.agree(IDLE + 1));
    }

    @Test
    void shardFarAhead_waitsForTheSlowestAndThenGoesOn() {
        alone.list(TWO, 0, ONE, OTHER);
        alone.readFrom(ONE, NOON, 1);
        alone.agree(1);
        for (int row = 0; row < 190; row++) {
            assertFalse(alone.isHeld(ONE));
            alone.read(ONE, SubtaskTimes.row(NOON + 1_000), 1);
        }
        for (int row = 0; row < 10; row++) {
            alone.read(ONE, SubtaskTimes.row(NOON + 1_000), 1);
        }
        assertTrue(alone.isHeld(ONE));
        assertFalse(alone.isHeld(OTHER));
        alone.readFrom(OTHER, NOON + 60_000, 1);
        alone.agree(1);
        assertFalse(alone.isHeld(ONE));
    }

    @Test
    void restoredShards_areAsFarAsTheyWereAndStillWaitForPromises() throws Exception {
        alone.list(TWO, 0, ONE, OTHER);
        alone.read(ONE, Records.marker("s", NOON), 1);
        alone.read(OTHER, Records.marker("s", NOON - 1_000), 1);
        alone.readFrom(ONE, NOON, 1);
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
        alone.readFrom(ONE, NOON, 1);
        alone.readFrom(OTHER, NOON - 5_000, 1);
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
        restored.read(ONE, SubtaskTimes.row(NOON + 30_000), 1);
        assertEquals(NOON + 30_000 - DISORDER - 1, restored.agree(1));
    }

    @Test
    void restoredShard_believesWhatItWouldHaveBelieved() throws Exception {
        long ahead = NOON + 60L * 86_400_000;
        alone.list(List.of(listed(0, 0, 99)), 0, ONE);
        alone.readFrom(ONE, NOON, 1);
        alone.read(ONE, 2, SubtaskTimes.row(ahead), SubtaskTimes.row(ahead));
        SubtaskTimes restored = restored(List.of(listed(0, 0, 99)), ONE);
        restored.read(ONE, SubtaskTimes.row(ahead), 3);
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

    @Test
    void savedTimes_ofAnotherFormAreRefused() throws Exception {
        byte[] other = new SavedTimes().bytes();
        other[0] = 1;
        assertThrows(IOException.class, () -> new SavedTimes().add(other));
    }
}
