package dev.vigia.aws.states;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the kill switch leaves nothing behind, whatever it finds. */
class KillSwitchTest extends NullProfileStates {
    /** That the stream is gone is also known from deleting it again; the message is only a message. */
    private static final List<String> NOT_NEEDED = List.of("LookAtStream", "Report");

    @Test
    void nothingThere_isNothingToDo() {
        assertTrue(goesOff().succeeded());
        String message = account.messages.get(0).get("Message").toString();
        assertTrue(message.contains("\"application\":\"READY\",\"stream\":\"GONE\""), message);
    }

    @Test
    void somebodyWhoStartsItByHand_isToldToo() {
        assertTrue(account.start(Account.KILL_SWITCH, Map.of()).succeeded());
        assertEquals(1, account.messages.size());
    }

    @Test
    void runInTheMiddle_isTakenAwayAndAgainForNothing() {
        running();

        assertTrue(goesOff().succeeded());
        nothingIsLeft();
        assertTrue(goesOff().succeeded());
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 400})
    void streamStillBeingCreated_isDeletedOnceItIsThere(long seconds) {
        account.stream.createTakes = seconds;
        account.stream.create();

        assertEquals(seconds < 400, goesOff().succeeded());
        goesOff();
        nothingIsLeft();
    }

    @Test
    void applicationStillStarting_isStopped() {
        account.application.startTakes = Duration.ofDays(1).toSeconds();
        account.stream.create();
        account.application.start();

        assertTrue(goesOff().succeeded());
        nothingIsLeft();
    }

    @Test
    void applicationThatDoesNotStop_doesNotKeepTheStream() {
        running();
        account.fail(Account.KILL_SWITCH, "ForceStop", Fault.refused("Any.ServiceException", Fault.ALWAYS));

        Execution execution = goesOff();

        assertEquals("KillSwitch.Left", execution.error());
        assertEquals("The application is RUNNING, the stream GONE.", execution.cause());
        assertEquals("GONE", account.stream.status());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatIsThrottledTwiceIsMadeAgain(String state) {
        running();
        account.fail(Account.KILL_SWITCH, state, Fault.refused("Any.ThrottlingException", 2));

        assertTrue(goesOff().succeeded());
        nothingIsLeft();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void call_thatFailsIsToldOfAndLeavesNothingTheNextTime(String state) {
        running();
        account.fail(Account.KILL_SWITCH, state, Fault.refused("Any.ServiceException", Fault.ALWAYS));

        assertEquals(NOT_NEEDED.contains(state), goesOff().succeeded());

        account.allIsWell();
        assertTrue(goesOff().succeeded());
        nothingIsLeft();
    }

    static Stream<String> tasks() {
        return Machines.tasks(definitions.machine(Account.KILL_SWITCH));
    }

    private Execution goesOff() {
        return account.start(Account.KILL_SWITCH, Map.of("by", "schedule"));
    }

    private void running() {
        account.stream.create();
        account.clock.sleep(60);
        account.application.start();
        account.clock.sleep(120);
        assertEquals("RUNNING", account.application.status());
        assertFalse(account.stream.status().equals("GONE"));
    }

    private void nothingIsLeft() {
        assertEquals("GONE", account.stream.status());
        assertEquals("READY", account.application.status());
    }
}
