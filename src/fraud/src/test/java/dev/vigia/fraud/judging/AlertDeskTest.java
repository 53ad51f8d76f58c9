package dev.vigia.fraud.judging;

import static dev.vigia.transactions.Payments.NOW;
import static dev.vigia.transactions.Payments.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vigia.fraud.alerts.Alert;
import dev.vigia.fraud.baselines.Baselines;
import dev.vigia.fraud.rules.Books;
import dev.vigia.fraud.rules.RuleBook;
import dev.vigia.fraud.rules.Severity;
import dev.vigia.transactions.Payments;
import dev.vigia.transactions.Transaction;
import dev.vigia.transactions.encoding.Encoded;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertDeskTest {
    private static final String LARGE =
            "{id: large, owner: me, pattern: balance-drain, parameters: {share: 0, least: 1000}, weight: 50}";
    private static final String TAKEOVER =
            "{id: takeover, owner: me, rules: {v: 40, large: 50}, severity: {MEDIUM: 50, CRITICAL: 90}, window: PT1H";

    private Account account = Account.unknown();

    @Test
    void moreEvidence_updatesTheAlertWhenItHasDoubled() {
        Judge judge = new Judge(Books.of(Books.velocity("v", "cooldown: PT1H, severity: HIGH")));
        Alert opened = null;
        StringBuilder told = new StringBuilder();
        for (int number = 1; number <= 9; number++) {
            Judged judged = judge(judge, "p" + number, "12:00", "1");
            for (Alert alert : judged.alerts) {
                opened = opened == null ? alert : opened;
                assertEquals(opened.id, alert.id);
                told.append(number)
                        .append(alert.status())
                        .append(alert.revision)
                        .append(' ');
            }
            assertEquals(number == 4 || number > 5 && number < 9 ? 1 : 0, judged.suppressed, "payment " + number);
        }
        assertEquals("3OPEN0 5UPDATED1 9UPDATED2 ", told.toString());
    }

    /** In the shipped book, amounts leave the window of a day, and the drained balance is a new rule. */
    @Test
    void revisionMayHaveLessEvidence_andTheNextIsComparedWithIt() {
        Judge judge = new Judge(RuleBook.shipped());
        for (int minute = 10; minute < 30; minute++) {
            judge(judge, "a" + minute, "12:" + minute, "12000");
        }
        Alert opened = cashOut(judge(judge, "b", "12:30", "20000"));
        assertEquals(0, opened.revision);
        assertEquals(20, opened.lead().evidenceCount);
        Transaction.Draft draining = Payments.draft("c", "2016-08-03T12:29:30", "235000");
        draining.balance = 0;
        Alert updated = cashOut(judge.judge(account, draining.finished(), Baselines.NONE, false, NOW));
        assertEquals(1, updated.revision);
        updated.causes.forEach(cause -> assertTrue(cause.evidenceCount < 2, cause.rule));
        Alert doubled = cashOut(judge(judge, "d", "2016-08-03T12:29:40", "1000"));
        assertEquals(2, doubled.revision);
    }

    private static Alert cashOut(Judged judged) {
        return judged.alerts.stream()
                .filter(alert -> "cash-out".equals(alert.typology))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void changedRule_beginsAnew_andOneThatIsTheSameGoesOn() {
        String manner = "cooldown: P1D, severity: HIGH";
        Judge before = new Judge(Books.of(Books.velocity("v", manner), Books.velocity("w", manner)));
        Judge after = new Judge(Books.of(Books.velocity("v", manner + ", version: 2"), Books.velocity("w", manner)));
        judge(before, "1", "12:00", "1");
        judge(before, "2", "12:00", "1");
        assertEquals(2, judge(before, "3", "12:00", "1").alerts.size());
        Judged judged = judge(after, "4", "12:01", "1");
        assertEquals(1, judged.alerts.size());
        assertEquals("v 2 OPEN", told(judged.alerts.get(0)));
        assertEquals(1, judged.suppressed);
    }

    @Test
    void hitOfARuleThatHasChangedSince_noLongerCountsInATypology() {
        Judge before = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        Judge after = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", "version: 2"), LARGE));
        for (Judge second : List.of(before, after)) {
            account = Account.unknown();
            judge(before, "1", "12:00", "1");
            judge(before, "2", "12:00", "1");
            judge(before, "3", "12:00", "1");
            Judged judged = judge(second, "4", "12:30", "5000");
            assertEquals(second == before ? 90 : 50, judged.alerts.get(0).score);
        }
    }

    private static String told(Alert alert) {
        return alert.lead().rule + " " + alert.lead().version + " " + alert.status();
    }

    @Test
    void hitOfARuleInATypology_addsUpAndDoesNotAlertByItself() {
        RuleBook book = Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE);
        Judge judge = new Judge(book);
        judge(judge, "1", "12:00", "1");
        judge(judge, "2", "12:00", "1");
        Judged velocity = judge(judge, "3", "12:00", "1");
        assertEquals(List.of("v"), velocity.hits);
        assertEquals(List.of(), velocity.alerts);
        assertEquals(40, velocity.score);
        assertNull(velocity.severity);
    }

    @Test
    void typology_addsUpWhatHitsWithinItsWindow() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        burst(judge, "12:00");
        Judged large = judge(judge, "9", "12:59", "5000");
        Alert alert = large.alerts.get(0);
        assertEquals(List.of("large", "takeover"), large.hits);
        assertEquals(90, large.score);
        assertEquals(Severity.CRITICAL, large.severity);
        assertEquals(Severity.CRITICAL, alert.severity);
        assertEquals(90, alert.score);
        assertEquals("takeover", alert.typology);
        assertEquals("large", alert.lead().rule);
        assertEquals(50, alert.lead().weight);
        assertEquals("v", alert.causes.get(1).rule);
        assertEquals("b3", alert.causes.get(1).evidence.get(0).id, "the payment on which the other rule hit");
        assertEquals(3, alert.causes.get(1).evidenceCount);
    }

    @Test
    void typology_forgetsWhatLiesBeforeItsWindow() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        burst(judge, "12:00");
        Judged large = judge(judge, "9", "13:00", "5000");
        assertEquals(50, large.alerts.get(0).score);
        assertEquals(Severity.MEDIUM, large.alerts.get(0).severity);
        assertEquals(1, large.alerts.get(0).causes.size());
    }

    @Test
    void anotherRule_raisesTheSeverityOfTheOpenAlert() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        Alert opened = judge(judge, "1", "12:00", "5000").alerts.get(0);
        judge(judge, "2", "12:01", "1");
        Judged second = judge(judge, "3", "12:01", "5000");
        Alert updated = second.alerts.get(0);
        assertEquals(opened.id, updated.id);
        assertEquals(1, updated.revision);
        assertEquals(Severity.MEDIUM, opened.severity);
        assertEquals(Severity.CRITICAL, updated.severity);
        assertEquals("3", updated.trigger.id);
        assertEquals(1, judge(judge, "4", "12:02", "5000").suppressed, "nothing new");
    }

    @Test
    void openAlertAndRememberedHits_outliveARestore() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        burst(judge, "12:00");
        account = Encoded.copy(new AccountCodec(), account);
        Alert opened = judge(judge, "8", "12:10", "5000").alerts.get(0);
        assertEquals(90, opened.score);
        account = Encoded.copy(new AccountCodec(), account);
        assertEquals(1, judge(judge, "9", "12:11", "5000").suppressed);
    }

    @Test
    void shadowTypology_isRecordedAndLeavesTheRulesToAlert() {
        Judge judge = new Judge(Books.typology(TAKEOVER + ", status: shadow}", Books.velocity("v", ""), LARGE));
        Judged large = judge(judge, "1", "12:00", "5000");
        assertEquals(List.of("large", "takeover"), large.hits);
        assertEquals(
                List.of("large"),
                large.alerts.stream().map(alert -> alert.lead().rule).collect(Collectors.toList()));
        assertNull(large.alerts.get(0).typology);
        assertEquals(50, large.score);
    }

    @Test
    void shadowRule_addsNothingToATypology() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", "status: shadow"), LARGE));
        burst(judge, "12:00");
        Judged large = judge(judge, "9", "12:05", "5000");
        assertTrue(large.hits.contains("v"));
        assertEquals(50, large.alerts.get(0).score);
    }

    @Test
    void lateHit_opensNothingBesideALaterAlert() {
        Judge judge = new Judge(Books.typology(TAKEOVER + "}", Books.velocity("v", ""), LARGE));
        judge(judge, "1", "12:00", "5000");
        Judged late = judge.judge(account, payment("0", "11:59", "5000"), Baselines.NONE, true, NOW);
        assertEquals(List.of(), late.alerts);
        assertEquals(1, late.suppressed);
    }

    private void burst(Judge judge, String clock) {
        for (int number = 1; number <= 3; number++) {
            judge(judge, "b" + number, clock, "1");
        }
    }

    private Judged judge(Judge judge, String id, String clock, String amount) {
        return judge.judge(account, payment(id, clock, amount), Baselines.NONE, false, NOW);
    }
}
