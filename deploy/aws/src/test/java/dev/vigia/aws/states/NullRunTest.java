package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that nothing that costs is left after a run, whatever happens in it. */
class NullRunTest extends NullProfileStates {
    private static final String THROTTLED = "Any.ThrottlingException";
    private static final List<String> BEFORE_THE_LOCK = List.of("AskFreeTier", "ArmKillSwitch");
    /** Without these nothing is lost: the schedule goes off and finds nothing, or nobody is told. */
    private static final List<String> MAY_FAIL = List.of("Disarm", "Report");

    @Test
    void run_replaysDrainsAndTakesEverythingAway() {
        Execution run = account.run();

        assertTrue(run.succeeded(), run.toString());
        assertEquals(1, account.application.snapshots);
        assertEquals(Map.of("2026-11", 1), account.runs);
        assertEquals(1, account.messages.size());
        assertEquals("vigia: null run succeeded", account.messages.get(0).get("Subject"));
        assertTrue(account.messages.get(0).get("Message").toString().contains("\"sent\":1000"));
        nothingIsLeft();
        assertFalse(account.isArmed());
    }

    /** Four thousand transitions a month are free, and a month has five runs. */
    @Test
    void run_isWithinTheFreeTransitions() {
        account.run();
        assertTrue(5 * account.transitions < 4000, () -> account.transitions + " transitions");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatFailsLeavesNothing(String state) {
        account.fail(Account.RUN, state, Fault.refused("Any.ServiceException", Fault.ALWAYS));

        Execution run = account.run();

        assertEquals(MAY_FAIL.contains(state), run.succeeded(), run.toString());
        if (BEFORE_THE_LOCK.contains(state)) {
            assertEquals(List.of(), account.made);
        }
        nothingIsLeftBy(state);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_whoseAnswerIsLostLeavesNothing(String state) {
        account.fail(Account.RUN, state, Fault.answerLost());

        Execution run = account.run();

        assertEquals(MAY_FAIL.contains(state), run.succeeded(), run.toString());
        nothingIsLeftBy(state);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatIsThrottledTwiceIsMadeAgain(String state) {
        String error = state.equals("Replay") ? "Lambda.TooManyRequestsException" : THROTTLED;
        account.fail(Account.RUN, state, Fault.refused(error, 2));

        assertTrue(account.run().succeeded());
        nothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void execution_thatSomebodyEndsIsCleanedUpByTheKillSwitch(String state) {
        account.fail(Account.RUN, state, Fault.executionEnded());
        account.run();

        if (account.isArmed()) {
            account.killSwitch();
        }
        nothingIsLeft();
    }

    static Stream<String> tasks() {
        return Machines.tasks(definitions.machine(Account.RUN));
    }

    @Test
    void application_thatNeverRunsIsStopped() {
        account.application.startTakes = Duration.ofDays(1).toSeconds();

        Execution run = account.run();

        assertEquals("The application did not run after ten minutes.", run.cause());
        nothingIsLeft();
    }

    @Test
    void stream_thatIsNeverThereIsDeletedOnceItIs() {
        account.stream.createTakes = Duration.ofMinutes(4).toSeconds();

        Execution run = account.run();

        assertEquals("The stream was not there after three minutes.", run.cause());
        nothingIsLeft();
    }

    @Test
    void drain_thatNeverEndsIsGivenUp() {
        account.drainTakes = Duration.ofDays(1).toSeconds();

        Execution run = account.run();

        assertEquals("The stream was not drained after twelve minutes.", run.cause());
        nothingIsLeft();
    }

    @Test
    void stop_thatNeverEndsIsForced() {
        account.application.stopTakes = Duration.ofDays(1).toSeconds();

        Execution run = account.run();

        assertEquals("The application was not stopped after eight minutes.", run.cause());
        nothingIsLeft();
    }

    @Test
    void everyPhaseAtItsLongest_endsBeforeTheKillSwitch() {
        account.stream.createTakes = 150;
        account.application.startTakes = 590;
        account.replayTakes = Duration.ofMinutes(15);
        account.drainTakes = Duration.ofMinutes(8).toSeconds();
        account.application.stopTakes = Duration.ofDays(1).toSeconds();
        Instant start = account.clock.now();

        Execution run = account.run();

        assertEquals("FAILED", run.status());
        assertTrue(account.clock.now().isBefore(start.plus(Duration.ofHours(1))));
        nothingIsLeft();
    }

    @Test
    void cleanUp_thatFailsLeavesTheKillSwitchArmed() {
        account.fail(Account.KILL_SWITCH, "DeleteStream", Fault.refused("Kinesis.AccessDeniedException", Fault.ALWAYS));
        Instant start = account.clock.now();

        Execution run = account.run();

        assertEquals("NullRun.Failed", run.error());
        assertEquals(start.plus(Duration.ofHours(1)), account.armedFor());
        account.allIsWell();
        assertTrue(account.killSwitch().succeeded());
        nothingIsLeft();
    }

    @Test
    void freeTier_thatIsUsedUpRefusesTheRun() {
        account.lambdaUsed = 400_000;

        Execution run = account.run();

        assertEquals("NullRun.Refused", run.error());
        assertEquals("The free tier is used up: AWS Lambda", run.cause());
        assertEquals(List.of(), account.made);
        assertFalse(account.isArmed());
    }

    @Test
    void month_thatHasHadItsRunsRefusesTheNext() {
        account.runs.put("2026-11", 5);

        Execution run = account.run();

        assertEquals("NullRun.Refused", run.error());
        assertEquals("The month has had its 5 runs.", run.cause());
        assertEquals(List.of(), account.made);
        assertFalse(account.isArmed());
    }

    @Test
    void run_besideAnotherIsRefusedAndLeavesThatAlone() {
        account.fail(Account.RUN, "Replay", Fault.executionEnded());
        account.run();

        Execution second = account.run();

        assertEquals("NullRun.Refused", second.error());
        assertEquals("RUNNING", account.application.status());
        assertTrue(account.isArmed());
    }

    @Test
    void run_ofWhichTooMuchIsInQuarantineFailsOnceItsFilesAreFinished() {
        account.rejected = 20;
        account.quarantined = 0.04;

        Execution run = account.run();

        assertEquals(
                "5.92 % of 1000 rows were rejected or are in quarantine, and the limit is 5 %. "
                        + "The table quarantine has the reasons.",
                run.cause());
        assertEquals("vigia: null run failed", account.messages.get(0).get("Subject"));
        assertEquals(1, account.application.snapshots);
        nothingIsLeft();
        assertTrue(account.start(Account.RUN, Map.of("quarantineLimit", 6)).succeeded());
    }

    @Test
    void run_thatReadsNothingFails() {
        account.rows = 0;

        assertEquals("FAILED", account.run().status());
        nothingIsLeft();
    }

    @Test
    void run_whoseCountsAreNotKnownSucceeds() {
        account.quarantined = Double.NaN;

        assertTrue(account.run().succeeded());
    }

    @Test
    void quarantine_thatCannotBeAskedForIsAFailureOfTheRun() {
        account.fail(Account.RUN, "AskCount", Fault.refused("Any.ServiceException", Fault.ALWAYS));

        Execution run = account.run();

        assertEquals("AskQuarantine: Any.ServiceException", run.cause());
        assertEquals(1, account.application.snapshots);
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertEquals("GONE", account.stream.status());
        assertEquals("READY", account.application.status());
    }

    private void nothingIsLeftBy(String state) {
        if (state.equals("CleanUp")) {
            assertTrue(account.isArmed());
            account.killSwitch();
        } else if (!state.equals("ArmKillSwitch") && !state.equals("Disarm")) {
            assertFalse(account.isArmed());
        }
        nothingIsLeft();
    }
}
