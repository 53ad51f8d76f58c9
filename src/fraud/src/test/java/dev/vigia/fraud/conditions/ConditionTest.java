package dev.vigia.fraud.conditions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.baselines.DaysBefore;
import dev.vigia.fraud.history.History;
import dev.vigia.fraud.patterns.Doubt;
import dev.vigia.fraud.patterns.Outcome;
import dev.vigia.fraud.patterns.Verdict;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final long REACH = Duration.ofDays(30).toMillis();
    private static final String PROBE = "tx.amount >= 10000 && history.max(\"10m\") <= 100";

    private final History history = new History();

    @Test
    void condition_holdsOverPaymentAndHistory() throws Exception {
        before("1", "11:55", "50");
        before("2", "11:56", "80");
        Verdict verdict = judge(PROBE, "12:00", "12000");
        assertEquals(Outcome.HIT, verdict.outcome);
        assertEquals(PROBE + " holds: tx.amount = 12,000.00, history.max(\"10m\") = 80.00.", verdict.finding.reason);
        assertEquals("Would not have alerted if this did not hold: " + PROBE + ".", verdict.finding.counterfactual);
        assertEquals(2, verdict.finding.evidence.size());
        assertEquals(0, verdict.margin());
    }

    @Test
    void condition_isClearWhereItDoesNotHold() throws Exception {
        before("1", "11:55", "500");
        assertEquals(Outcome.CLEAR, judge(PROBE, "12:00", "12000").outcome);
        assertEquals(Outcome.CLEAR, judge(PROBE, "12:00", "1").outcome);
    }

    @Test
    void windows_areExact() throws Exception {
        before("1", "11:50", "50");
        assertEquals(Doubt.NO_VALUE, judge(PROBE, "12:00", "12000").doubt, "(t - 10 min, t]");
        before("2", "11:50:00.001", "50");
        assertEquals(Outcome.HIT, judge(PROBE, "12:00", "12000").outcome);
    }

    @Test
    void whatIsNotThere_doesNotMatterWhereTheRestDecides() throws Exception {
        assertEquals(Outcome.CLEAR, judge("tx.amount > 200 && history.min(\"1d\") < 3", "12:00", "100").outcome);
        Verdict verdict = judge("tx.amount > 50 || history.min(\"1d\") < 3", "12:00", "100");
        assertEquals(Outcome.HIT, verdict.outcome);
        assertTrue(verdict.finding.reason.endsWith("history.min(\"1d\") = nothing."), verdict.finding.reason);
    }

    @Test
    void lessThanTheAmountDemanded_isClearWhateverTheRestIs() throws Exception {
        for (String rest :
                List.of("history.min(\"1d\") < 3", "1 / history.count(\"1d\") > 0", "tx.counterparty == 'X'")) {
            for (String text : List.of(
                    "tx.amount >= 100 && " + rest,
                    rest + " && tx.amount > 99.5",
                    "tx.amount >= 1 && (" + rest + " && tx.amount >= 100)")) {
                assertEquals(Outcome.CLEAR, judge(text, "12:00", "99.49").outcome, text);
                Doubt doubt = rest.contains("/") ? Doubt.NO_NUMBER : Doubt.NO_VALUE;
                assertEquals(doubt, judge(text, "12:00", "100").doubt, text);
            }
        }
    }

    @Test
    void lessThanTheAmountDemanded_isClearAlsoWhereTheHistoryWasCut() throws Exception {
        for (int n = 0; n < History.MOST + 10; n++) {
            before("b" + n, "11:59", "1");
        }
        assertEquals(Doubt.HISTORY_CUT, judge("tx.amount >= 100 && history.count(\"1d\") > 5", "12:00", "100").doubt);
        assertEquals(Outcome.CLEAR, judge("tx.amount >= 100 && history.count(\"1d\") > 5", "12:00", "99").outcome);
    }

    @Test
    void amountThatIsNotDemandedOfAll_decidesNothing() throws Exception {
        for (String holds : List.of(
                "tx.amount >= 100 || tx.amount < 20",
                "!(tx.amount >= 100 && tx.hour == 12)",
                "tx.amount >= 10 && (tx.amount >= 100 ? false : true)",
                "100 >= tx.amount",
                "tx.amount >= tx.hour * 1.0")) {
            assertEquals(Outcome.HIT, judge(holds, "12:00", "12").outcome, holds);
        }
    }

    @Test
    void functions_sayWhatTheyAreCalled() throws Exception {
        before("1", "11:00", "10");
        before("2", "11:30", "20.50");
        before("3", "11:59", "30");
        for (String holds : List.of(
                "history.count(\"2h\") == 3",
                "history.count(\"45m\") == 2",
                "history.sum(\"2h\") == 60.5",
                "history.sum(\"2h\") * 2 / 11 == 1 + 10.0",
                "history.max(\"1d\") == 30.0",
                "history.min(\"1d\") == 10.0",
                "history.mean(\"31m\") == 25.25",
                "history.distinct(\"1d\") == 1",
                "history.lastSeen(\"1d\") * 60 > 0.99 && history.lastSeen(\"1d\") * 60 < 1.01",
                "tx.hour == 12 && tx.dayOfWeek == 2",
                "tx.metro == 'MMR' && tx.location.startsWith('NAVI')",
                "tx.ageBand in ['25-34', '35-44']")) {
            assertEquals(Outcome.HIT, judge(holds, "12:00", "100").outcome, holds);
        }
    }

    @Test
    void missingValue_isInconclusive() throws Exception {
        assertEquals(Doubt.NO_VALUE, judge("history.mean(\"1d\") > 1.0", "12:00", "100").doubt);
        assertEquals(Doubt.NO_VALUE, judge("history.lastSeen(\"1d\") > 1.0", "12:00", "100").doubt);
        assertEquals(Doubt.NO_VALUE, judge("tx.counterparty == 'shop'", "12:00", "100").doubt);
        assertEquals(Outcome.CLEAR, judge("tx.amount > 500 && tx.counterparty == 'shop'", "12:00", "100").outcome);
    }

    @Test
    void whatIsNoNumber_isInconclusive() throws Exception {
        before("1", "11:55", "50");
        for (String text : List.of(
                "tx.amount / (history.sum(\"1h\") - history.sum(\"1h\")) > 5",
                "!(tx.amount / (history.sum(\"1h\") - history.sum(\"1h\")) < 5)",
                "tx.amount / (history.count(\"1h\") - 1) != 5.0",
                "10 / (history.count(\"1h\") - 1) >= 0",
                "tx.hour % (history.count(\"1h\") - 1) >= 0",
                "0.0 / (tx.amount - tx.amount) == 0.0",
                "tx.amount * 1e308 * 1e10 > 0",
                "int(tx.amount) * 9223372036854775807 > 0",
                "double(tx.location) > 0")) {
            assertEquals(Doubt.NO_NUMBER, judge(text, "12:00", "100").doubt, text);
        }
        assertEquals(Outcome.HIT, judge("tx.amount > 50 || tx.amount / (tx.amount - 100) > 5", "12:00", "100").outcome);
        assertEquals(
                Outcome.CLEAR, judge("tx.amount > 500 && tx.amount / (tx.amount - 100) > 5", "12:00", "100").outcome);
    }

    @Test
    void labels_areThoseOfTheCounterparty() throws Exception {
        Transaction.Draft payment = Payments.draft("now", "12:00", "100");
        long yesterday = payment.time - Duration.ofDays(1).toMillis();
        for (int number = 0; number < 4; number++) {
            payment.labels = payment.labels.with(yesterday, number == 0, yesterday - REACH);
        }
        String risky = "labels.count(\"7d\") >= 4 && labels.share(\"7d\") >= 0.25";
        Verdict verdict = Condition.of(risky).judge(history, payment.finished(), Baselines.NONE);
        assertEquals(risky + " holds: labels.count(\"7d\") = 4, labels.share(\"7d\") = 0.25.", verdict.finding.reason);
        assertEquals(Duration.ZERO, Condition.of(risky).reach());
        assertTrue(Condition.of(risky).needsLabels());
        assertFalse(Condition.of("history.count(\"7d\") > 5").needsLabels());
        assertEquals(Doubt.NO_VALUE, judge("labels.share(\"7d\") > 0.1", "12:00", "100").doubt);
        assertEquals(Outcome.CLEAR, judge("labels.count(\"7d\") > 0", "12:00", "100").outcome);
        assertRefused("labels.share(\"90d\") > 0.1", "whole days and at most 31", "\"90d\" is none");
        assertRefused("labels.share(\"10h\") > 0.1", "whole days");
        assertRefused("labels.sum(\"7d\") > 0.1", "`labels.sum` is not known. Known: labels.count, labels.share.");
        assertRefused("history.share(\"7d\") > 0.1", "`history.share` is not known. Known: history.count,");
    }

    @Test
    void peers_areThoseOfLikeAgeAndBalance() throws Exception {
        Transaction payment = Payments.payment("now", "12:00", "2000");
        Baselines peers = new DaysBefore().with(40, "2016-08-01T12:00", "1000").at(payment);
        Verdict hit = Condition.of("peer.z >= 6.93 && peer.z < 6.94").judge(history, payment, peers);
        assertEquals(Outcome.HIT, hit.outcome, "ten times ln 2, as all of them pay the same");
        assertEquals("peer.z >= 6.93 && peer.z < 6.94 holds: peer.z = 6.93.", hit.finding.reason);
        assertEquals(Outcome.CLEAR, Condition.of("peer.z > 7").judge(history, payment, peers).outcome);
        assertEquals(Doubt.NO_VALUE, judge("peer.z > 7", "12:00", "2000").doubt);
        assertEquals(Outcome.CLEAR, judge("tx.amount > 5000 && peer.z > 7", "12:00", "2000").outcome);
        assertEquals(Duration.ZERO, Condition.of("peer.z > 7").reach());
        assertRefused("peer.x > 7", "line 1, column 1: `peer.x` is not known. Known: peer.z,");
        assertRefused("peer.z == 'much'", "`==` cannot compare a number with decimals and a text");
    }

    @Test
    void reach_isTheLongestWindow() throws Exception {
        assertEquals(
                Duration.ofDays(7),
                Condition.of("history.sum(\"7d\") > 5 * history.sum(\"24h\")").reach());
        assertEquals(Duration.ZERO, Condition.of("tx.amount > 5").reach());
        assertTrue(Condition.of("history.count(\"90s\") > 1").needsAccount());
    }

    @Test
    void faultyConditions_areRefusedWithTheirPlace() {
        assertRefused(
                "tx.amout > 5", "line 1, column 1: `tx.amout` is not known. Known: peer.z, tx.ageBand, tx.amount,");
        assertRefused(
                "tx.amount > 'five'", "line 1, column 11", "`>` cannot compare a number with decimals and a text");
        assertRefused("tx.amount +", "line 1, column");
        assertRefused("tx.amount + 1.0", "a condition is true or false, and this one is a number with decimals");
        assertRefused("tx.gender == 'F'", "gender is never an input of a rule");
        assertRefused(
                "history.sum(\"a while\") > 1.0", "takes the length of a window in quotes", "\"a while\" is none");
        assertRefused("history.sum(tx.location) > 1.0", "takes the length of a window in quotes");
        assertRefused("history.median(\"1d\") > 1.0", "`history.median` is not known");
        assertRefused("now() > 1", "`now` is not known");
    }

    private static void assertRefused(String text, String... parts) {
        String problems = assertThrows(InvalidCondition.class, () -> Condition.of(text), text)
                .getMessage();
        for (String part : parts) {
            assertTrue(problems.contains(part), () -> part + " is not in " + problems);
        }
    }

    private void before(String id, String clock, String amount) {
        history.add(Payments.payment(id, clock, amount), REACH);
    }

    private Verdict judge(String text, String clock, String amount) throws InvalidCondition {
        Transaction payment = Payments.payment("now", clock, amount);
        return Condition.of(text).judge(history, payment, Baselines.NONE);
    }
}
