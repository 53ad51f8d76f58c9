package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.Books;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.accounts.AccountBasis;
import dev.vigia.transactions.encoding.Encoded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final Judge VELOCITY = new Judge(Books.of(Books.velocity("v", "cooldown: PT1H, severity: HIGH")));

    private final Account account = Account.unknown();

    @Test
    void thirdPaymentInTheWindow_raisesAnAlert() {
        judge("1", "12:00");
        Judged second = judge("2", "12:01");
        assertEquals(List.of(), second.hits);
        assertEquals(List.of("v"), second.rules);
        assertArrayEquals(new double[] {-1}, second.margins);
        assertEquals(0, second.score);
        assertNull(second.severity);
        Judged third = judge("3", "12:02");
        assertEquals(List.of("v"), third.hits);
        assertEquals(40, third.score);
        assertEquals(Severity.HIGH, third.severity);
        assertEquals(NOW, third.processedAt);
        assertEquals("3", third.alerts.get(0).trigger.id);
        assertEquals(NOW, third.alerts.get(0).detectedAt);
    }

    @Test
    void coolDown_suppressesWhatFollows() {
        assertAlerts(0, 0, judge("1", "12:00"));
        assertAlerts(0, 0, judge("2", "12:00"));
        assertAlerts(1, 0, judge("3", "12:00"));
        assertAlerts(0, 1, judge("4", "12:01"));
        judge("5", "12:59");
        judge("6", "12:59");
        assertAlerts(0, 1, judge("7", "12:59:59.999"));
        assertAlerts(1, 0, judge("8", "13:00"));
    }

    @Test
    void coolDown_isEachRulesOwn() {
        Judge judge = new Judge(Books.of(
                Books.velocity("short", "cooldown: PT1M"), Books.velocity("long", "cooldown: PT1H, weight: 70")));
        for (String id : new String[] {"1", "2", "3"}) {
            judge.judge(account, payment(id, "12:00", "1"), Baselines.NONE, false, NOW);
        }
        Judged later = judge.judge(account, payment("4", "12:01", "1"), Baselines.NONE, false, NOW);
        assertAlerts(1, 1, later);
        assertEquals("short", later.alerts.get(0).lead().rule);
        assertEquals(100, later.score);
        assertEquals(100, later.alerts.get(0).score);
    }

    @Test
    void coolDown_isNotCutShortByALateAlert() {
        for (String id : new String[] {"1", "2", "3"}) {
            judge(id, "12:00");
        }
        for (String id : new String[] {"a", "b"}) {
            judge(id, "08:00");
        }
        assertAlerts(1, 0, judge("c", "08:00"));
        assertAlerts(0, 1, judge("4", "12:05"));
    }

    @Test
    void alertTimes_areKeptNoLongerThanTheMemory() {
        RuleBook old = Books.of(Books.velocity("gone", ""), Books.velocity("v", ""));
        RuleBook now = Books.of(Books.velocity("v", ""));
        for (String id : new String[] {"1", "2", "3"}) {
            new Judge(old).judge(account, payment(id, "12:00", "1"), Baselines.NONE, false, NOW);
        }
        assertEquals(2, account.open.size());
        for (String id : new String[] {"4", "5", "6"}) {
            new Judge(now).judge(account, payment(id, "2016-08-03T12:00", "1"), Baselines.NONE, false, NOW);
        }
        assertEquals(1, account.open.size());
    }

    @Test
    void shadowAndWeightlessRules_areRecordedAndNeverAlert() {
        Judge judge = new Judge(Books.of(
                Books.velocity("shadow", "status: shadow, severity: CRITICAL"),
                Books.velocity("weightless", "weight: 0, severity: CRITICAL")));
        judge.judge(account, payment("1", "12:00", "1"), Baselines.NONE, false, NOW);
        judge.judge(account, payment("2", "12:00", "1"), Baselines.NONE, false, NOW);
        Judged third = judge.judge(account, payment("3", "12:00", "1"), Baselines.NONE, false, NOW);
        assertEquals(List.of("shadow", "weightless"), third.hits);
        assertEquals(List.of("shadow", "weightless"), third.rules);
        assertArrayEquals(new double[] {0, 0}, third.margins);
        assertAlerts(0, 0, third);
        assertEquals(0, third.score);
        assertNull(third.severity);
    }

    @Test
    void redelivery_isNullAndChangesNothing() {
        for (String id : new String[] {"1", "2", "3"}) {
            judge(id, "12:00");
        }
        byte[] before = Encoded.bytes(new AccountCodec(), account);
        for (String id : new String[] {"1", "2", "3"}) {
            assertNull(VELOCITY.judge(account, payment(id, "12:00", "1"), Baselines.NONE, true, NOW + 1));
        }
        assertArrayEquals(before, Encoded.bytes(new AccountCodec(), account));
    }

    @Test
    void otherPaymentUnderOneId_isJudgedAndMarked() {
        Judge large = new Judge(Books.of("{id: large, owner: me, pattern: reporting-threshold, weight: 50}"));
        Judged small = large.judge(account, payment("1", "12:00", "10"), Baselines.NONE, false, NOW);
        Judged hidden = large.judge(account, payment("1", "12:00", "1500000"), Baselines.NONE, false, NOW);
        assertFalse(small.conflict);
        assertTrue(hidden.conflict);
        assertEquals(List.of("large"), hidden.hits);
        assertEquals(150_000_000, hidden.alerts.get(0).trigger.amount);
        assertNull(large.judge(account, payment("1", "12:00", "1500000"), Baselines.NONE, false, NOW));
        assertNull(large.judge(account, payment("1", "12:00", "10"), Baselines.NONE, false, NOW));
    }

    @Test
    void otherPaymentsUnderOneId_countAsEvidence() {
        judge("1", "12:00");
        VELOCITY.judge(account, payment("1", "12:00", "2"), Baselines.NONE, false, NOW);
        Judged third = VELOCITY.judge(account, payment("1", "12:00", "3"), Baselines.NONE, false, NOW);
        assertEquals(List.of("v"), third.hits);
        assertEquals(2, third.alerts.get(0).lead().evidenceCount);
        assertEquals(100, third.alerts.get(0).lead().evidence.get(0).amount);
        assertEquals(200, third.alerts.get(0).lead().evidence.get(1).amount);
    }

    /** All three are late and outside of the cool-down of the alert at 12:00, which stays the open one. */
    @Test
    void alertsOfPaymentsUnderOneId_haveIdsOfTheirOwn() {
        Judge large =
                new Judge(Books.of("{id: large, owner: me, pattern: reporting-threshold, weight: 50, cooldown: PT1H}"));
        large.judge(account, payment("2", "12:00", "1500000"), Baselines.NONE, false, NOW);
        Transaction.Draft elsewhere = Payments.draft("1", "08:00", "1500000");
        elsewhere.location = "PUNE";
        Set<String> ids = new HashSet<>();
        for (Transaction payment :
                List.of(payment("1", "08:00", "1500000"), payment("1", "08:00", "1600000"), elsewhere.finished())) {
            Judged judged = large.judge(account, payment, Baselines.NONE, true, NOW);
            assertEquals(0, judged.alerts.get(0).revision);
            ids.add(judged.alerts.get(0).id);
        }
        assertEquals(3, ids.size());
    }

    @Test
    void lateOtherPaymentUnderOneId_isMarkedAsBoth() {
        VELOCITY.judge(account, payment("1", "12:00", "500"), Baselines.NONE, false, NOW);
        Judged late = VELOCITY.judge(account, payment("1", "12:00", "20"), Baselines.NONE, true, NOW);
        assertTrue(late.late);
        assertTrue(late.conflict);
        assertArrayEquals(new double[] {1 - 3}, late.margins);
    }

    @Test
    void latePayment_isJudgedByWhatLiesBeforeIt() {
        judge("1", "12:00");
        judge("2", "12:05");
        judge("3", "12:20");
        Judged late = VELOCITY.judge(account, payment("late", "12:04", "1"), Baselines.NONE, true, NOW);
        assertTrue(late.late);
        assertArrayEquals(new double[] {2 - 3}, late.margins);
        assertEquals(List.of("v"), judge("4", "12:06").hits);
    }

    @Test
    void latePaymentBeforeAllMemory_isNotCalledClear() {
        judge("1", "12:00");
        judge("2", "2016-08-05T12:00");
        assertEquals(List.of("v:HISTORY_CUT"), judge("late", "11:00").inconclusive);
    }

    @Test
    void paymentOfNobody_isInconclusive() {
        Transaction.Draft draft = Payments.draft("1", "12:00", "90000");
        draft.basis = AccountBasis.NONE;
        Judge judge = new Judge(RuleBook.shipped());
        Judged judged = judge.judge(account, draft.finished(), Baselines.NONE, false, NOW);
        assertEquals(14, judged.inconclusive.size());
        assertTrue(judged.inconclusive.contains("velocity-10m:NO_ACCOUNT"));
        assertFalse(judged.inconclusive.toString().contains("balance-drain"));
    }

    @Test
    void ties_areJudgedInTheOrderOfTheirIds() {
        judge("1", "12:00");
        judge("2", "12:00");
        Judged third = judge("3", "12:00");
        assertEquals(1, third.alerts.size());
        assertEquals(2, third.alerts.get(0).lead().evidenceCount);
    }

    @Test
    void alertIds_areComputed() {
        String id = alertOf("3", "12:00", "v");
        assertTrue(id.matches("[0-9a-f]{32}"), id);
        assertEquals(id, alertOf("3", "12:00", "v"));
        assertNotEquals(id, alertOf("4", "12:00", "v"));
        assertNotEquals(id, alertOf("3", "12:01", "v"));
        assertNotEquals(id, alertOf("3", "12:00", "w"));
        assertNotEquals(id, alertOf("3", "12:00", "v, version: 2"));
    }

    private static String alertOf(String trigger, String clock, String rule) {
        Judge judge = new Judge(Books.of(Books.velocity(rule, "")));
        Account account = Account.unknown();
        judge.judge(account, payment("1", "12:00", "1"), Baselines.NONE, false, NOW);
        judge.judge(account, payment("2", "12:00", "1"), Baselines.NONE, false, NOW);
        return judge.judge(account, payment(trigger, clock, "1"), Baselines.NONE, false, NOW)
                .alerts
                .get(0)
                .id;
    }

    private Judged judge(String id, String clock) {
        return VELOCITY.judge(account, payment(id, clock, "1"), Baselines.NONE, false, NOW);
    }

    private static void assertAlerts(int raised, int suppressed, Judged judged) {
        assertEquals(raised, judged.alerts.size());
        assertEquals(suppressed, judged.suppressed);
    }
}
