package dev.vigia.monitor.eventtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeAgreementTest {
    private static final long NONE = Long.MAX_VALUE;
    private static final Set<String> NOBODY = Set.of();

    private final TimeAgreement agreement = new TimeAgreement();

    @Test
    void nothing_isKnownBeforeEverySubtaskHasReported() {
        assertEquals(Long.MIN_VALUE, report(0, 100, 5, 0, NOBODY, NOBODY).eventTime);
        CommonTime common = report(1, 50, 3, 0, NOBODY, NOBODY);
        assertEquals(50, common.eventTime);
        assertEquals(3, common.listed);
    }

    @Test
    void subtaskWithoutShards_holdsNobody() {
        report(0, 100, 5, 0, NOBODY, NOBODY);
        assertEquals(100, report(1, NONE, 5, 0, NOBODY, NOBODY).eventTime);
    }

    @Test
    void allIdle_isTheLatestTimeThatWasSeen() {
        agreement.report(new TimeReport(0, 2, NONE, 70, 1, 0, NOBODY, NOBODY));
        CommonTime common = agreement.report(new TimeReport(1, 2, NONE, 60, 1, 0, NOBODY, NOBODY));
        assertTrue(common.allIdle());
        assertEquals(70, common.eventTime);
    }

    @Test
    void newPromise_stopsEventTimeUntilEverySubtaskKnowsIt() {
        report(0, 100, 1, 0, NOBODY, NOBODY);
        assertEquals(100, report(1, NONE, 1, 0, NOBODY, NOBODY).eventTime);
        CommonTime told = report(0, 200, 1, 0, Set.of("sender"), NOBODY);
        assertEquals(100, told.eventTime);
        assertEquals(Set.of("sender"), told.senders);
        assertEquals(100, report(0, 200, 1, told.revision, Set.of("sender"), NOBODY).eventTime);
        assertEquals(100, report(1, NONE, 1, 0, NOBODY, NOBODY).eventTime);
        assertEquals(Long.MIN_VALUE, report(1, Long.MIN_VALUE, 1, told.revision, NOBODY, NOBODY).eventTime);
    }

    @Test
    void promise_endsForAllWhereverItsEndIsHeardAndIsNotRenewedByARepeat() {
        CommonTime told = report(0, 1, 1, 0, Set.of("sender"), NOBODY);
        assertEquals(Set.of("sender"), told.senders);
        assertEquals(NOBODY, report(1, 1, 1, 0, NOBODY, Set.of("sender")).senders);
        assertEquals(NOBODY, report(0, 1, 1, 2, Set.of("sender"), NOBODY).senders);
    }

    @Test
    void otherParallelism_beginsAnew() {
        report(0, 100, 1, 0, NOBODY, NOBODY);
        report(1, 100, 1, 0, NOBODY, NOBODY);
        CommonTime common = agreement.report(new TimeReport(0, 3, 200, 200, 9, 0, NOBODY, NOBODY));
        assertEquals(100, common.eventTime);
        assertFalse(common.allIdle());
    }

    @Test
    void reportsAndAnswers_readBackAsWritten() throws Exception {
        TimeReport report = TimeReport.read(new TimeReport(1, 2, 3, 4, 5, 6, Set.of("a", "b"), Set.of("c")).bytes());
        assertEquals(
                "1 2 3 4 5 6 [a, b] [c]",
                report.subtask + " " + report.subtasks + " " + report.lowest + " "
                        + report.latest + " " + report.listed + " " + report.revision + " " + report.opened + " "
                        + report.finished);
        CommonTime common = CommonTime.read(new CommonTime(1, 2, 3, 4, Set.of("a")).bytes());
        assertEquals(
                "1 2 3 4 [a]",
                common.eventTime + " " + common.slowest + " " + common.listed + " " + common.revision + " "
                        + common.senders);
    }

    private CommonTime report(
            int subtask, long lowest, long listed, long revision, Set<String> opened, Set<String> finished) {
        return agreement.report(new TimeReport(subtask, 2, lowest, lowest, listed, revision, opened, finished));
    }
}
