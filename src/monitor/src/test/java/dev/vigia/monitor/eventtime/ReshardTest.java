package dev.vigia.monitor.eventtime;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.eventtime.SubtaskTimes.IDLE;
import static dev.vigia.monitor.eventtime.SubtaskTimes.listed;
import static dev.vigia.monitor.eventtime.SubtaskTimes.shard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.monitor.Records;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks event time while shards take the place of others, in one subtask and in several. */
class ReshardTest {
    private final List<SubtaskTimes> both = SubtaskTimes.of(2);
    private final SubtaskTimes one = both.get(0);
    private final SubtaskTimes other = both.get(1);

    @Test
    void endedShard_holdsEventTimeUntilItsSuccessorsAreListedEverywhere() {
        begin();
        one.times.end(shard(0), 2);
        reach(other, 1, NOON + 60_000);
        assertEquals(NOON - 1, agree());
        one.list(List.of(listed(2, 0, 24, 0), listed(3, 25, 49, 0)), 2, shard(2));
        assertEquals(NOON - 1, agree());
        other.list(List.of(listed(2, 0, 24, 0), listed(3, 25, 49, 0)), 2, shard(3));
        assertEquals(NOON - 1, agree());
        reach(one, 2, NOON + 30_000);
        assertEquals(NOON - 1, agree());
        reach(other, 3, NOON + 20_000);
        assertEquals(NOON + 19_999, agree());
    }

    @Test
    void halfOfTheSuccessors_areNotEnough() {
        begin();
        one.times.end(shard(0), 2);
        reach(other, 1, NOON + 60_000);
        both.forEach(each ->
                each.list(List.of(listed(2, 0, 24, 0)), 2, each == one ? new String[] {shard(2)} : new String[0]));
        reach(one, 2, NOON + 60_000);
        assertEquals(NOON - 1, agree());
    }

    @Test
    void mergedShard_takesOverFromBoth() {
        begin();
        one.times.end(shard(0), 2);
        other.times.end(shard(1), 2);
        assertEquals(NOON - 1, agree());
        both.forEach(each ->
                each.list(List.of(listed(2, 0, 99, 0, 1)), 2, each == other ? new String[] {shard(2)} : new String[0]));
        assertEquals(NOON - 1, agree());
        reach(other, 2, NOON + 10_000);
        assertEquals(NOON + 9_999, agree());
    }

    @Test
    void markerThatWasOnItsWayToAParent_saysNothingAboutTheMergedShard() {
        begin();
        one.times.end(shard(0), 2);
        other.times.end(shard(1), 2);
        both.forEach(each ->
                each.list(List.of(listed(2, 0, 99, 0, 1)), 2, each == other ? new String[] {shard(2)} : new String[0]));
        other.read(shard(2), Records.markerAbout(shard(0), "s", NOON + 60_000, false), 2);
        assertEquals(NOON - 1, agree());
        other.read(shard(2), Records.transaction("of the other parent", NOON + 20_000), 2);
        assertEquals(Map.of(), other.times.late());
        other.read(shard(2), Records.markerAbout(shard(1), "s", NOON + 60_000, true), 2);
        other.nothingMore(shard(2), 2 * IDLE);
        assertEquals(NOON - 1, agree());
        other.read(shard(2), Records.markerAbout(shard(2), "s", NOON + 30_000, false), 2 * IDLE);
        assertEquals(NOON + 29_999, agree());
    }

    @Test
    void successorThatIsReadBeforeItsParentHasEnded_hurriesNobody() {
        begin();
        both.forEach(each -> each.list(
                List.of(listed(2, 0, 24, 0), listed(3, 25, 49, 0)),
                2,
                each == other ? new String[] {shard(2), shard(3)} : new String[0]));
        reach(other, 1, NOON + 90_000);
        reach(other, 2, NOON + 90_000);
        reach(other, 3, NOON + 90_000);
        assertEquals(NOON - 1, agree());
        reach(one, 0, NOON + 5_000);
        assertEquals(NOON + 4_999, agree());
        one.times.end(shard(0), 2);
        assertEquals(NOON + 89_999, agree());
    }

    @Test
    void successorWithoutARow_waitsForTheSenderThatPromisedMarkersInItsParent() {
        begin();
        one.times.end(shard(0), 2);
        reach(other, 1, NOON + 60_000);
        both.forEach(each -> each.list(
                List.of(listed(2, 0, 24, 0), listed(3, 25, 49, 0)),
                2,
                each == other ? new String[] {shard(2), shard(3)} : new String[0]));
        other.nothingMore(shard(2), 2 * IDLE);
        other.nothingMore(shard(3), 2 * IDLE);
        assertEquals(NOON - 1, SubtaskTimes.agree(both, 2 * IDLE));
        other.read(shard(1), Records.lastMarker("s", NOON + 70_000), 2 * IDLE);
        other.nothingMore(shard(1), 2 * IDLE);
        SubtaskTimes.agree(both, 2 * IDLE);
        assertEquals(NOON + 69_999, SubtaskTimes.agree(both, 2 * IDLE));
    }

    @Test
    void restoredSubtask_holdsAnEndedShardAsBefore() throws Exception {
        begin();
        one.times.end(shard(0), 2);
        SavedTimes saved = new SavedTimes();
        saved.add(one.times.saved().bytes());
        saved.add(other.times.saved().bytes());

        SubtaskTimes restored = SubtaskTimes.alone();
        restored.times.restore(saved);
        List.of(listed(0, 0, 49), listed(1, 50, 99)).forEach(restored.lineage::add);
        restored.times.list(List.of(shard(0), shard(1)), 0);
        restored.register(shard(0), true, 0);
        restored.register(shard(1), false, 0);
        restored.times.begin();
        reach(restored, 1, NOON + 60_000);
        assertEquals(NOON - 1, restored.agree(1));
    }

    /** Gives each subtask a shard of its own, and lets both reach the same time. */
    private void begin() {
        both.forEach(
                each -> each.list(List.of(listed(0, 0, 49), listed(1, 50, 99)), 0, each == one ? shard(0) : shard(1)));
        reach(one, 0, NOON);
        reach(other, 1, NOON);
        assertEquals(NOON - 1, agree());
    }

    private long agree() {
        SubtaskTimes.agree(both, 2);
        return SubtaskTimes.agree(both, 2);
    }

    private static void reach(SubtaskTimes subtask, int shard, long time) {
        subtask.read(shard(shard), Records.marker("s", time), 2);
    }
}
