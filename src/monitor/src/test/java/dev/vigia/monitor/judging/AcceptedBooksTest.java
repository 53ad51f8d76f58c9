package dev.vigia.monitor.judging;

import static dev.vigia.monitor.Payments.NOON;
import static dev.vigia.monitor.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vigia.fraud.rules.RuleChange;
import dev.vigia.monitor.Payments;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

/** Checks that books which were accepted once judge on, whatever this version of the program refuses. */
class AcceptedBooksTest {
    private final Monitoring.Setup setup = new Monitoring.Setup(Monitoring.Backend.HEAP, false, Payments.book());

    @Test
    void bookThatIsRefusedToday_judgesOnAfterARestore() throws Exception {
        String refused = Payments.book().replace("id: v,", "id: v, version: 2,").replace("limit: 3", "limit: 2")
                + "- {id: never, owner: me, condition: tx.amount < 0}\n";
        assertEquals(List.of("a1", "a2 hit v"), hits(new RuleChange("p", NOON, refused)));
    }

    @Test
    void bookThatCannotBeReadAnyMore_leavesTheOneBefore() throws Exception {
        assertEquals(List.of("a1", "a2"), hits(new RuleChange("p", NOON, "nonsense")));
    }

    /** Returns the judgements of two payments after a restore, by the book that was accepted before. */
    private List<String> hits(RuleChange accepted) throws Exception {
        OperatorSubtaskState snapshot;
        try (Monitoring monitoring = setup.start()) {
            monitoring.send(accepted);
            snapshot = monitoring.snapshot();
        }
        try (Monitoring monitoring = setup.restored(snapshot)) {
            monitoring.send(payment("a", "1", 10), payment("a", "2", 20), NOON + 60_000);
            monitoring.send(Long.MAX_VALUE);
            List<String> judged = monitoring.judged();
            judged.replaceAll(text -> text.replaceAll(" alert.*", ""));
            return judged;
        }
    }
}
